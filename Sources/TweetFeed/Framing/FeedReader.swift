import TweetText

/// Reads posts out of bytes that arrive in pieces, in memory bounded by the largest record.
///
/// Pieces may end anywhere: the records are the same however the input is cut. One reader reads one input,
/// on one thread; it is a value, so inputs and parts of them can be read side by side.
public struct FeedReader: Sendable {
    /// How the records are kept apart, once that is known.
    enum Framing {
        case undecided
        case json(JSONFraming)
        case rows(RowFraming)
        case lines(LineFraming)
        case events(EventFraming)
    }

    var framing = Framing.undecided
    var context: FeedContext
    /// Bytes that came but are not done with.
    var held: [UInt8] = []
    var isBeginning = true

    /// What was given so far; complete after `finish`.
    public var counts: FeedCounts {
        var counts = context.counts
        counts.lines = context.line - 1
        return counts
    }

    /// How the input is said to be written.
    public var format: FeedFormat { context.format }
    /// The input's name, for messages.
    public var name: String { context.name }

    /// Passes over lines of JSON in which no grammar finds anything; nil where every record is read.
    package var filter: RecordFilter? {
        get { context.filter }
        set { context.filter = newValue }
    }

    /// Makes a reader.
    ///
    /// - Parameters:
    ///   - format: how the input is written.
    ///   - name: its name, for messages.
    ///   - recordLimit: bytes above which a record is not read but reported and passed over.
    ///   - filter: passes over lines of JSON in which no grammar finds anything: they are neither read nor validated,
    ///     and of what is counted only the lines count them.
    ///   - author: who wrote the posts whose records do not say, as those of a personal archive.
    public init(
        format: FeedFormat = .auto, name: String = "-", recordLimit: Int = 16 << 20, filter: RecordFilter? = nil,
        author: Tweet.Account? = nil
    ) {
        context = FeedContext(
            name: name, format: format, recordLimit: recordLimit, filter: filter, author: author)
        switch format {
        case .xV1, .xV2, .bluesky: framing = .json(JSONFraming())
        case .text: framing = .lines(LineFraming())
        case .auto, .csv, .mastodon: break
        }
    }

    /// Takes the next piece of the input and hands on every record that is complete with it.
    ///
    /// After an error, thrown by `body` or about the input (`FeedError`), the reader is of no more use.
    ///
    /// - Parameter endsAtBorder: the piece was cut at its last `border`, so that nothing goes on behind its last line; a
    ///   reader that is not told reads that line, to see whether something does.
    public mutating func push(
        _ bytes: Span<UInt8>, endsAtBorder: Bool = false, _ body: (FeedRecord) throws -> Void
    ) throws {
        context.endsAtBorder = false
        var start = 0
        if !held.isEmpty {
            // The line that was cut is made whole; what follows is read where it is.
            start = min(bytes.count, ByteScan.first(UInt8(ascii: "\n"), in: bytes, from: 0) + 1)
            try take(bytes.extracting(0..<start), body)
            if !held.isEmpty { return try take(bytes.extracting(start..<bytes.count), body) }
        }
        let rest = bytes.extracting(start..<bytes.count)
        guard !rest.isEmpty else { return }
        context.endsAtBorder = endsAtBorder
        let done = try read(rest, atEnd: false, body)
        context.base += done
        ByteScan.append(rest.extracting(done..<rest.count), to: &held)
    }

    /// Reads on in the bytes that are held, with more behind them.
    private mutating func take(_ bytes: Span<UInt8>, _ body: (FeedRecord) throws -> Void) throws {
        // Taken out, so that the framing can be changed while its bytes are read.
        var taken: [UInt8] = []
        swap(&taken, &held)
        ByteScan.append(bytes, to: &taken)
        let done = try read(taken.span, atEnd: false, body)
        context.base += done
        taken.removeFirst(done)
        swap(&taken, &held)
    }

    /// Says that the input ends here and hands on what is left.
    public mutating func finish(_ body: (FeedRecord) throws -> Void) throws {
        var taken: [UInt8] = []
        swap(&taken, &held)
        let done = try read(taken.span, atEnd: true, body)
        context.base += done
    }

    private mutating func read(
        _ all: Span<UInt8>, atEnd: Bool, _ body: (FeedRecord) throws -> Void
    ) throws -> Int {
        var passed = 0
        if isBeginning {
            let mayBeWide = !all.isEmpty && (all[0] == 0xFF || all[0] == 0)
            guard all.count >= (mayBeWide ? 4 : 3) || atEnd else { return 0 }
            passed = try lengthOfMark(all)
            isBeginning = false
            context.base += passed
        }
        let bytes = all.extracting(passed..<all.count)
        defer { context.base -= passed }
        if case .undecided = framing, !(try decide(bytes, atEnd: atEnd)) { return passed }
        switch framing {
        case .undecided:
            return passed
        case .json(var json):
            framing = .undecided
            defer { framing = .json(json) }
            return passed + (try json.read(bytes, atEnd: atEnd, &context, body))
        case .rows(var rows):
            framing = .undecided
            defer { framing = .rows(rows) }
            return passed + (try rows.read(bytes, atEnd: atEnd, &context, body))
        case .lines(var lines):
            framing = .undecided
            defer { framing = .lines(lines) }
            return passed + (try lines.read(bytes, atEnd: atEnd, &context, body))
        case .events(var events):
            framing = .undecided
            defer { framing = .events(events) }
            return passed + (try events.read(bytes, atEnd: atEnd, &context, body))
        }
    }

    /// Length of the byte order mark that the input begins with.
    private func lengthOfMark(_ bytes: Span<UInt8>) throws(FeedError) -> Int {
        guard bytes.count >= 2 else { return 0 }
        // UTF-32 before UTF-16, whose mark it may begin with.
        let marks: [[UInt8]] = [[0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF]]
        if bytes.count >= 4, marks.contains(where: { mark in mark.indices.allSatisfy { bytes[$0] == mark[$0] } }) {
            throw FeedError(
                name: name, line: 1,
                message: "the input is UTF-32; turn it into UTF-8 first, for example with `iconv -f UTF-32 -t UTF-8`")
        }
        if (bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF) {
            throw FeedError(
                name: name, line: 1,
                message: "the input is UTF-16; turn it into UTF-8 first, for example with `iconv -f UTF-16 -t UTF-8`")
        }
        return bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    }

    /// Chooses the framing by the first line that is not blank, and by how the next begins where that is no record; false
    /// when they are not complete.
    private mutating func decide(_ bytes: Span<UInt8>, atEnd: Bool) throws(FeedError) -> Bool {
        var start = 0
        while start < bytes.count, bytes[start] <= 0x20, bytes[start] != 0 { start += 1 }
        guard start < bytes.count else {
            // Nothing but blank lines: any framing counts their ends.
            if atEnd { framing = .lines(LineFraming()) }
            return atEnd
        }
        guard let told = FeedSniffing.pastComments(bytes, from: start, atEnd: atEnd) else { return false }
        if told > start, FeedSniffing.framing(ofFirstLine: bytes.extracting(told..<bytes.count)) == .events {
            start = told
        }
        let lineEnd = min(ByteScan.first(UInt8(ascii: "\n"), in: bytes, from: start), start + FeedSniffing.limit)
        guard lineEnd < bytes.count || atEnd else { return false }
        let line = bytes.extracting(start..<lineEnd)
        if let complaint = FeedSniffing.complaint(aboutFirstLine: line) {
            throw FeedError(name: name, line: 1, message: complaint)
        }
        var found = format == .csv ? .rows : FeedSniffing.framing(ofFirstLine: line)
        if format == .mastodon, found != .events { found = .json }
        if found == .lines {
            guard let isJSON = FeedSniffing.isJSON(behindLine: lineEnd, in: bytes, atEnd: atEnd) else { return false }
            if isJSON { found = .json }
        }
        switch found {
        case .events: framing = .events(EventFraming())
        case .json: framing = .json(JSONFraming())
        case .lines: framing = .lines(LineFraming(isGuess: true))
        case .rows:
            let header = line.indices.map { line[$0] }
            framing = .rows(RowFraming(separator: DelimitedText.separator(ofHeader: header)))
        }
        return true
    }
}
