/// What one `.grammar` file says: a system's or a campaign's commands in one language.
///
/// A `Grammar` is a plain value. `GrammarParser` makes it and checks it; `OrderMatching` compiles it.
public struct Grammar: Hashable, Sendable {
    /// Where the syntax comes from.
    public enum Evidence: String, Hashable, Sendable, CaseIterable {
        /// A source shows that the system worked so.
        case attested
        /// Our own design.
        case design
    }

    /// An account that commands are addressed to.
    public struct Service: Hashable, Sendable {
        /// Handle without `@`.
        public var handle: String
        public var place: SourcePlace
    }

    /// A named list of words: `list sizes = small | medium | large, big`. A comma adds a spelling.
    public struct WordList: Hashable, Sendable {
        public var name: String
        /// Each value with its spellings; the first spelling is the value.
        public var values: [[String]]
        public var place: SourcePlace
    }

    /// A named pattern: `rule <times> = …`.
    public struct Rule: Hashable, Sendable {
        public var name: String
        public var pattern: Pattern
        public var place: SourcePlace
    }

    /// The name that every record carries.
    public var name: String
    /// The version that every record carries.
    public var version: Int
    /// Language by which numbers and amounts are read: `fr`, `zh-TW`.
    public var language: String
    /// What it is, in a line.
    public var title: String?
    public var evidence: Evidence
    public var services: [Service]
    public var intents: [IntentDefinition]
    public var lists: [WordList]
    public var rules: [Rule]
    public var matches: [MatchDefinition]
    /// The file it was read from.
    public var file: String
}
