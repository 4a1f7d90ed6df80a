import OrderIntents
import OrderMatching
import TweetFeed
import TweetText

extension IntentEngine {
    /// Tells of raw records that the engine would find nothing in them, without reading them; nil where some match
    /// can find something in a post without any word of its own, so that every post must be read.
    ///
    /// A reader that is given it hands on fewer posts and never fewer intents. Made once, in time linear in the grammars.
    ///
    /// - Parameter channel: where posts were written whose records do not say.
    public func recordFilter(channel: PostContext.Channel = .public) -> RecordFilter? {
        channel == .public ? madeFilter.value : nil
    }

    /// Whether a post's bytes prove that nothing is found in it.
    func holdsNothing(_ tweet: Tweet) -> Bool {
        // Mentions that stand for other names than they show are words that the bytes do not have.
        tweet.context.channel == .public && tweet.context.mentionSpans.isEmpty
            && holdsNothing(tweet.text, isReply: tweet.context.reply != nil)
    }

    /// The same of the words of a public post.
    func holdsNothing(_ words: String, isReply: Bool = false) -> Bool {
        guard usesFilter, let filter = madeFilter.value,
            !isReply || !(filter.countsParents || resolver.hasListings)
        else { return false }
        return !filter.mayHold(words.utf8.span)
    }
}
