/// What a record of a feed looks like, as far as the networks' own forms go.
public enum RecordShape: String, Hashable, Sendable, CaseIterable {
    /// X API v2.
    case xV2 = "x-v2"
    /// X API v1.1.
    case xV1 = "x-v1"
    /// A direct message of X, in any of its forms.
    case message = "x-message"
    /// Gnip's Activity Streams.
    case activity = "x-activity"
    /// An item of a personal archive.
    case archive = "x-archive"
    /// An event of Bluesky's Jetstream.
    case jetstream
    /// A post of Bluesky outside of a stream.
    case bluesky
    /// A status of Mastodon.
    case mastodon
    /// An event of Mastodon's streams.
    case mastodonEvent = "mastodon-event"
    /// A row of a table.
    case row
    /// A line of plain text.
    case line
    /// Nothing that is known.
    case unknown
}
