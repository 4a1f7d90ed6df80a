import TweetText

/// Comma-, semicolon- or tab-separated rows under a header that names a column `text`.
///
/// A quote that never closes would take every row behind it along. So where the input ends, or the limit is
/// reached, within quotes, the lines scanned so far are read again, each as a row of its own.
struct RowFraming {
    private var columns: RowColumns?
    private var end: RowEnd
    /// The rest of a line above the limit is being passed over.
    private var oversized: LostBytes?
    /// Rows that begin in front of this offset must end on their line.
    private var singleLinesUntil = 0

    /// Makes a framing for rows whose fields `separator` keeps apart.
    init(separator: UInt8) {
        end = RowEnd(separator: separator)
    }

    /// Reads what it can of `bytes` and returns how many it is done with.
    mutating func read(
        _ bytes: Span<UInt8>, atEnd: Bool, _ context: inout FeedContext, _ body: (FeedRecord) throws -> Void
    ) throws -> Int {
        var index = 0
        while index < bytes.count {
            if oversized != nil {
                index = try passOversized(bytes, from: index, atEnd: atEnd, &context, body)
                continue
            }
            // What is not decided within the limit is too long, however the input is cut into pieces.
            let rest = bytes.extracting(index..<min(bytes.count, index + context.recordLimit + 1))
            let isLast = atEnd && index + rest.count == bytes.count
            let isTooLong = rest.count > context.recordLimit
            if context.base + index < singleLinesUntil {
                let lineEnd = ByteScan.first(UInt8(ascii: "\n"), in: rest, from: 0)
                if lineEnd < rest.count || (isLast && !isTooLong) {
                    let length = min(lineEnd + 1, rest.count)
                    index = try readRow(bytes, index, index + length, &context, body)
                } else if isTooLong {
                    lose(from: index, context)
                } else {
                    return index
                }
            } else if end.scan(rest) || (isLast && !isTooLong && !end.isQuoted) {
                let length = end.position
                end = RowEnd(separator: end.separator)
                index = try readRow(bytes, index, index + length, &context, body)
            } else if !isLast, !isTooLong {
                return index
            } else if end.isQuoted {
                singleLinesUntil = context.base + index + rest.count
                end = RowEnd(separator: end.separator)
            } else {
                end = RowEnd(separator: end.separator)
                lose(from: index, context)
            }
        }
        return index
    }

    /// Reads the row over `start ..< end`, of which the first that is not blank is the header.
    private mutating func readRow(
        _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ context: inout FeedContext,
        _ body: (FeedRecord) throws -> Void
    ) throws -> Int {
        let rowBytes = bytes.extracting(start..<end)
        guard let row = DelimitedText(separator: self.end.separator).row(in: rowBytes, from: 0, atEnd: true) else {
            return end
        }
        let line = context.line
        context.line += row.lineEnds
        guard row.fields.count > 1 || row.fields.first?.utf8.contains(where: { $0 > 0x20 }) == true else { return end }
        guard let columns else {
            columns = try RowColumns(header: row.fields, name: context.name, line: line)
            return end
        }
        var length = rowBytes.count
        while length > 0, rowBytes[length - 1] == 0x0A || rowBytes[length - 1] == 0x0D { length -= 1 }
        let place = RecordPlace(line: line, offset: context.base + start, length: length)
        if let reason = columns.complaint(about: row) {
            if rowBytes[rowBytes.count - 1] != 0x0A { context.counts.truncated = true }
            try context.emit(context.unreadable(rowBytes.extracting(0..<length), at: place, reason), body)
        } else {
            context.records.shape = .row
            context.records.isRepaired = (try? UTF8Span(validating: rowBytes)) == nil
            try context.emit(columns.tweet(row.fields), place, of: rowBytes.extracting(0..<length), body)
        }
        return end
    }

    private mutating func passOversized(
        _ bytes: Span<UInt8>, from start: Int, atEnd: Bool, _ context: inout FeedContext,
        _ body: (FeedRecord) throws -> Void
    ) throws -> Int {
        guard var lost = oversized else { return start }
        let lineEnd = ByteScan.first(UInt8(ascii: "\n"), in: bytes, from: start)
        lost.append(bytes.extracting(start..<lineEnd))
        let isOver = lineEnd < bytes.count || atEnd
        oversized = isOver ? nil : lost
        guard isOver else { return bytes.count }
        try context.emit(lost, body)
        guard lineEnd < bytes.count else { return bytes.count }
        context.line += 1
        return lineEnd + 1
    }

    private mutating func lose(from index: Int, _ context: FeedContext) {
        oversized = LostBytes(
            line: context.line, offset: context.base + index,
            reason: "the row is longer than \(context.recordLimit) bytes, the most that is read")
    }
}
