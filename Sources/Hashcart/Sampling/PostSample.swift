import OrderGrammar
import TweetFeed

/// A post made from a match, with what it must be read as.
public struct PostSample: Hashable, Sendable {
    /// A slot and what must come out for it, as examples in grammar files write it: `("amount", "10.00 EUR")`.
    public struct Slot: Hashable, Sendable {
        /// The slot's name.
        public var name: String
        /// The value; nil for a slot that must stay empty.
        public var value: String?
        /// The line of the order that it belongs to, from 1; 0 for what is said of all of it.
        public var line: Int
    }

    /// Name of the grammar.
    public var grammar: String
    /// Name of the match.
    public var match: String
    /// Name of the intent that the match fills.
    public var intent: String
    /// The post.
    public var text: String
    /// Where it stands.
    public var settings: [Example.Setting]
    /// What it must be read as, in the order of the intent's slots.
    public var slots: [Slot]
    /// The seed that gives this very sample as the first of its match.
    public var seed: UInt64
    /// The decisions behind it.
    var choices: [UInt32]

    /// The post with its context.
    public var tweet: Tweet { Tweet(text: text, settings: settings) }
}

/// Why no sample can be made of a match.
public enum SampleGap: Error, Hashable, Sendable {
    /// A `/pattern/` that is not regular, or of which no run was found.
    case pattern(String)
    /// No campaign of that kind is known.
    case campaign(kind: String)
    /// No listing is known that the match may answer.
    case listing
    /// No product is known that can be told from others.
    case product
    /// Nothing is known that the slot could hold.
    case slot(String)
    /// The conditions contradict each other.
    case conditions
    /// Whatever is left out or said, the order lacks something or says too much.
    case neverComplete
}
