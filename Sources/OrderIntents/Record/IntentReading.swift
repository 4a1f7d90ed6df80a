import OrderGrammar

/// One way to read a post: what it asks for, by which grammar, and the words that say so.
///
/// What is absent is unknown. At the top of an ambiguous intent stands what all its readings agree on.
public struct IntentReading: Hashable, Sendable {
    /// What is asked for.
    public var kind: IntentKind?
    /// Name of the grammar.
    public var grammar: String?
    /// Version of the grammar.
    public var version: Int?
    /// Name of the match.
    public var match: String?
    /// Whether a source attests the syntax, or it is our design.
    public var evidenceLevel: Grammar.Evidence?
    /// Who sells, or runs the campaign.
    public var merchant: AccountReference?
    /// Who receives.
    public var recipient: AccountReference?
    /// The campaign's tag, without `#`.
    public var campaign: String?
    /// What is ordered.
    public var lines: [OrderLine]
    /// How much is paid or given.
    public var amount: Money?
    /// What the customer wrote along.
    public var memo: String?
    /// A code that the post holds.
    public var code: String?
    /// A link that the post holds.
    public var url: String?
    /// Where the order can be checked out.
    public var checkoutURL: String?
    /// How it is to be confirmed.
    public var confirmation: OrderFollowUp?
    /// How it can be taken back.
    public var cancellation: OrderFollowUp?
    /// How often it may be repeated.
    public var limits: [RepetitionLimit]
    /// The words behind the slots, in the order of the post.
    public var evidence: [SlotEvidence]
    /// What keeps it from being complete.
    public var issues: [IntentIssue]

    /// Makes a reading of a kind by a grammar's match; the rest is filled in by name.
    public init(
        kind: IntentKind? = nil, grammar: String? = nil, version: Int? = nil, match: String? = nil,
        evidenceLevel: Grammar.Evidence? = nil
    ) {
        self.kind = kind
        self.grammar = grammar
        self.version = version
        self.match = match
        self.evidenceLevel = evidenceLevel
        lines = []
        limits = []
        evidence = []
        issues = []
    }
}
