import OrderGrammar
import OrderIntents
import OrderMatching
import TweetFeed
import TweetText

/// What became of one post, and why: a value that `ExplanationPrinter` draws and `ExplanationWriter` writes.
public struct PostExplanation: Sendable {
    /// The post's words.
    public var text: String
    /// What each match made of them; every slot with what it means.
    public var explanation: Explanation
    /// The records that come of it.
    public var intents: [OrderIntent]

    /// The words under a span.
    public func words(_ span: TextSpan?) -> String {
        guard let span else { return "" }
        let utf8 = Array(text.utf8)
        guard span.start >= 0, span.end <= utf8.count, span.start < span.end else { return "" }
        return String(decoding: utf8[span.start..<span.end], as: UTF8.self)
    }

    /// The attempts worth telling in full: where something matches, what competes with it; else what came near.
    public var near: [Explanation.Attempt] {
        let isWon = explanation.attempts.contains { $0.verdict == .wins }
        return explanation.attempts.filter { attempt in
            switch attempt.verdict {
            case .elsewhere, .stopped, .givesWay(_, .fullMatch): !isWon && attempt.isNear
            case .wins, .givesWay, .nearMiss, .withoutAnchor: attempt.isNear
            }
        }
    }
}

extension IntentEngine {
    /// Explains what becomes of a post.
    ///
    /// - Parameter all: tries also the matches none of whose words stand in the post.
    public func explain(_ tweet: Tweet, all: Bool = false) -> PostExplanation {
        let tweet = completed(tweet)
        let scratch = MatcherScratch()
        let inner = MatcherScratch()
        let listing = resolver.listing(answeredIn: tweet.context)
        let likely = resolver.likelyValues(for: tweet.source())
        var explanation = matcher.explain(
            tweet.text, context: tweet.context, isReplyToListing: listing != nil, listingGrammar: listing?.grammar,
            language: tweet.language, likely: likely, all: all,
            isWanted: { text, name in
                var corrected = tweet
                corrected.text = text
                return intents(in: corrected, scratch: inner).contains { intent in
                    intent.status == .complete && intent.reading.grammar == name.grammar
                        && intent.reading.match == name.match
                }
            }, scratch: scratch)
        let mentioned = likely.merchants
        for index in explanation.attempts.indices {
            let name = explanation.attempts[index].name
            guard let tree = explanation.attempts[index].derivation,
                let grammar = matcher.grammars.first(where: { $0.name == name.grammar }),
                let match = grammar.matches.first(where: { $0.name == name.match })
            else { continue }
            let slots = grammar.intents.first { $0.name == match.intent }?.slots ?? []
            explanation.attempts[index].derivation = tree.mapLeaves { leaf in
                guard case .slot(let name) = leaf.part, let value = leaf.value else { return leaf }
                var leaf = leaf
                leaf.meaning = resolver.meaning(
                    of: value, words: tweet.words(leaf.span), slot: slots.first { $0.name == name },
                    merchants: mentioned)
                return leaf
            }
        }
        return PostExplanation(
            text: tweet.text, explanation: explanation, intents: intents(in: tweet, scratch: scratch))
    }
}

extension Tweet {
    fileprivate func words(_ span: TextSpan) -> String {
        let utf8 = Array(text.utf8)
        guard span.start < span.end, span.end <= utf8.count else { return "" }
        return String(decoding: utf8[span.start..<span.end], as: UTF8.self)
    }
}

extension Derivation {
    /// The same tree with other leaves.
    fileprivate func mapLeaves(_ body: (Derivation) -> Derivation) -> Derivation {
        if children.isEmpty { return body(self) }
        var tree = self
        tree.children = children.map { $0.mapLeaves(body) }
        return tree
    }
}
