/// How a feed is written.
public enum FeedFormat: String, Hashable, Sendable, CaseIterable {
    /// Told from the first line, and for JSON from each record.
    case auto
    /// X API v2: bare posts, envelopes, search bodies and streams.
    case xV2 = "x-v2"
    /// X API v1.1: REST, streaming, premium search and the archives made of them.
    case xV1 = "x-v1"
    /// Comma-, semicolon- or tab-separated rows with a header that names a column `text`.
    case csv
    /// One post a line.
    case text
}
