import OrderGrammar
import TweetText

/// One post that two matches read in two ways, with as many words claimed by each: nobody can say which is meant.
public struct Clash: Hashable, Sendable {
    /// What one match makes of the post.
    public struct Reading: Hashable, Sendable {
        /// Index into `Matcher.grammars`.
        public var grammar: Int
        /// Name of the match.
        public var match: String
        /// The kind of intent.
        public var kind: String
        /// The slots with the words that fill them, in the order of the post.
        public var slots: [Slot]
        /// Where the match is declared.
        public var place: SourcePlace
    }

    /// A slot and its words.
    public struct Slot: Hashable, Sendable {
        /// The slot's name.
        public var name: String
        /// The words of the post.
        public var words: String
    }

    /// How the words of the two commands meet.
    public enum Meeting: Hashable, Sendable {
        /// One of the two has no command word of its own: who writes the one command has written the other too.
        case oneCommand
        /// Each has a command word of its own, and they share others: somebody wrote two commands into one post.
        case twoCommands
    }

    /// The shortest such post.
    public var post: String
    /// Where it stands, as grammars say it after `when`: `reply to listing`, `photo`; empty for an ordinary post.
    public var setting: [String]
    /// How the commands meet.
    public var meeting: Meeting
    /// The two readings.
    public var readings: [Reading]
}

/// What is known of all pairs of matches.
public struct ClashReport: Sendable {
    /// One for each pair that clashes, in the order of the matches.
    public var clashes: [Clash] = []
    /// Pairs of matches that were looked at.
    public var pairs = 0
    /// Pairs that stand in one place, of which the place says for whom a post is: the listings file by its column
    /// `grammar`, a direct message by whom it is sent to.
    public var toldApart = 0
    /// Names of matches, two and two, of which the product leaves posts open that the engine reads in one way only, as
    /// far as they were tried: no clash was found, and none is ruled out.
    public var open: [(first: String, second: String)] = []
}
