/// Server-sent events (HTML Living Standard, section 9.2.6): lines of a name and a value, a blank line behind each event.
///
/// Comments keep the connection alive. An event that the input's end cuts off is read where its data are whole.
struct EventFraming {
    private var lines = LineCutting()
    private var event = OpenEvent()

    /// What is known of the event whose lines are coming.
    private struct OpenEvent {
        var name = ""
        var data: [UInt8] = []
        var hasData = false
        /// Where its first line begins, and where the last one ends.
        var start: (line: Int, offset: Int)?
        var end = 0
        /// It holds more than is read.
        var isTooLong = false
    }

    /// Reads what it can of `bytes` and returns how many it is done with.
    mutating func read(
        _ bytes: Span<UInt8>, atEnd: Bool, _ context: inout FeedContext, _ body: (FeedRecord) throws -> Void
    ) throws -> Int {
        // Whoever cuts the lines is held apart from the event that they make.
        var lines = lines
        defer { self.lines = lines }
        let count = try lines.read(
            bytes, atEnd: atEnd, &context, body, tooLong: { event = OpenEvent() },
            take: { line, index, context in try readLine(line, at: index, &context, body) })
        if atEnd { try dispatch(atEnd: true, &context, body) }
        return count
    }

    private mutating func readLine(
        _ line: Span<UInt8>, at index: Int, _ context: inout FeedContext, _ body: (FeedRecord) throws -> Void
    ) throws {
        if line.isEmpty { return try dispatch(atEnd: false, &context, body) }
        let colon = ByteScan.first(UInt8(ascii: ":"), in: line, from: 0)
        if colon == 0 { return }
        var value = min(colon + 1, line.count)
        if value < line.count, line[value] == 0x20 { value += 1 }
        let rest = line.extracting(value..<line.count)
        switch String(decoding: (0..<min(colon, 8)).map { line[$0] }, as: UTF8.self) {
        case "event":
            event.name = JSONReader.text(rest, repaired: &context.records.isRepaired)
        case "data":
            if event.hasData { event.data.append(0x0A) }
            event.hasData = true
            event.isTooLong = event.isTooLong || event.data.count + rest.count > context.recordLimit
            if !event.isTooLong { ByteScan.append(rest, to: &event.data) }
        case "id", "retry":
            break
        default:
            let place = RecordPlace(line: context.line, offset: context.base + index, length: line.count)
            let reason = "no line of an event stream: `event:`, `data:` or a blank line should stand here"
            return try context.emit(context.unreadable(line, at: place, reason), body)
        }
        event.start = event.start ?? (context.line, context.base + index)
        event.end = context.base + index + line.count
    }

    /// Reads the event whose lines have come.
    private mutating func dispatch(
        atEnd: Bool, _ context: inout FeedContext, _ body: (FeedRecord) throws -> Void
    ) throws {
        let event = event
        self.event = OpenEvent()
        guard let start = event.start else { return }
        let place = RecordPlace(line: start.line, offset: start.offset, length: event.end - start.offset)
        let data = event.data.span
        if event.isTooLong {
            let reason = "the event is longer than \(context.recordLimit) bytes, the most that is read"
            return try context.emit(context.unreadable(event: data, at: place, reason), body)
        }
        // A name without data: the standard passes it over, and a stream that breaks off may end so.
        guard event.hasData else {
            if atEnd { context.counts.truncated = true }
            let reason = atEnd ? LostBytes.eventCutOff : "an event without data"
            return try context.emit(context.unreadable(event: data, at: place, reason), body)
        }
        var scanner = JSONScanner()
        let kind = MastodonEvent(rawValue: event.name)
        switch scanner.scan(data, atEnd: true) {
        case .complete where isBlank(data, from: scanner.position):
            context.records.isRepaired = false
            let reading = context.records.read(event: kind, scanner.fields, in: data.extracting(0..<scanner.position))
            try context.hand(on: reading, scanner, data.extracting(0..<scanner.position), at: place, body)
        case .needsMore where atEnd:
            context.counts.truncated = true
            try context.emit(context.unreadable(event: data, at: place, LostBytes.eventCutOff), body)
        case _ where kind?.hasBareData == true:
            let id = data.isEmpty ? nil : JSONReader.text(data, repaired: &context.records.isRepaired)
            context.records.shape = .mastodonEvent
            let notice = kind == .delete ? FeedNotice(.delete, postID: id) : FeedNotice(.other)
            try context.emit(.notice(notice, place), body)
        default:
            let reason = "not JSON: the event's data break off or go on behind their end"
            try context.emit(context.unreadable(event: data, at: place, reason), body)
        }
    }

    private func isBlank(_ bytes: Span<UInt8>, from start: Int) -> Bool {
        for index in start..<max(start, bytes.count) where bytes[index] > 0x20 { return false }
        return true
    }
}
