import Hashcart
import TweetArchives

/// What a file turned out to be: how it is written, what it holds, what of it would be lost.
struct Inspection {
    /// Something found more than once, with the place of the first.
    struct Finding {
        var count = 0
        var place: String
    }

    let name: String
    /// It is a folder, with its files.
    var isFolder = false
    /// It is a tar archive, or holds one.
    var isArchive = false
    /// How it, or something in it, is packed.
    var packing: [String] = []
    /// Files in it, itself where it is none of files.
    var files = 0
    /// Files of folders and archives that were not read.
    var passed = PassedTally()
    var layouts: [FeedLayout: Int] = [:]
    var encoding = TextEncoding()
    var bytes = 0
    var counts = FeedCounts()
    /// Posts by kind: one may be of several.
    var posts: [String: Int] = [:]
    var notices: [String: Int] = [:]
    var languages: [String: Int] = [:]
    var first: Int64?
    var last: Int64?
    /// Posts whose record has only a part of their words.
    var cut: Finding?
    /// Records that could not be read, by reason.
    var unreadable: [String: Finding] = [:]
    /// Files that could not be read to their end.
    var failures: [String] = []

    init(name: String) { self.name = name }

    /// Reads an input to its end.
    mutating func read(_ input: ByteReader, format: FeedFormat, author: Tweet.Account?) {
        files += 1
        var reader = FeedReader(
            format: FeedName.format(input.name, said: format), name: input.name, author: author)
        var block = [UInt8](repeating: 0, count: ByteSource.blockSize)
        // A copy, for what a function within captures must not be the value that the reading itself changes.
        var own = self
        func take(_ record: FeedRecord) { own.take(record, of: input.name) }
        var isLineOpen = false
        do {
            while true {
                let count = own.next(of: input, &block)
                guard count > 0 else { break }
                isLineOpen = block[count - 1] != UInt8(ascii: "\n")
                own.encoding.look(at: block.span.extracting(0..<count), isFirst: own.bytes == count)
                try reader.push(block.span.extracting(0..<count), take)
            }
            try reader.finish(take)
        } catch {
            own.failures.append("\(error)")
        }
        own.note(input.compression)
        if let layout = reader.layout { own.layouts[layout, default: 0] += 1 }
        own.counts.add(reader.counts)
        own.counts.lines += reader.counts.lines + (isLineOpen && reader.layout != nil ? 1 : 0)
        self = own
    }

    /// The next bytes; none behind the last, and where they break off, which is noted.
    private mutating func next(of input: ByteReader, _ block: inout [UInt8]) -> Int {
        do {
            let count = try input.read(&block, from: 0)
            bytes += count
            return count
        } catch {
            failures.append("\(error)")
            return 0
        }
    }

    /// Notes what a file turned out to be, behind its contents.
    mutating func note(_ archive: ArchiveReader) {
        isArchive = isArchive || archive.isArchive
        note(archive.compression)
    }

    private mutating func note(_ compression: Compression?) {
        if let compression, !packing.contains(compression.rawValue) { packing.append(compression.rawValue) }
    }

    private mutating func take(_ record: FeedRecord, of file: String) {
        let place = "\(file):\(record.place.line)"
        switch record {
        case .post(let tweet, _): take(tweet, at: place)
        case .notice(let notice, _): notices[notice.kind.rawValue, default: 0] += 1
        case .unreadable(let record):
            let reason = Self.general(record.reason)
            unreadable[reason, default: Finding(place: "\(place), byte \(record.place.offset)")].count += 1
        }
    }

    private mutating func take(_ tweet: Tweet, at place: String) {
        let context = tweet.context
        let kinds: [(String, Bool)] = [
            ("direct", context.channel == .direct), ("retweet", context.isRetweet), ("quote", context.quote != nil),
            ("reply", context.reply != nil),
        ]
        let own = kinds.filter(\.1).map(\.0)
        for kind in own.isEmpty ? ["original"] : own { posts[kind, default: 0] += 1 }
        if let language = tweet.language { languages[language, default: 0] += 1 }
        if let time = tweet.createdAt {
            first = min(first ?? time, time)
            last = max(last ?? time, time)
        }
        if tweet.platform == .x, Self.isCut(tweet.text) {
            cut = cut ?? Finding(place: place)
            cut?.count += 1
        }
    }

    /// X ends words that are cut with an ellipsis, behind which the post's own link may stand.
    private static func isCut(_ text: String) -> Bool {
        let words = text.split(separator: " ").last.map {
            $0.hasPrefix("https://t.co/") ? text.dropLast($0.count + 1) : text[...]
        }
        return words?.hasSuffix("\u{2026}") ?? false
    }

    /// A reason without its numbers, so that equal ones are counted together.
    private static func general(_ reason: String) -> String {
        let words = reason.firstRange(of: ". See the option").map { String(reason[..<$0.lowerBound]) } ?? reason
        guard words.hasPrefix("not JSON: at byte "), let end = words.firstRange(of: " of the record ") else {
            return words
        }
        return "not JSON: " + words[end.upperBound...]
    }
}

/// What bytes are as text.
struct TextEncoding {
    private(set) var hasMark = false
    private(set) var isASCII = true
    private(set) var hasReturns = false

    mutating func look(at bytes: Span<UInt8>, isFirst: Bool) {
        if isFirst, bytes.count >= 3 { hasMark = hasMark || (bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF) }
        guard isASCII || !hasReturns else { return }
        for index in bytes.indices {
            if bytes[index] >= 0x80 { isASCII = false }
            if bytes[index] == 0x0D { hasReturns = true }
        }
    }

    /// The name, as reports print it.
    var name: String {
        (isASCII ? "ASCII" : "UTF-8") + (hasMark ? " with a byte order mark" : "") + (hasReturns ? ", CRLF" : "")
    }
}
