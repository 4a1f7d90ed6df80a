import OrderGrammar
import TweetText

/// Working memory of a `Matcher`: one a thread, passed in, kept between posts.
///
/// A class, so that what it holds is no part of any type that holds it.
public final class MatcherScratch {
    var post = PostTerms()
    var automaton = Automaton()
    var candidates = CandidateSet()
    /// Where the key of a word is folded.
    var key: [UInt8] = []
    var names = ProtectedNames.Scratch()
    let patterns = PatternScratch()

    /// Makes empty working memory; it grows to the longest post seen.
    public init() {}
}
