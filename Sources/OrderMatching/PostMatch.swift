import OrderGrammar
import TweetText

/// A match found in a post: which grammar said so, what its slots hold, and what speaks against it.
public struct PostMatch: Sendable {
    /// One slot with the words that fill it.
    public struct Filling: Hashable, Sendable {
        /// The slot's name.
        public var slot: String
        /// What the record makes of the slot.
        package var role: SlotRole
        /// Its position among the intent's slots.
        package var number: Int
        /// Where it stands, in UTF-8 bytes of the text.
        public var span: TextSpan
        /// What it holds.
        public var value: SlotValue
        /// UTF-8 spans of the words that a product reading uses as options.
        public var options: [TextSpan]
        /// Set where the words may not stand.
        public var fault: SlotFault?
        /// Set where the mention is another account than it seems to be.
        public var disguise: MentionDisguise?
        /// The round of a repetition in which it stands, from 1; 0 outside of any.
        public var round: Int
        /// The same place in terms.
        var terms: Range<Int32>
    }

    /// A required slot that is missing or unreadable: the match is a near miss.
    public struct NearMiss: Hashable, Sendable {
        /// The slot's name.
        public var slot: String
        /// Its position among the intent's slots.
        package var number: Int
        /// What is wrong.
        public var fault: SlotFault
        /// What stands in its place; empty where nothing does.
        public var found: TextSpan
    }

    /// Why a full match may not count (the ninth fixed point of the grammar language).
    public enum Objection: String, Hashable, Sendable, CaseIterable {
        case retweet, quoted, negated, hypothetical, instruction
        case hiddenCharacters = "hidden_characters"
    }

    /// What the match is, wherever it is found.
    package var info: MatchInfo
    /// The slots filled, in the order of the text.
    public var fillings: [Filling]
    /// Other fillings that claim as much: a tie.
    public var ties: [[Filling]]
    /// Set for a near miss.
    public var nearMiss: NearMiss?
    /// What speaks against it.
    public var objections: [Objection]
    /// Where the words stand that say so, one for each of `objections`; empty where no word does.
    public var causes: [TextSpan]
    /// What speaks against a near miss as soon as something beside the words fills its slot.
    public var reservations: [Objection]
    /// Words claimed, free text not counted.
    public var claims: Int
    /// Spans of the literal words that the customer typed: the command itself.
    public var anchors: [TextSpan]
    /// The mention that addresses the service, where the match asks for one.
    public var service: TextSpan?
    /// The accounts in the author's own words, the service apart.
    public var accounts: [TextSpan]
    /// The service, without `@`, that this mention passes itself off as and is not.
    public var imitatedService: String?
    /// The post addresses the grammar's service by a mention, or somebody who passes himself off as it.
    public var addressesService: Bool
    /// Other matches that claim as much and fill slots differently.
    public var rivals: [PostMatch]

    /// Terms covered, for deciding who competes.
    var terms: [Range<Int32>]
}

extension PostMatch {
    /// Index into `Matcher.grammars`.
    public var grammar: Int { info.grammar }
    /// Name of the match.
    public var name: String { info.name }
    /// The intent it fills.
    public var intent: IntentDefinition { info.intent }
    /// What the match asked of the post's context.
    public var conditions: [MatchDefinition.Condition] { info.conditions }
    /// Whether it is talk with somebody who is known, which holds no command.
    public var isTalk: Bool { info.isTalk }
}

/// A mention that is another account than it seems to be.
public struct MentionDisguise: Hashable, Sendable {
    /// The known account, without `@`, that it looks like; nil where it looks like one that nobody knows.
    public var imitates: String?
}

/// Numbers, amounts, products and options that no winning match claims.
public struct Leftover: Hashable, Sendable {
    /// Where it stands.
    public var span: TextSpan
}

/// All that a post's words gave.
public struct MatchResult: Sendable {
    /// The winners, in the order of the text.
    public var matches: [PostMatch]
    /// What means something and is claimed by none of them.
    public var leftovers: [Leftover]

    /// Nothing found.
    public static let none = MatchResult(matches: [], leftovers: [])
}
