import Foundation
import TestSupport
import Testing
import TweetText

@testable import TweetFeed

/// One case of `Tests/Cases/feed*.cases`: an input and the records it must give.
struct FeedCase: CustomTestStringConvertible {
    var name: String
    var format = FeedFormat.auto
    var input = ""
    var expected: [String] = []

    var testDescription: String { name }
    var bytes: [UInt8] { Array(input.utf8) }

    /// All cases; a file without any is an error.
    static let all: [FeedCase] = {
        let files =
            (try? FileManager.default.contentsOfDirectory(at: Repository.cases, includingPropertiesForKeys: nil))
        let feeds = (files ?? []).filter { $0.lastPathComponent.hasPrefix("feed") && $0.pathExtension == "cases" }
        return feeds.sorted { $0.path < $1.path }.flatMap { file in
            (try? String(contentsOf: file, encoding: .utf8)).map(parse) ?? []
        }
    }()

    private static func parse(_ text: String) -> [FeedCase] {
        var cases: [FeedCase] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let line = String(line)
            func rest(_ prefix: String) -> String? {
                line.hasPrefix(prefix) ? String(line.dropFirst(prefix.count)) : nil
            }
            if let name = rest("== ") {
                cases.append(FeedCase(name: name))
            } else if line.hasPrefix("#") || line.isEmpty || cases.isEmpty {
                continue
            } else if let format = rest("format: ") {
                if let format = FeedFormat(rawValue: format) { cases[cases.count - 1].format = format }
            } else if let file = rest("file: ") {
                let url = Repository.cases.appending(path: file)
                cases[cases.count - 1].input = (try? String(contentsOf: url, encoding: .utf8)) ?? "missing file"
            } else if let input = rest("|") {
                cases[cases.count - 1].input += unquoted(input + "\n")
            } else {
                cases[cases.count - 1].expected.append(line)
            }
        }
        return cases
    }

    private static func unquoted(_ line: String) -> String {
        line.replacing("<END>\n", with: "").replacing("<CR>", with: "\r").replacing("<BOM>", with: "\u{FEFF}")
            .replacing("<TAB>", with: "\t").replacing("<NUL>", with: "\0")
            .replacing("<LS>", with: "\u{2028}").replacing("<NEL>", with: "\u{85}")
    }
}

extension FeedRecord {
    /// The record as cases write it: only what differs from an unknown, with its line and bytes.
    var inWords: String {
        let spot = "\(place.line)@\(place.offset)+\(place.length)"
        switch self {
        case .post(let tweet, _): return "post \(spot) \(tweet.inWords)"
        case .notice(let notice, _):
            return "notice \(spot) \(notice.kind.rawValue)" + Self.pair("post", notice.postID)
                + Self.pair("user", notice.userID) + Self.pair("first", notice.firstID)
        case .unreadable(let record):
            return "unreadable \(spot)" + Self.pair("at", record.errorOffset.map(String.init)) + " \(record.reason)"
        }
    }

    static func pair(_ name: String, _ value: String?) -> String { value.map { " \(name)=\($0)" } ?? "" }
}

extension Tweet {
    var inWords: String {
        func account(_ id: String?, _ handle: String?) -> String? {
            id == nil && handle == nil ? nil : "\(handle ?? "?")/\(id ?? "?")"
        }
        func quoted(_ text: String) -> String {
            "“\(text.replacing("\n", with: "⏎").replacing("\0", with: "␀").replacing("\u{2028}", with: "<LS>").replacing("\u{85}", with: "<NEL>"))”"
        }
        func parent(_ parent: PostContext.Parent?) -> String? {
            parent.map {
                "(\($0.id ?? "?")" + FeedRecord.pair("by", account($0.authorID, $0.authorHandle))
                    + FeedRecord.pair("text", $0.text.map(quoted))
                    + FeedRecord.pair("links", $0.links.isEmpty ? nil : $0.links.joined(separator: ",")) + ")"
            }
        }
        var words = platform.rawValue
        words += FeedRecord.pair("id", id) + FeedRecord.pair("first", firstID == id ? nil : firstID)
        words += FeedRecord.pair("by", account(author.id, author.handle))
        words += " \(quoted(text))" + FeedRecord.pair("source", sourceText.map(quoted))
        words += FeedRecord.pair("at", createdAt.map { String($0) }) + FeedRecord.pair("lang", language)
        if context.channel != .public { words += " \(context.channel.rawValue)" }
        words += FeedRecord.pair("to", account(context.addresseeID, context.addressee))
        if context.isRetweet { words += " retweet" }
        if context.hasPhoto { words += " photo" }
        if context.ownWordsStart != 0 { words += " own=\(context.ownWordsStart)" }
        words += FeedRecord.pair("place", context.place.map(quoted))
        words += FeedRecord.pair("reply", parent(context.reply)) + FeedRecord.pair("quote", parent(context.quote))
        let accounts = mentions.compactMap { mention in
            account(mention.id, mention.handle).map { $0 + (mention.span.map { "@\($0.start)-\($0.end)" } ?? "") }
        }
        words += FeedRecord.pair("mentions", accounts.isEmpty ? nil : accounts.joined(separator: ","))
        words += FeedRecord.pair(
            "links", links.isEmpty ? nil : links.map { "\($0.url)>\($0.expanded)" }.joined(separator: ","))
        let names = context.mentionSpans.map { "\($0.start)-\($0.end)" }
        words += FeedRecord.pair("names", names.isEmpty ? nil : names.joined(separator: ","))
        return words + FeedRecord.pair("url", url)
    }
}
