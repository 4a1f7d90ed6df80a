/// What the framings of one reader share: where they stand, what they gave, and how records are read.
struct FeedContext {
    let name: String
    let format: FeedFormat
    /// Bytes above which a record is not read.
    let recordLimit: Int
    /// Who wrote the posts whose records do not say.
    let author: Tweet.Account?
    /// Offset of the first byte at hand in the whole input.
    var base = 0
    /// Line of the next byte to be looked at, from 1.
    var line = 1
    var counts = FeedCounts()
    var records: RecordReader
    /// Passes over lines in which nothing can be found.
    var filter: RecordFilter?
    /// Nothing goes on behind the last line of the bytes at hand.
    var endsAtBorder = false

    init(
        name: String, format: FeedFormat, recordLimit: Int, filter: RecordFilter? = nil, author: Tweet.Account? = nil
    ) {
        self.author = author
        self.filter = filter
        self.name = name
        self.format = format
        self.recordLimit = max(1, min(recordLimit, Int(UInt32.max) / 2))
        records = RecordReader(format: format)
    }

    /// Counts a record and hands it on.
    mutating func emit(_ record: FeedRecord, _ body: (FeedRecord) throws -> Void) rethrows {
        switch record {
        case .post: counts.posts += 1
        case .notice: counts.notices += 1
        case .unreadable: counts.unreadable += 1
        }
        if case .unreadable = record { records.shape = .unknown }
        counts.add(of: records.shape)
        try body(record)
    }

    /// Counts a lost stretch and hands it on.
    mutating func emit(_ lost: LostBytes, _ body: (FeedRecord) throws -> Void) rethrows {
        try emit(.unreadable(lost.record), body)
    }

    /// Bytes of text above which a post is none: networks allow far less, and what reads it needs some hundred times as
    /// much memory.
    static let textLimit = 128 << 10

    /// Counts a post, noting whether it had to be repaired, and hands it on.
    ///
    /// - Parameter bytes: those of its record.
    mutating func emit(
        _ tweet: Tweet, _ place: RecordPlace, of bytes: Span<UInt8>, _ body: (FeedRecord) throws -> Void
    ) rethrows {
        guard tweet.text.utf8.count <= Self.textLimit else {
            let reason = "the text is longer than \(Self.textLimit) bytes, the most that is read of a post"
            return try emit(unreadable(bytes, at: place, reason), body)
        }
        if records.isRepaired { counts.repaired += 1 }
        guard let author, tweet.author.id == nil, tweet.author.handle == nil else {
            return try emit(.post(tweet, place), body)
        }
        var own = tweet
        own.author = author
        try emit(.post(own, place), body)
    }
}

/// A stretch of input that gave no record: it grows while the input is passed over, and keeps its first bytes.
struct LostBytes {
    private let line: Int
    private let offset: Int
    private let reason: String
    private let errorOffset: Int?
    private var length = 0
    private var raw: [UInt8] = []
    /// Bytes at the end, not in `raw`'s last line, that are white space so far.
    private var trailing = 0

    init(line: Int, offset: Int, reason: String, errorOffset: Int? = nil) {
        self.line = line
        self.offset = offset
        self.reason = reason
        self.errorOffset = errorOffset
    }

    mutating func append(_ bytes: Span<UInt8>) {
        length += bytes.count
        let kept = min(bytes.count, UnreadableRecord.rawLimit - raw.count)
        if kept > 0 { ByteScan.append(bytes.extracting(0..<kept), to: &raw) }
        var last = bytes.count
        while last > 0, bytes[last - 1] <= 0x20 { last -= 1 }
        trailing = last == 0 ? trailing + bytes.count : bytes.count - last
    }

    /// What a record lacks that the input, or the next record, cuts off.
    static let cutOff = "the record is cut off: its last brace is missing"

    /// What an event lacks that the input cuts off.
    static let eventCutOff = "the record is cut off: the event has no blank line behind it"

    /// The finished record; white space behind it is not its own.
    var record: UnreadableRecord {
        let own = length - trailing
        // What showed only behind its end is that the end is missing.
        let isCutOff = errorOffset.map { $0 > own } ?? false
        return UnreadableRecord(
            place: RecordPlace(line: line, offset: offset, length: own), reason: isCutOff ? Self.cutOff : reason,
            errorOffset: errorOffset.map { min($0, own) }, raw: raw.count > own ? Array(raw[..<own]) : raw)
    }
}
