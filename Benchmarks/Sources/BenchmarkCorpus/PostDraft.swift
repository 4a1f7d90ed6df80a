/// A made-up post before it is written in one of the shapes.
struct PostDraft {
    /// The words, UTF-8, nothing escaped.
    var text: [UInt8] = []
    var language = "en"
    var author = 0
    var time = PostTime(milliseconds: 0)
    var sequence = 0
    /// The author of the post that this one retweets; the words are theirs.
    var retweeted: Int?
    /// The post that this one answers, and its author.
    var reply: (id: String, handle: String)?
    /// Written in ASCII with `\uXXXX`.
    var isASCII = false
}
