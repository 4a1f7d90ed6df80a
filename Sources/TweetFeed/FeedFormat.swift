/// How a feed is written.
public enum FeedFormat: String, Hashable, Sendable, CaseIterable {
    /// Told from the first line, and for JSON from each record.
    case auto
    /// X API v2: bare posts, envelopes, search bodies, streams, direct messages and compliance.
    case xV2 = "x-v2"
    /// X API v1.1: REST, streaming, premium search, Gnip's activities, direct messages, personal archives, and the
    /// archives made of them.
    case xV1 = "x-v1"
    /// Bluesky: Jetstream in both versions, posts as its API shows them, and bare post records.
    case bluesky
    /// Mastodon: statuses, server-sent events and the frames of its WebSocket.
    case mastodon
    /// Comma-, semicolon- or tab-separated rows with a header that names a column `text`.
    case csv
    /// One post a line.
    case text
}
