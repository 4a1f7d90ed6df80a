import OrderGrammar
import TweetText

/// Working memory of a `Matcher`: one a thread, passed in, kept between posts.
public struct MatcherScratch {
    var post = PostTerms()
    var automaton = Automaton()
    var candidates = CandidateSet()
    let patterns = PatternScratch()

    /// Makes empty working memory; it grows to the longest post seen.
    public init() {}
}
