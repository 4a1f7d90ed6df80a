/// From accepted JSON to records.
extension FeedContext {
    /// Reads one JSON value that a scan has accepted, and hands on what it holds.
    mutating func read(
        _ scanner: JSONScanner, _ bytes: Span<UInt8>, at place: RecordPlace,
        _ body: (FeedRecord) throws -> Void
    ) throws {
        switch records.read(scanner.fields, in: bytes) {
        case .post(let tweet): try emit(tweet, place, body)
        case .notice(let notice): try emit(.notice(notice, place), body)
        case .unreadable(let reason): try emit(unreadable(bytes, at: place, reason), body)
        case .page(let page, let isV2):
            let includes = isV2 ? Includes(scanner.fields[.includes], in: bytes) : Includes()
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
                try read(element, of: includes, isV2: isV2, bytes, at: own, body)
            }
        }
    }

    /// Reads one post of a page.
    private mutating func read(
        _ element: JSONValue, of includes: Includes, isV2: Bool, _ bytes: Span<UInt8>, at place: RecordPlace,
        _ body: (FeedRecord) throws -> Void
    ) throws {
        records.isRepaired = false
        let fields = JSONReader.fields(of: element, in: bytes)
        let reading = isV2 ? records.postV2(fields, includes, in: bytes) : records.readV1(fields, in: bytes)
        switch reading {
        case .post(let tweet): try emit(tweet, place, body)
        case .notice(let notice): try emit(.notice(notice, place), body)
        default:
            let raw = bytes.extracting(Int(element.start)..<Int(element.end))
            try emit(
                unreadable(raw, at: place, "unknown record shape: an element of a page of posts has no text"), body)
        }
    }

    func unreadable(_ bytes: Span<UInt8>, at place: RecordPlace, _ reason: String) -> FeedRecord {
        var lost = LostBytes(line: place.line, offset: place.offset, reason: reason)
        lost.append(bytes)
        return .unreadable(lost.record)
    }
}
