/// Cuts a stream of bytes into lines, each without its end; one above the limit is told as lost and passed over.
struct LineCutting {
    /// The rest of a line above the limit is being passed over.
    private var oversized: LostBytes?

    /// Whether no line is open.
    var isBetweenLines: Bool { oversized == nil }

    /// Cuts what it can of `bytes` and returns how many it is done with.
    ///
    /// - Parameters:
    ///   - tooLong: is told that a line above the limit begins.
    ///   - take: is handed each whole line, and where in `bytes` it begins.
    mutating func read(
        _ bytes: Span<UInt8>, atEnd: Bool, _ context: inout FeedContext, _ body: (FeedRecord) throws -> Void,
        tooLong: () -> Void = {}, take: (Span<UInt8>, Int, inout FeedContext) throws -> Void
    ) throws -> Int {
        var index = 0
        while index < bytes.count {
            let lineEnd = ByteScan.first(UInt8(ascii: "\n"), in: bytes, from: index)
            let isWhole = lineEnd < bytes.count
            if var lost = oversized {
                lost.append(bytes.extracting(index..<lineEnd))
                oversized = isWhole || atEnd ? nil : lost
                if isWhole || atEnd { try context.emit(lost, body) }
            } else if lineEnd - index > context.recordLimit {
                let reason = "the line is longer than \(context.recordLimit) bytes, the most that is read"
                var lost = LostBytes(line: context.line, offset: context.base + index, reason: reason)
                lost.append(bytes.extracting(index..<lineEnd))
                tooLong()
                if isWhole || atEnd { try context.emit(lost, body) } else { oversized = lost }
            } else if isWhole || atEnd {
                let hasReturn = lineEnd > index && bytes[lineEnd - 1] == UInt8(ascii: "\r")
                try take(bytes.extracting(index..<lineEnd - (hasReturn ? 1 : 0)), index, &context)
            } else {
                return index
            }
            guard isWhole else { return bytes.count }
            context.line += 1
            index = lineEnd + 1
        }
        return index
    }
}
