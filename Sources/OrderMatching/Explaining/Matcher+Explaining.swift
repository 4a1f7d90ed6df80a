import OrderGrammar
import TweetText

extension Matcher {
    /// Explains what the grammars make of one post.
    ///
    /// Runs every match that has a word in the post; all others only where none of those came near, or with `all`.
    ///
    /// - Parameters:
    ///   - likely: titles and accounts for corrected posts, the likeliest first.
    ///   - isWanted: whether a corrected post, read anew, gives what its author wanted by that match. Of several that
    ///     match, the first that does is told.
    public func explain(
        _ text: String, context: PostContext, isReplyToListing: Bool = false, listingGrammar: String? = nil,
        language: String? = nil, likely: LikelyValues = LikelyValues(), all: Bool = false,
        isWanted: (String, Explanation.Name) -> Bool = { _, _ in true }, scratch: MatcherScratch
    ) -> Explanation {
        let result = matches(
            in: text.utf8.span, context: context, isReplyToListing: isReplyToListing, listingGrammar: listingGrammar,
            language: language, scratch: scratch)
        var explainer = PostExplainer(
            matcher: self, text: text, context: context, isReplyToListing: isReplyToListing,
            listingGrammar: listingGrammar, likely: likely, scratch: scratch)
        return Explanation(
            attempts: explainer.attempts(language: language, all: all, isWanted: isWanted), result: result)
    }

    /// The best derivation of a full match in a post that `scratch` holds.
    func reading(
        of program: MatchProgram, in text: Span<UInt8>, scratch: MatcherScratch
    ) -> (path: [DerivationArena.Step], end: Int)? {
        let input = Automaton.Input(context: readingContext(program, scratch: scratch))
        guard let finish = scratch.automaton.run(input, text: text).first else { return nil }
        let path = scratch.automaton.arena.path(finish.step)
        return (path, path.map { Int($0.end) }.max() ?? 0)
    }
}
