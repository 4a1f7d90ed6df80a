/// What the events of Mastodon's streaming API are called.
enum MastodonEvent: String, CaseIterable {
    case update
    case statusUpdate = "status.update"
    case delete, notification, conversation
    case filtersChanged = "filters_changed"
    case announcement
    case announcementReaction = "announcement.reaction"
    case announcementDelete = "announcement.delete"
    case encryptedMessage = "encrypted_message"
    case notificationsMerged = "notifications_merged"

    /// Whether its data are an id, or nothing of use, rather than JSON.
    var hasBareData: Bool {
        switch self {
        case .delete, .filtersChanged, .announcementDelete, .notificationsMerged: true
        default: false
        }
    }
}
