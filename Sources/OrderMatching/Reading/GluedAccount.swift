import TweetText

/// An account that touches the word before it, as in `5Twollars@usaafrica`: to the platform no mention, and to a
/// pattern that asks for it with `~` still the account.
enum GluedAccount {
    /// The term behind the name; nil where no word touches the `@`.
    static func end(at start: Int, in post: PostTerms) -> Int? {
        guard post.marks[start] == 0x40 || post.marks[start] == 0xFF20, post.isGlued(start),
            post.isWordLike(start - 1)
        else { return nil }
        var end = start + 1
        while end < post.count, post.isGlued(end), post.isWordLike(end) || post.marks[end] == 0x5F { end += 1 }
        return end > start + 1 ? end : nil
    }
}
