/// Plain text: every line that is not blank is a post.
struct LineFraming {
    private var lines = LineCutting()

    init() {}

    /// Whether no line is open.
    var isBetweenLines: Bool { lines.isBetweenLines }

    /// Reads what it can of `bytes` and returns how many it is done with.
    mutating func read(
        _ bytes: Span<UInt8>, atEnd: Bool, _ context: inout FeedContext, _ body: (FeedRecord) throws -> Void
    ) throws -> Int {
        try lines.read(bytes, atEnd: atEnd, &context, body) { line, index, context in
            if let filter = context.filter, !filter.mayHold(line) { return }
            guard line.indices.contains(where: { line[$0] > 0x20 }) else { return }
            context.records.isRepaired = false
            context.records.shape = .line
            let text = JSONReader.text(line, repaired: &context.records.isRepaired)
            let place = RecordPlace(line: context.line, offset: context.base + index, length: line.count)
            try context.emit(Tweet(text: text), place, body)
        }
    }
}
