/// The address of a record: `at://did:plc:abc/app.bsky.feed.post/3k2a`.
struct BlueskyAddress {
    /// Whose record it is: a DID, or a handle.
    let authority: String
    private let collection: String
    private let key: String

    /// Reads an address; nil where it is none of a record.
    init?(_ uri: String) {
        guard uri.hasPrefix("at://") else { return nil }
        let parts = uri.dropFirst(5).split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        authority = String(parts[0])
        collection = String(parts[1])
        key = String(parts[2])
    }

    /// Where people read a post.
    var url: String? {
        collection == "app.bsky.feed.post" ? "https://bsky.app/profile/\(authority)/post/\(key)" : nil
    }
}
