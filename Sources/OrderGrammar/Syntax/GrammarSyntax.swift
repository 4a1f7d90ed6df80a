import TweetText

/// A grammar file as written: a superset of what is allowed, with the place of every name, before any check.
struct GrammarSyntax: Sendable {
    /// A name or value with its place.
    struct Named: Hashable, Sendable {
        var text: String
        var place: SourcePlace
    }

    struct List: Sendable {
        var name: Named
        var values: [[Named]]
        /// The same values in other languages: `in fr = avoine | soja`.
        var translations: [Translation] = []
        /// Whether it came from a library.
        var isImported = false
    }

    struct Translation: Sendable {
        var language: Named
        var values: [[Named]]
    }

    struct Rule: Sendable {
        var name: Named
        var pattern: PatternNode
        /// Whether it came from a library.
        var isImported = false
    }

    struct Condition: Sendable {
        var condition: MatchDefinition.Condition
        /// As written, for sentences.
        var text: String
        var place: SourcePlace
    }

    struct ExampleSyntax: Sendable {
        var example: Example
        /// Issue codes with their places.
        var issues: [Named]
        /// Slot names with their places.
        var slots: [Named]
    }

    struct Match: Sendable {
        var name: Named
        var intent: Named
        var conditions: [Condition]
        var pattern: PatternNode
        var examples: [ExampleSyntax]
        /// Something in it could not be read, so that checks of the whole would only repeat the complaint.
        var isBroken: Bool
    }

    var name: Named?
    /// The name of a library, where the file is one.
    var library: Named?
    /// The libraries whose lists and rules it uses.
    var imports: [Named] = []
    var version = 0
    var language: Named?
    var title: Named?
    var evidence: Grammar.Evidence?
    var services: [Named] = []
    /// Conditions of every match.
    var conditions: [Condition] = []
    var intents: [IntentSyntax] = []
    var lists: [List] = []
    var rules: [Rule] = []
    var matches: [Match] = []
    var samples: [SampleSyntax] = []
    /// Where each header line stands.
    var headers: [String: SourcePlace] = [:]
}

/// An intent as written.
struct IntentSyntax: Sendable {
    typealias Named = GrammarSyntax.Named

    struct Slot: Sendable {
        var name: Named
        var type: SlotTypeSyntax
        var optional: SourcePlace?
        var bounds: CountBounds?
        /// Where the numbers of the bounds stand.
        var least: SourcePlace?, most: SourcePlace?
        /// Where `clamp` or `waitlist` stands.
        var excess: GrammarSyntax.Named?
        var defaultValue: Named?
    }

    struct FollowUp: Sendable {
        /// Absent where it could not be read.
        var definition: IntentDefinition.FollowUp?
        var place: SourcePlace
        /// The kind of `tag of KIND` in it.
        var kind: Named?
    }

    struct Limit: Sendable {
        var limit: IntentDefinition.Limit
        var place: SourcePlace
    }

    var name: Named
    var kind: Named
    var slots: [Slot] = []
    /// `confirm …` and `cancel …`, by their keyword.
    var followUps: [String: FollowUp] = [:]
    /// `recipient = …`, with its place.
    var recipient: (sources: [IntentDefinition.RecipientSource], place: SourcePlace)?
    var limits: [Limit] = []
    /// `out of stock waitlist`, with its place.
    var waitlist: SourcePlace?
    var from: Named?
    var to: Named?
    var isBroken = false
}

/// A slot's type as written.
enum SlotTypeSyntax: Sendable {
    case count, account, knownAccount, tag, product, code, url, text
    case money(MoneySyntax)
    /// `tag of KIND`, or with `command` before it.
    case campaignTag(kind: GrammarSyntax.Named, isCommand: Bool)
    /// A list in place.
    case values([[GrammarSyntax.Named]])
    /// A list by name.
    case named(GrammarSyntax.Named)
    case pattern(GrammarSyntax.Named)
    /// Could not be read; the complaint is made.
    case missing

    /// Words that name a type.
    static let names = ["count", "money", "account", "known", "tag", "command", "product", "code", "url", "text"]
}

/// The options of a `money` slot as written.
struct MoneySyntax: Sendable {
    typealias Named = GrammarSyntax.Named

    struct Unit: Sendable {
        var code: Named
        var spellings: [Named]
        var digits: Int
    }

    /// An amount with the words it is written with.
    struct Bound: Sendable {
        var number: DecimalNumber
        var name: Named
    }

    /// Nil for `currency any`, or where nothing is said.
    var currencies: [Named]?
    var signs: [(sign: Named, currency: Named)] = []
    var writing: MoneyPolicy.Writing = .any
    var implied: Named?
    var wholeOnly = false
    var minimum: Bound?
    var maximum: Bound?
    var clamp: SourcePlace?
    var decimalMark: Character?
    var units: [Unit] = []
}
