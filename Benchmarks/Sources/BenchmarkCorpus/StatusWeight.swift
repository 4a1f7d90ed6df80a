/// What v1.1 statuses carry beside their words, so that the same posts make records of many sizes.
public enum StatusWeight: Sendable {
    /// Authors are ids alone, as `trim_user` asks for.
    case trimmed
    /// Authors in full, and the post that is retweeted.
    case full
    /// A quoted post too, in a retweet twice.
    case quoting
    /// And four photos a post, once more in `extended_entities`.
    case illustrated
}
