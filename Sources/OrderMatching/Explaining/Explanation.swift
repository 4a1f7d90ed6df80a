import OrderGrammar
import TweetText

/// What the matches of all grammars made of a post: values first, drawn by `ExplanationPrinter`.
public struct Explanation: Sendable {
    /// A match by its grammar and its name.
    public struct Name: Hashable, Sendable {
        /// The grammar's name.
        public var grammar: String
        /// The match's name.
        public var match: String
    }

    /// What a match wants of the place where a post stands, and does not find.
    public enum Want: Hashable, Sendable {
        /// A condition after `when`; `public` where the match names no other channel.
        case condition(MatchDefinition.Condition)
        /// The listing, or the live session that it is, is another grammar's.
        case otherListing
        /// The direct message was sent to somebody else.
        case otherAddressee
    }

    /// Why one match gives way to another.
    public enum Rule: String, Hashable, Sendable {
        /// The other claims more words.
        case moreWords = "more_words"
        /// Both say the same, and the other is made for retweets.
        case madeForRetweets = "made_for_retweets"
        /// Both say the same, and the other is of the post's language.
        case language
        /// Both say the same, and the other comes first by name.
        case name
        /// Both claim as much and say different things: neither gives way.
        case tie
        /// The other is a full match, this one a near miss.
        case fullMatch = "full_match"
        /// The other is the better near miss.
        case nearerMiss = "nearer_miss"
    }

    /// What became of a match.
    public enum Verdict: Hashable, Sendable {
        /// It matches, and nothing stands against it.
        case wins
        /// It matches, and another decides.
        case givesWay(to: Name, by: Rule)
        /// It matches but for one slot, and is told as such.
        case nearMiss
        /// It stopped at a place: see `expected`.
        case stopped
        /// The post does not stand where the match wants it.
        case elsewhere(Want)
        /// None of the words stands in the post of which one must.
        case withoutAnchor
    }

    /// The post with what one match misses, as that match reads it in full.
    public struct Correction: Hashable, Sendable {
        /// The corrected post.
        public var text: String
        /// Where the new words stand in it, in UTF-8 bytes.
        public var span: TextSpan
        /// What was missing.
        public var missing: Expectation
        /// The words of the post that they take the place of; empty where nothing stood.
        public var replaced: TextSpan
    }

    /// How far one match came.
    public struct Attempt: Sendable {
        /// Which match.
        public var name: Name
        /// The kind of intent that it would be.
        public var kind: String
        /// What became of it.
        public var verdict: Verdict
        /// What it found: a full match or a near miss.
        public var found: PostMatch?
        /// How it reads the post, as far as it does, with a gap where one thing is missing; nil where it reads no word.
        public var derivation: Derivation?
        /// Words that it claims, free text not counted.
        public var claims = 0
        /// Where it stopped.
        public var place: TextSpan?
        /// What would have to stand there, any of them.
        public var expected: [Expectation] = []
        /// The corrected post, where one slot or word is all that is missing.
        public var correction: Correction?

        /// Whether it is worth telling in full: it matches or nearly does, or came far and knows what it wants.
        public var isNear: Bool {
            switch verdict {
            case .wins, .givesWay, .nearMiss: true
            case .stopped, .withoutAnchor: correction != nil || claims >= 2 && verdict == .stopped
            case .elsewhere: found != nil
            }
        }
    }

    /// Every match of every grammar, those that came near first.
    public var attempts: [Attempt]
    /// What the post gives, as `Matcher.matches` says it.
    public var result: MatchResult

    /// Makes an explanation.
    public init(attempts: [Attempt] = [], result: MatchResult = .none) {
        self.attempts = attempts
        self.result = result
    }
}

extension Explanation.Verdict {
    /// Those that came nearer first.
    var rank: Int {
        switch self {
        case .wins: 0
        case .givesWay(_, .tie): 1
        case .givesWay(_, .fullMatch), .givesWay(_, .nearerMiss): 4
        case .givesWay: 2
        case .nearMiss: 3
        case .stopped: 5
        case .elsewhere: 6
        case .withoutAnchor: 7
        }
    }
}
