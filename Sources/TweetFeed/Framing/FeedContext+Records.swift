/// From accepted JSON to records.
extension FeedContext {
    /// Reads one JSON value that a scan has accepted, and hands on what it holds.
    mutating func read(
        _ scanner: JSONScanner, _ bytes: Span<UInt8>, at place: RecordPlace,
        _ body: (FeedRecord) throws -> Void
    ) throws {
        try hand(on: records.read(scanner.fields, in: bytes), scanner, bytes, at: place, body)
    }

    /// Hands on what was read of a value that a scan has accepted.
    mutating func hand(
        on reading: RecordReader.Reading, _ scanner: JSONScanner, _ bytes: Span<UInt8>, at place: RecordPlace,
        _ body: (FeedRecord) throws -> Void
    ) throws {
        switch reading {
        case .post(let tweet): try emit(tweet, place, of: bytes, body)
        case .notice(let notice): try emit(.notice(notice, place), body)
        case .unreadable(let reason): try emit(unreadable(bytes, at: place, reason), body)
        case .page(let page, let kind):
            let includes = Includes(scanner.fields[.includes], in: bytes)
            let shape = records.shape
            var line = place.line
            var counted = 0
            try JSONReader.elements(of: page, in: bytes) { element in
                let start = Int(element.start)
                if scanner.lineEnds > 0 {
                    while counted < start {
                        if bytes[counted] == UInt8(ascii: "\n") { line += 1 }
                        counted += 1
                    }
                }
                let own = RecordPlace(line: line, offset: place.offset + start, length: Int(element.end) - start)
                records.shape = shape
                try read(element, of: kind, includes, bytes, at: own, body)
            }
        }
    }

    /// Reads one post of a page.
    private mutating func read(
        _ element: JSONValue, of page: RecordReader.Page, _ includes: Includes, _ bytes: Span<UInt8>,
        at place: RecordPlace, _ body: (FeedRecord) throws -> Void
    ) throws {
        let raw = bytes.extracting(Int(element.start)..<Int(element.end))
        switch records.read(element, of: page, includes, in: bytes) {
        case .post(let tweet): try emit(tweet, place, of: raw, body)
        case .notice(let notice): try emit(.notice(notice, place), body)
        default:
            records.shape = .unknown
            try emit(
                unreadable(raw, at: place, "unknown record shape: an element of a page of posts has no text"), body)
        }
    }

    func unreadable(_ bytes: Span<UInt8>, at place: RecordPlace, _ reason: String) -> FeedRecord {
        var lost = LostBytes(line: place.line, offset: place.offset, reason: reason)
        lost.append(bytes)
        return .unreadable(lost.record)
    }

    /// An event of a stream that could not be read: its data, which its lines hold in pieces, and the lines' place.
    func unreadable(event data: Span<UInt8>, at place: RecordPlace, _ reason: String) -> FeedRecord {
        let raw = (0..<min(data.count, UnreadableRecord.rawLimit)).map { data[$0] }
        return .unreadable(UnreadableRecord(place: place, reason: reason, raw: raw))
    }
}
