/// Plain text: every line that is not blank is a post.
struct LineFraming {
    /// The rest of a line above the limit is being passed over.
    private var oversized: LostBytes?

    init() {}

    /// Whether no line is open.
    var isBetweenLines: Bool { oversized == nil }

    /// Reads what it can of `bytes` and returns how many it is done with.
    mutating func read(
        _ bytes: Span<UInt8>, atEnd: Bool, _ context: inout FeedContext, _ body: (FeedRecord) throws -> Void
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
                if isWhole || atEnd { try context.emit(lost, body) } else { oversized = lost }
            } else if isWhole || atEnd {
                try readLine(bytes.extracting(index..<lineEnd), at: index, &context, body)
            } else {
                return index
            }
            guard isWhole else { return bytes.count }
            context.line += 1
            index = lineEnd + 1
        }
        return index
    }

    private func readLine(
        _ whole: Span<UInt8>, at index: Int, _ context: inout FeedContext, _ body: (FeedRecord) throws -> Void
    ) throws {
        var length = whole.count
        if length > 0, whole[length - 1] == UInt8(ascii: "\r") { length -= 1 }
        let line = whole.extracting(0..<length)
        if let filter = context.filter, !filter.mayHold(line) { return }
        guard line.indices.contains(where: { line[$0] > 0x20 }) else { return }
        context.records.isRepaired = false
        context.records.shape = .line
        let text = JSONReader.text(line, repaired: &context.records.isRepaired)
        let place = RecordPlace(line: context.line, offset: context.base + index, length: length)
        try context.emit(Tweet(text: text), place, body)
    }
}
