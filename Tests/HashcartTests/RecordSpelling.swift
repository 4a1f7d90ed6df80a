import Foundation
import Hashcart
import TestSupport

/// A post as a record of some network, its fields in any order and its words escaped and written in any way.
struct RecordSpelling {
    /// The form of a record.
    enum Form: CaseIterable {
        case xV1, xV2, activity, archive, jetstream, jetstreamV2, blueskyView, mastodon, frame
        case messageEvent, message, messageV2, archivedMessage

        /// Forms of posts that everybody may read.
        static let posts = allCases.filter { !messages.contains($0) }
        /// Forms of messages between accounts.
        static let messages: [Form] = [.messageEvent, .message, .messageV2, .archivedMessage]
    }

    let tweet: Tweet
    let number: Int
    private let share: Int
    private let words: String
    private var random: SplitMix64

    init(_ tweet: Tweet, number: Int, using random: inout SplitMix64) {
        self.tweet = tweet
        self.number = number
        share = [0, 0, 0, 1, 4, 10].randomElement(using: &random) ?? 0
        var words = tweet.text
        if Int.random(in: 0..<4, using: &random) == 0 { words = words.uppercased() }
        if Int.random(in: 0..<6, using: &random) == 0 { words = words.decomposedStringWithCanonicalMapping }
        self.words = words
        self.random = SplitMix64(seed: random.next())
    }

    /// The record on one line.
    mutating func line(_ form: Form) -> String {
        switch form {
        case .xV1: object(statusV1(text: "text"))
        case .xV2: xV2()
        case .activity: activity()
        case .archive: object([("tweet", object(statusV1(text: "full_text").filter { $0.0 != "user" }))])
        case .jetstream: jetstream()
        case .jetstreamV2: jetstreamV2()
        case .blueskyView: blueskyView()
        case .mastodon: object(status())
        case .frame: frame()
        case .messageEvent: messageEvent()
        case .message: message()
        case .messageV2: messageV2()
        case .archivedMessage: archivedMessage()
        }
    }

    // MARK: - Parts

    private mutating func string(_ text: String) -> String {
        JSONSpelling.string(text, escaping: share, using: &random)
    }

    private mutating func object(_ fields: [(String, String)]) -> String {
        "{" + fields.shuffled(using: &random).map { "\(key($0)):\($1)" }.joined(separator: ",") + "}"
    }

    /// A name as JSON may write it: now and then with escapes.
    private mutating func key(_ name: String) -> String {
        guard Int.random(in: 0..<40, using: &random) == 0 else { return "\"\(name)\"" }
        return JSONSpelling.string(name, escaping: 3, using: &random)
    }

    private var id: String { "\"\(2_000_000_000_000_000_000 + number)\"" }
    private var author: String { tweet.author.handle ?? "a_customer" }
    /// The words as X escapes them.
    private var escaped: String {
        words.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    // MARK: - X

    private mutating func statusV1(text: String) -> [(String, String)] {
        var fields = [
            ("id_str", id), (text, string(escaped)),
            ("source", "\"<a href=\\\"https:\\/\\/x.example\\\">app<\\/a>\""),
            ("user", object([("id_str", "\"7\""), ("screen_name", string(author)), ("name", string("Name #buy"))])),
        ]
        if let parent = tweet.context.reply {
            fields.append(("in_reply_to_status_id_str", "\"900\""))
            let handle = parent.authorHandle
            fields.append(("in_reply_to_screen_name", handle.map { string($0) } ?? "null"))
        }
        return fields
    }

    private mutating func xV2() -> String {
        var data = [("id", id), ("text", string(escaped)), ("author_id", "\"7\"")]
        var users = [object([("id", "\"7\""), ("username", string(author))])]
        var posts: [String] = []
        if let parent = tweet.context.reply {
            data.append(("referenced_tweets", "[" + object([("type", "\"replied_to\""), ("id", "\"900\"")]) + "]"))
            data.append(("in_reply_to_user_id", "\"8\""))
            if let handle = parent.authorHandle {
                users.append(object([("id", "\"8\""), ("username", string(handle))]))
            }
            let links = parent.links.map { object([("url", "\"x\""), ("expanded_url", string($0))]) }
            posts.append(
                object([
                    ("id", "\"900\""), ("author_id", "\"8\""), ("text", string(parent.text ?? "")),
                    ("entities", object([("urls", "[" + links.joined(separator: ",") + "]")])),
                ]))
        }
        let includes = object([
            ("users", "[" + users.joined(separator: ",") + "]"), ("tweets", "[" + posts.joined(separator: ",") + "]"),
        ])
        return object([("data", object(data)), ("includes", includes)])
    }

    private mutating func activity() -> String {
        var fields = [
            ("objectType", "\"activity\""), ("verb", "\"post\""),
            ("id", "\"tag:search.twitter.com,2005:\(2_000_000_000_000_000_000 + number)\""),
            ("actor", object([("id", "\"id:twitter.com:7\""), ("preferredUsername", string(author))])),
        ]
        if Bool.random(using: &random) {
            fields.append(("body", string(escaped)))
        } else {
            fields += [("body", "\"cut…\""), ("long_object", object([("body", string(escaped))]))]
        }
        if let handle = tweet.context.reply?.authorHandle {
            fields.append(("inReplyTo", object([("link", string("http://twitter.com/\(handle)/statuses/900"))])))
        }
        return object(fields)
    }

    private mutating func messageEvent() -> String {
        let data = object([("text", string(escaped)), ("entities", "{}")])
        let create = object([
            // By an id that nobody knows a message goes to nobody's service.
            ("target", Int.random(in: 0..<4, using: &random) == 0 ? "{\"recipient_id\":\"8\"}" : "{}"),
            ("sender_id", "\"7\""), ("message_data", data),
        ])
        let event = object([("type", "\"message_create\""), ("id", id), ("message_create", create)])
        return Bool.random(using: &random) ? event : object([("event", event)])
    }

    private mutating func message() -> String {
        let sender = object([("id_str", "\"7\""), ("screen_name", string(author))])
        let handle = tweet.context.addressee
        let recipient = object(handle.map { [("screen_name", string($0))] } ?? [])
        return object([
            ("id_str", id), ("text", string(escaped)), ("sender", sender), ("recipient", recipient),
        ])
    }

    private mutating func messageV2() -> String {
        let data = object([
            ("id", id), ("text", string(escaped)), ("event_type", "\"MessageCreate\""),
            ("created_at", "\"2024-01-01T00:00:00.000Z\""),
        ])
        return Bool.random(using: &random) ? data : object([("data", data)])
    }

    private mutating func archivedMessage() -> String {
        let message = object([("id", id), ("text", string(escaped)), ("createdAt", "\"2024-01-01T00:00:00.000Z\"")])
        let messages = "[" + object([("messageCreate", message)]) + "]"
        return object([("dmConversation", object([("messages", messages)]))])
    }

    // MARK: - Bluesky

    /// The record, of whose hashtags now and then one stands beside the text.
    private mutating func post() -> String {
        var text = words
        var tags: [String] = []
        let hashtags = words.split(whereSeparator: \.isWhitespace).filter { $0.hasPrefix("#") && $0.count > 2 }
        if Bool.random(using: &random), let tag = hashtags.randomElement(using: &random) {
            text = text.replacing(tag, with: "")
            tags.append(String(tag.dropFirst()))
        }
        var fields = [("$type", "\"app.bsky.feed.post\""), ("text", string(text))]
        if !tags.isEmpty { fields.append(("tags", "[" + tags.map { string($0) }.joined(separator: ",") + "]")) }
        if tweet.context.reply != nil {
            let uri = "\"at://did:plc:beans/app.bsky.feed.post/900\""
            fields.append(("reply", object([("parent", object([("uri", uri)]))])))
        }
        return object(fields)
    }

    private mutating func commit() -> [(String, String)] {
        [
            ("operation", "\"create\""), ("collection", "\"app.bsky.feed.post\""), ("rkey", "\"k\(number)\""),
            ("record", post()),
        ]
    }

    private mutating func jetstream() -> String {
        object([
            ("did", "\"did:plc:ann\""), ("time_us", "1790000000123456"), ("kind", "\"commit\""),
            ("commit", object(commit())),
        ])
    }

    private mutating func jetstreamV2() -> String {
        let payload =
            commit() + [("$type", "\"network.bsky.jetstream.subscribeEvents#commit\""), ("did", "\"did:plc:ann\"")]
        return object([("$type", "\"message\""), ("payload", object(payload))])
    }

    private mutating func blueskyView() -> String {
        let author = object([("did", "\"did:plc:ann\""), ("handle", string("\(author).example"))])
        return object([
            ("uri", "\"at://did:plc:ann/app.bsky.feed.post/k\(number)\""), ("author", author), ("record", post()),
        ])
    }

    // MARK: - Mastodon

    /// The words as markup: signs as references, tags within words, lines as breaks.
    private mutating func content() -> String {
        var html = "<p>"
        for scalar in words.unicodeScalars {
            switch scalar {
            case "&": html += "&amp;"
            case "<": html += "&lt;"
            case ">": html += "&gt;"
            case "\n": html += "<br />"
            case "#", "@":
                html.unicodeScalars.append(scalar)
                if Bool.random(using: &random) { html += "<span title='>'></span>" }
            case _ where Int.random(in: 0..<30, using: &random) == 0: html += "&#\(scalar.value);"
            case _ where Int.random(in: 0..<30, using: &random) == 0:
                html += "<b>"
                html.unicodeScalars.append(scalar)
                html += "</b>"
            default: html.unicodeScalars.append(scalar)
            }
        }
        return html + "</p>"
    }

    private mutating func status() -> [(String, String)] {
        let account = object([
            ("id", "\"7\""), ("acct", string(author)), ("url", string("https://social.example/@\(author)")),
        ])
        var fields = [
            ("id", id), ("account", account), ("content", string(content())),
            ("visibility", tweet.context.channel == .direct ? "\"direct\"" : "\"public\""),
        ]
        var mentions: [String] = []
        if let parent = tweet.context.reply {
            fields += [("in_reply_to_id", "\"900\""), ("in_reply_to_account_id", "\"8\"")]
            if let handle = parent.authorHandle {
                mentions.append(
                    object([("id", "\"8\""), ("acct", string(handle)), ("url", string("https://social.example/@x"))]))
            }
        }
        return fields + [("mentions", "[" + mentions.joined(separator: ",") + "]")]
    }

    private mutating func frame() -> String {
        let payload = object(status())
        return object([("stream", "[\"public\"]"), ("event", "\"update\""), ("payload", string(payload))])
    }
}
