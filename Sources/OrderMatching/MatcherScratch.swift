import OrderGrammar
import TweetText

/// Working memory of a `Matcher`: one a thread, passed in, kept between posts.
///
/// A class, so that what it holds is no part of any type that holds it.
public final class MatcherScratch {
    var post = PostTerms()
    var automaton = Automaton()
    var candidates = CandidateSet()
    var anchors = AnchorMarks()
    /// Where the key of a word is folded.
    var key: [UInt8] = []
    var names = ProtectedNames.Scratch()
    let patterns = PatternScratch()

    /// Matches that the last post called: all that it holds is theirs, and its cost grows with their number.
    public var calledMatches: Int { candidates.count }

    /// Makes empty working memory; it grows to the longest post seen.
    public init() {}
}
