/// Finds the records in a stream of JSON: lines, an array, objects over several lines, or objects end to end.
///
/// A record is scanned until it is complete, whatever lines it has. JSON's own grammar tells a record over
/// several lines from a broken line: the line behind a broken one nearly always begins with a byte that cannot
/// go on with it. Where a scan fails, reading goes on at the next line that begins a record; lines that were
/// scanned already must then hold whole records, so no byte is scanned more than twice.
struct JSONFraming {
    private enum State {
        /// Between records.
        case between
        /// Within the record that `scanner` is scanning; its bytes are kept.
        case record
        /// Within a record above the limit; its bytes are dropped.
        case oversized(LostBytes)
        /// Passing over what is broken, up to a line that begins a record and is indented by at most so much; up to
        /// any line where that is nil.
        case lost(LostBytes, maximumIndent: Int?, isAtLineStart: Bool)
    }

    private var state = State.between
    /// How the records are laid out, as far as was seen.
    private(set) var layout = FeedLayout.jsonLines
    private var scanner = JSONScanner()
    /// Offset in the input at which the current line begins, and its indentation once that is known.
    private var lineStart: Int?
    private var indent: Int?
    /// The array that the records stand in: line and indentation of its bracket.
    private var array: (line: Int, indent: Int)?
    /// Records that begin in front of this offset must end on their line.
    private var singleLinesUntil = 0

    /// Whether records stand in an array, whose bracket closes behind them.
    var isInArray: Bool { array != nil }

    /// Whether no record is open, and nothing is remembered of those before.
    var isBetweenRecords: Bool {
        guard case .between = state else { return false }
        return array == nil
    }

    /// Reads what it can of `bytes` and returns how many it is done with.
    mutating func read(
        _ bytes: Span<UInt8>, atEnd: Bool, _ context: inout FeedContext, _ body: (FeedRecord) throws -> Void
    ) throws -> Int {
        var index = 0
        lineStart = lineStart ?? context.base
        while true {
            switch state {
            case .between:
                index = try readBetween(bytes, from: index, atEnd: atEnd, &context, body)
                if case .between = state { return try end(at: index, atEnd: atEnd, &context, body) }
            case .record:
                guard let next = try readRecord(bytes, from: index, atEnd: atEnd, &context, body) else { return index }
                index = next
            case .oversized(var lost):
                state = .between
                index = try readOversized(bytes, from: index, &lost, atEnd: atEnd, &context, body)
                if case .oversized = state { return index }
            case .lost(var lost, let maximumIndent, let isAtLineStart):
                state = .between
                index = try passLost(
                    bytes, from: index, &lost, maximumIndent, isAtLineStart, atEnd: atEnd, &context, body)
                if case .lost = state { return index }
            }
        }
    }

    // MARK: - Between records

    private mutating func readBetween(
        _ bytes: Span<UInt8>, from start: Int, atEnd: Bool, _ context: inout FeedContext,
        _ body: (FeedRecord) throws -> Void
    ) throws -> Int {
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "\n"):
                context.line += 1
                beginLine(at: context.base + index + 1)
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
                break
            default:
                if indent == nil { indent = context.base + index - (lineStart ?? 0) }
                switch byte {
                case UInt8(ascii: ","):
                    break
                case UInt8(ascii: "["):
                    guard array == nil else { return beginRecord(at: index) }
                    array = (context.line, indent ?? 0)
                    if layout != .script { layout = .jsonArray }
                case UInt8(ascii: "]") where array != nil:
                    array = nil
                case UInt8(ascii: "{"):
                    // An array among records was one of them, not what holds them.
                    if array == nil, layout == .jsonArray { layout = .jsonLines }
                    guard let passed = passOver(bytes, from: index, atEnd: atEnd, &context) else {
                        return beginRecord(at: index)
                    }
                    index = passed
                    if index < bytes.count { return beginRecord(at: index) }
                    return index
                case UInt8(ascii: "w") where array == nil && lineStart == context.base + index:
                    switch PersonalArchive.passAssignment(in: bytes, from: index, atEnd: atEnd) {
                    case .value(let value):
                        layout = .script
                        index = value
                        continue
                    case .needsMore:
                        return index
                    case .none:
                        lose(from: index, "not JSON: a record begins with `{`", context, maximumIndent: nil)
                        return index
                    }
                case UInt8(ascii: "\""), UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"):
                    guard array == nil else { return beginRecord(at: index) }
                    fallthrough
                default:
                    lose(from: index, "not JSON: a record begins with `{`", context, maximumIndent: nil)
                    return index
                }
            }
            index += 1
        }
        return index
    }

    /// Passes over lines in which nothing can be found; nil where the line at `start` must be read.
    private mutating func passOver(
        _ bytes: Span<UInt8>, from start: Int, atEnd: Bool, _ context: inout FeedContext
    ) -> Int? {
        guard let filter = context.filter, array == nil, lineStart == context.base + start,
            context.base + start >= singleLinesUntil
        else { return nil }
        let pass = filter.pass(bytes, from: start, atEnd: atEnd || context.endsAtBorder)
        guard pass.end > start else { return nil }
        context.line += pass.lines
        beginLine(at: context.base + pass.end)
        indent = 0
        return pass.end
    }

    private mutating func beginLine(at offset: Int) {
        lineStart = offset
        indent = nil
    }

    private mutating func beginRecord(at index: Int) -> Int {
        scanner = JSONScanner()
        state = .record
        return index
    }

    private mutating func end(
        at index: Int, atEnd: Bool, _ context: inout FeedContext, _ body: (FeedRecord) throws -> Void
    ) throws -> Int {
        guard atEnd, let open = array else { return index }
        array = nil
        guard !context.counts.truncated else { return index }
        context.counts.truncated = true
        let place = RecordPlace(line: context.line, offset: context.base + index, length: 0)
        let reason = "the input is cut off: the array that begins in line \(open.line) has no end"
        try context.emit(.unreadable(UnreadableRecord(place: place, reason: reason)), body)
        return index
    }

    // MARK: - Within a record

    /// Scans on in the record that begins at `start`; nil when more bytes must come.
    private mutating func readRecord(
        _ bytes: Span<UInt8>, from start: Int, atEnd: Bool, _ context: inout FeedContext,
        _ body: (FeedRecord) throws -> Void
    ) throws -> Int? {
        let offset = context.base + start
        if offset < singleLinesUntil { return try readSingleLine(bytes, from: start, &context, body) }
        // What is not decided within the limit is too long, however the input is cut into pieces.
        let rest = bytes.extracting(start..<min(bytes.count, start + context.recordLimit + 1))
        let isLast = atEnd && start + rest.count == bytes.count
        switch scanner.scan(rest, atEnd: isLast) {
        case .complete:
            return try complete(rest, from: start, &context, body)
        case .needsMore where rest.count > context.recordLimit:
            return beginOversized(rest, from: start, &context)
        case .needsMore where isLast:
            return breakOff(rest, from: start, context)
        case .needsMore:
            return nil
        case .broken(let complaint):
            fail(rest, from: start, Self.reason(complaint, at: scanner.position), context)
            return start
        }
    }

    /// Scans a record that must end on its line, because a record in front of it failed behind this line.
    private mutating func readSingleLine(
        _ bytes: Span<UInt8>, from start: Int, _ context: inout FeedContext, _ body: (FeedRecord) throws -> Void
    ) throws -> Int {
        let lineEnd = ByteScan.first(UInt8(ascii: "\n"), in: bytes, from: start)
        let rest = bytes.extracting(start..<lineEnd)
        switch scanner.scan(rest, atEnd: true) {
        case .complete:
            return try complete(rest, from: start, &context, body)
        case .needsMore:
            if lineEnd == bytes.count { context.counts.truncated = true }
            lose(from: start, LostBytes.cutOff, context, maximumIndent: indent ?? 0, errorOffset: rest.count)
        case .broken(let complaint):
            let reason = Self.reason(complaint, at: scanner.position)
            lose(from: start, reason, context, maximumIndent: indent ?? 0, errorOffset: scanner.position)
        }
        return start
    }

    private mutating func complete(
        _ rest: Span<UInt8>, from start: Int, _ context: inout FeedContext, _ body: (FeedRecord) throws -> Void
    ) throws -> Int {
        let length = scanner.position
        let place = RecordPlace(line: context.line, offset: context.base + start, length: length)
        passLines(rest.extracting(0..<length), from: context.base + start, &context)
        state = .between
        try context.read(scanner, rest.extracting(0..<length), at: place, body)
        return start + length
    }

    /// Moves the line on over a record of several lines.
    private mutating func passLines(_ record: Span<UInt8>, from offset: Int, _ context: inout FeedContext) {
        guard scanner.lineEnds > 0 else { return }
        if layout == .jsonLines { layout = .json }
        context.line += scanner.lineEnds
        var last = record.count
        while last > 0, record[last - 1] != UInt8(ascii: "\n") { last -= 1 }
        beginLine(at: offset + last)
        var index = last
        while index < record.count, record[index] <= 0x20 { index += 1 }
        indent = index - last
    }

    /// The input ends within a record: perhaps only its first line was cut off, and whole ones follow.
    private mutating func breakOff(_ rest: Span<UInt8>, from start: Int, _ context: FeedContext) -> Int {
        lose(from: start, LostBytes.cutOff, context, maximumIndent: indent ?? 0, errorOffset: rest.count)
        singleLinesUntil = context.base + start + rest.count + 1
        return start
    }

    /// The record is broken at the scanner's position.
    private mutating func fail(_ rest: Span<UInt8>, from start: Int, _ reason: String, _ context: FeedContext) {
        // On its first line: any line that begins an object goes on. On a later one: one that stands no deeper.
        lose(
            from: start, reason, context, maximumIndent: scanner.lineEnds == 0 ? Int.max : indent ?? 0,
            errorOffset: scanner.position)
        guard scanner.lineEnds > 0 else { return }
        var brokenLine = scanner.position
        while brokenLine > 0, rest[brokenLine - 1] != UInt8(ascii: "\n") { brokenLine -= 1 }
        singleLinesUntil = max(singleLinesUntil, context.base + start + brokenLine)
    }

    private static func reason(_ complaint: JSONComplaint, at position: Int) -> String {
        "not JSON: at byte \(position) of the record \(complaint.clause)"
    }

    // MARK: - Above the limit

    private mutating func beginOversized(
        _ rest: Span<UInt8>, from start: Int, _ context: inout FeedContext
    ) -> Int {
        let reason = "the record is longer than \(context.recordLimit) bytes, the most that is read"
        var lost = LostBytes(line: context.line, offset: context.base + start, reason: reason)
        lost.append(rest.extracting(0..<scanner.position))
        context.line += scanner.lineEnds
        let end = start + scanner.position
        scanner.forgetBytes()
        state = .oversized(lost)
        return end
    }

    private mutating func readOversized(
        _ bytes: Span<UInt8>, from start: Int, _ lost: inout LostBytes, atEnd: Bool, _ context: inout FeedContext,
        _ body: (FeedRecord) throws -> Void
    ) throws -> Int {
        let rest = bytes.extracting(start..<bytes.count)
        let lines = scanner.lineEnds
        let outcome = scanner.scan(rest, atEnd: atEnd)
        let end = atEnd && outcome == .needsMore ? rest.count : scanner.position
        context.line += scanner.lineEnds - lines
        lost.append(rest.extracting(0..<end))
        scanner.forgetBytes()
        switch outcome {
        case .complete:
            state = .between
            try context.emit(lost, body)
        case .needsMore where atEnd:
            context.counts.truncated = true
            state = .between
            try context.emit(lost, body)
        case .needsMore:
            state = .oversized(lost)
        case .broken:
            state = .lost(lost, maximumIndent: Int.max, isAtLineStart: false)
        }
        return start + end
    }

    // MARK: - Broken

    private mutating func lose(
        from start: Int, _ reason: String, _ context: FeedContext, maximumIndent: Int?, errorOffset: Int? = nil
    ) {
        let lost = LostBytes(
            line: context.line, offset: context.base + start, reason: reason, errorOffset: errorOffset)
        state = .lost(lost, maximumIndent: maximumIndent, isAtLineStart: false)
    }

    /// Passes over lines until one begins a record.
    private mutating func passLost(
        _ bytes: Span<UInt8>, from start: Int, _ lost: inout LostBytes, _ maximumIndent: Int?,
        _ wasAtLineStart: Bool, atEnd: Bool, _ context: inout FeedContext, _ body: (FeedRecord) throws -> Void
    ) throws -> Int {
        var index = start
        var isAtLineStart = wasAtLineStart
        while true {
            if isAtLineStart {
                switch lineBeginsRecord(bytes, from: index, maximumIndent, atEnd: atEnd) {
                case true?:
                    state = .between
                    try context.emit(lost, body)
                    return index
                case nil:
                    state = .lost(lost, maximumIndent: maximumIndent, isAtLineStart: true)
                    return index
                case false?:
                    break
                }
            }
            let lineEnd = ByteScan.first(UInt8(ascii: "\n"), in: bytes, from: index)
            guard lineEnd < bytes.count else {
                lost.append(bytes.extracting(index..<bytes.count))
                if atEnd {
                    if singleLinesUntil > context.base + bytes.count { context.counts.truncated = true }
                    state = .between
                    try context.emit(lost, body)
                } else {
                    state = .lost(lost, maximumIndent: maximumIndent, isAtLineStart: false)
                }
                return bytes.count
            }
            lost.append(bytes.extracting(index..<lineEnd + 1))
            index = lineEnd + 1
            context.line += 1
            beginLine(at: context.base + index)
            isAtLineStart = true
        }
    }

    /// Whether a record can begin on the line at `start`; nil when more bytes must tell.
    private func lineBeginsRecord(
        _ bytes: Span<UInt8>, from start: Int, _ maximumIndent: Int?, atEnd: Bool
    ) -> Bool? {
        guard let maximumIndent else { return true }
        var index = start
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 {
            index += 1
            // No record stands that deep, and no input should be kept for it.
            if index - start > 1000 { return false }
        }
        guard index < bytes.count else { return atEnd ? false : nil }
        let depth = index - start
        switch bytes[index] {
        case UInt8(ascii: "{"), UInt8(ascii: "["): return depth <= maximumIndent
        case UInt8(ascii: "]"): return array.map { depth <= $0.indent } ?? false
        default: return false
        }
    }
}
