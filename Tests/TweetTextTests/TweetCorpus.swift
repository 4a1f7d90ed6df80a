import Foundation
import TestSupport

/// The real tweets of the shared folder, as the platform's own records of what stands in them.
enum TweetCorpus {
    /// One text with the entities that the platform found in it.
    struct Record {
        var source: String
        /// Spans over the text as it was delivered, in code points.
        var entities: [TweetKind: Set<[Int]>]
        /// Whether something else stands at one of the spans than the record says: the text was edited since.
        var contradictsItself: Bool
        /// A retweet whose text is cut off while its entities are those of the whole.
        var isCutRetweet: Bool
    }

    enum TweetKind: String, CaseIterable {
        case hashtags, mentions, cashtags, urls
    }

    static let jsonLines = ["v1/stocknet-aapl.jsonl.gz", "v1/broad-twitter-a.jsonl.gz", "v1/broad-twitter-e.jsonl.gz"]
    static let archives =
        ["v1/rtweet", "v1/twitter-ruby", "v1/tweepy", "v1/tweet_parser", "v1/twittered", "v1/twitwi"]
        .map { $0 + ".tar.gz" } + ["v2/twarc-csv.tar.gz"]

    /// Hands on the records of all files.
    static func forEach(_ body: (Record) throws -> Void) throws {
        guard let shared = Repository.shared else { throw SharedFile.Absent() }
        let folder = shared.appending(path: "data/tweets")
        for file in jsonLines {
            try read(run("gunzip", "-c", folder.appending(path: file).path), body)
        }
        try read(Data(contentsOf: folder.appending(path: "v1/search-100-statuses.json")), body)
        let temporary = FileManager.default.temporaryDirectory.appending(path: "hashcart-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: temporary) }
        for archive in archives {
            _ = try run("tar", "-xzf", folder.appending(path: archive).path, "-C", temporary.path)
        }
        let files = FileManager.default.enumerator(at: temporary, includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            if ["json", "jsonl"].contains(file.pathExtension) { try read(Data(contentsOf: file), body) }
        }
    }

    private static func run(_ arguments: String...) throws -> Data {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw CaseFile.Malformed(description: arguments.joined(separator: " "))
        }
        return output
    }

    /// One document, or one a line; what is broken on purpose is passed over.
    private static func read(_ data: Data, _ body: (Record) throws -> Void) throws {
        if let whole = try? JSONSerialization.jsonObject(with: data) { return try walk(whole, body) }
        var start = 0
        while start < data.count {
            let end = lineEnd(in: data, from: start)
            let line = data[(data.startIndex + start)..<(data.startIndex + end)]
            if let object = try? JSONSerialization.jsonObject(with: line) { try walk(object, body) }
            start = end + 1
        }
    }

    /// `Data` itself searches too slowly for tens of megabytes.
    private static func lineEnd(in data: Data, from start: Int) -> Int {
        data.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress, let found = memchr(base + start, 0x0A, bytes.count - start) else {
                return bytes.count
            }
            return UnsafeRawPointer(found) - base
        }
    }

    /// Finds everything that has a text and entities, however deep.
    private static func walk(_ value: Any, _ body: (Record) throws -> Void) throws {
        if let list = value as? [Any] {
            for each in list { try walk(each, body) }
        } else if let object = value as? [String: Any] {
            if let record = record(object) { try body(record) }
            for case let (key, inner) in object where key != "entities" && key != "extended_entities" {
                if inner is [String: Any] || inner is [Any] { try walk(inner, body) }
            }
        }
    }

    private static func record(_ object: [String: Any]) -> Record? {
        guard let text = object["full_text"] as? String ?? object["text"] as? String,
            let lists = object["entities"] as? [String: Any]
        else { return nil }
        let keys: [TweetKind: [String]] = [
            .hashtags: ["hashtags"], .mentions: ["user_mentions", "mentions"], .cashtags: ["symbols", "cashtags"],
            .urls: ["urls", "media"],
        ]
        let scalars = Array(text.unicodeScalars)
        var entities: [TweetKind: Set<[Int]>] = [:]
        var contradictsItself = false
        for (kind, names) in keys {
            for entity in names.flatMap({ lists[$0] as? [[String: Any]] ?? [] }) {
                guard let span = span(entity) else { continue }
                entities[kind, default: []].insert(span)
                if !stands(entity, kind, at: span, in: scalars) { contradictsItself = true }
            }
        }
        let isRetweet =
            object["retweeted_status"] != nil
            || (object["referenced_tweets"] as? [[String: Any]] ?? []).contains { $0["type"] as? String == "retweeted" }
        return Record(
            source: text, entities: entities, contradictsItself: contradictsItself,
            isCutRetweet: isRetweet && text.hasSuffix("…"))
    }

    private static func span(_ entity: [String: Any]) -> [Int]? {
        if let indices = entity["indices"] as? [Int], indices.count == 2 { return indices }
        guard let start = entity["start"] as? Int, let end = entity["end"] as? Int else { return nil }
        return [start, end]
    }

    /// Whether the text at the span is what the entity says of itself.
    private static func stands(
        _ entity: [String: Any], _ kind: TweetKind, at span: [Int], in text: [Unicode.Scalar]
    ) -> Bool {
        guard 0 <= span[0], span[0] < span[1], span[1] <= text.count else { return false }
        let keys: [TweetKind: [String]] = [
            .hashtags: ["text", "tag"], .mentions: ["screen_name", "username"], .cashtags: ["text", "tag"],
            .urls: ["url"],
        ]
        guard let said = (keys[kind] ?? []).lazy.compactMap({ entity[$0] as? String }).first else { return false }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text[(span[0] + (kind == .urls ? 0 : 1))..<span[1]])
        return String(view).lowercased() == said.lowercased()
    }
}
