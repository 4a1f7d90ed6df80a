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
        /// Where it is declared.
        public var place: SourcePlace
    }

    /// A named list of words: `list sizes = small | medium | large, big`. A comma adds a spelling.
    public struct WordList: Hashable, Sendable {
        /// One value of a list.
        public struct Value: Hashable, Sendable {
            /// What records call it, whatever the language: the first spelling of the list's own line.
            public var name: String
            /// How posts in the grammar's language write it.
            public var spellings: [String]

            /// Makes a value.
            public init(name: String, spellings: [String]) {
                self.name = name
                self.spellings = spellings
            }
        }

        /// The name that slots use as their type.
        public var name: String
        /// Its values, in the file's order.
        public var values: [Value]
        /// Where its name is declared.
        public var place: SourcePlace
    }

    /// A named pattern: `rule <times> = …`.
    public struct Rule: Hashable, Sendable {
        /// The name without its brackets.
        public var name: String
        /// What it stands for.
        public var pattern: Pattern
        /// Where its name is declared.
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
    /// Where the syntax comes from.
    public var evidence: Evidence
    /// The accounts that commands are addressed to: any of them is `service`.
    public var services: [Service]
    /// What the grammar can find.
    public var intents: [IntentDefinition]
    /// Word lists declared by name, in the file's order.
    public var lists: [WordList]
    /// Named patterns, in the file's order; none refers to itself, directly or through others.
    public var rules: [Rule]
    /// The ways to say the intents, in the file's order.
    public var matches: [MatchDefinition]
    /// What the examples know beside the built-in samples.
    public var samples: Samples
    /// The file it was read from.
    public var file: String
}
