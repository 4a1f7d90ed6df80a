import OrderIntents
import TweetFeed

extension Tweet {
    /// The post of a labelled row.
    init(_ post: LabelledPost) {
        self.init(text: post.text, settings: post.settings)
        if let author = post.author { self.author = Account(handle: author) }
        language = post.language
    }
}
