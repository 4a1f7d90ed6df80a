/// The JSON names that the shapes of records are made of; every other name is passed over.
enum RecordField: UInt8, CaseIterable {
    // Posts
    case id, idStr, text, fullText, extendedTweet, displayTextRange, createdAt, timestampMs, lang
    case retweetedStatus, quotedStatus, quotedStatusId, quotedStatusIdStr
    case inReplyToStatusId, inReplyToStatusIdStr, inReplyToUserId, inReplyToUserIdStr, inReplyToScreenName
    case user, author, authorId, entities, extendedEntities, attachments, place, geo
    case editHistoryTweetIds, editHistoryPostIds, referencedTweets, referencedPosts, noteTweet, notePost
    // Parts of posts
    case userMentions, mentions, urls, media, mediaKeys, url, expandedUrl, unwoundUrl, unwound, screenName, username,
        name, fullName
    case placeId, placeType, type, channel
    // Envelopes
    case data, includes, errors, meta, tweets, posts, users, places, statuses, searchMetadata, results
    // What is no post
    case delete, scrubGeo, limit, disconnect, warning, statusWithheld, userWithheld, status, userId, userIdStr
    case action, error, title, detail, connectionIssue, tweetCount, eventType, events, directMessageEvent, sender,
        recipient
    case event, drop, undrop, withheld, tweetEdit, userDelete, userUndelete, userProtect, userUnprotect, userSuspend
    case userUnsuspend, userProfileModification, tweet
    case post, info, initialTweetId, editTweetIds
    // Direct messages
    case messageCreate, messageData, target, attachment, recipientId, senderId, createdTimestamp, dmConversationId
    case directMessage, directMessageEvents, tweetCreateEvents
    // Personal archives
    case dmConversation, conversationID, messages, archivedMessage, recipientID, senderID, mediaURLs, expanded
    case accountID
    // Activity Streams
    case objectType, verb, object, actor, body, longObject, postedTime, preferredUsername, inReplyTo, link
    case twitterEntities, twitterExtendedEntities, twitterLang, twitterQuotedStatus, location, displayName
    // Bluesky
    case did, kind, uri, typeName, commit, collection, rkey, operation, record, timeUs, time, payload, message
    case facets, features, index, byteStart, byteEnd, tag, tags, langs, reply, parent, embed, images, video, external
    case created, indexedAt, reason, by, feed, handle, value, identity, sync
    // Mastodon
    case account, acct, content, spoilerText, visibility, reblog, quote, inReplyToId, inReplyToAccountId, language
    case mediaAttachments, lastStatus, stream

    /// The name as it stands in JSON: the case's words joined by underscores, or what networks have that join them in
    /// another way.
    var name: String {
        switch self {
        case .conversationID: return "conversationId"
        case .archivedMessage: return "messageCreate"
        case .recipientID: return "recipientId"
        case .senderID: return "senderId"
        case .mediaURLs: return "mediaUrls"
        case .accountID: return "accountId"
        case .dmConversation, .objectType, .postedTime, .preferredUsername, .inReplyTo, .displayName, .byteStart,
            .byteEnd, .indexedAt:
            return "\(self)"
        case .typeName: return "$type"
        case .created: return "createdAt"
        default: break
        }
        var name: [UInt8] = []
        for byte in "\(self)".utf8 {
            let isUpper = byte &- UInt8(ascii: "A") < 26
            if isUpper { name.append(UInt8(ascii: "_")) }
            name.append(isUpper ? byte | 0x20 : byte)
        }
        return String(decoding: name, as: UTF8.self)
    }
}

/// Finds the field of a name by a hash table without deletions, filled once.
struct RecordFieldTable: Sendable {
    /// The table of all fields.
    static let shared = RecordFieldTable()

    private static let capacity = 512
    /// Case number plus one, or zero where the slot is free.
    private var slots = [UInt8](repeating: 0, count: capacity)
    private var names: [[UInt8]] = []

    private init() {
        for field in RecordField.allCases {
            let name = Array(field.name.utf8)
            names.append(name)
            var slot = Self.slot(of: name.span)
            while slots[slot] != 0 { slot = (slot + 1) % Self.capacity }
            slots[slot] = field.rawValue + 1
        }
    }

    @inline(__always)
    private static func slot(of name: Span<UInt8>) -> Int {
        let last = Int(name[name.count - 1])
        let middle = Int(name[name.count / 2])
        return (name.count &* 37 &+ Int(name[0]) &* 5 &+ last &* 17 &+ middle &* 3) % capacity
    }

    /// The field of a name without escapes.
    func field(_ name: Span<UInt8>) -> RecordField? {
        guard name.count > 1, name.count < 32 else { return nil }
        var slot = Self.slot(of: name)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if Self.equal(names[number], name) { return RecordField(rawValue: UInt8(number)) }
            slot = (slot + 1) % Self.capacity
        }
        return nil
    }

    private static func equal(_ one: [UInt8], _ other: Span<UInt8>) -> Bool {
        guard one.count == other.count else { return false }
        for index in other.indices where one[index] != other[index] { return false }
        return true
    }
}
