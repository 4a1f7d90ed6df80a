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
    /// Terms of the post that are spoken for.
    var covered: [Bool] = []

    /// Matches that the last post called: all that it holds is theirs, and its cost grows with their number.
    public var calledMatches: Int { candidates.count }

    /// Makes empty working memory; it grows to the longest post seen.
    public init() {}

    /// Where links stand in the last post.
    package var links: [TextSpan] { post.tokens.lazy.filter { $0.kind == .url }.map(\.span) }
}

extension [Bool] {
    /// Takes the terms of a derivation as spoken for, of so many, and no others.
    mutating func cover(_ path: [DerivationArena.Step], of count: Int) {
        fill(with: false, count: count)
        for step in path where step.fault != .missing { cover(step.start..<step.end) }
    }

    /// Takes terms as spoken for.
    mutating func cover(_ range: Range<Int32>) { for term in range { self[Int(term)] = true } }
}
