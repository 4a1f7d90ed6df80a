/// Plain text: every line that is not blank is a post.
///
/// Where nobody said that the input is text, a line that is a record of JSON is read as that: what stands in front of the
/// records of a feed may be anything.
struct LineFraming {
    private var lines = LineCutting()
    private let isGuess: Bool

    init(isGuess: Bool = false) { self.isGuess = isGuess }

    /// The same in front of a line.
    var anew: LineFraming { LineFraming(isGuess: isGuess) }

    /// Whether no line is open.
    var isBetweenLines: Bool { lines.isBetweenLines }

    /// Reads what it can of `bytes` and returns how many it is done with.
    mutating func read(
        _ bytes: Span<UInt8>, atEnd: Bool, _ context: inout FeedContext, _ body: (FeedRecord) throws -> Void
    ) throws -> Int {
        try lines.read(bytes, atEnd: atEnd, &context, body) { [isGuess] line, index, context in
            let place = RecordPlace(line: context.line, offset: context.base + index, length: line.count)
            if isGuess, try Self.readRecord(line, at: place, &context, body) { return }
            if let filter = context.filter, !filter.mayHold(line) { return }
            guard line.indices.contains(where: { line[$0] > 0x20 }) else { return }
            context.records.isRepaired = false
            context.records.shape = .line
            let text = JSONReader.text(line, repaired: &context.records.isRepaired)
            try context.emit(Tweet(text: text), place, of: line, body)
        }
    }

    /// Reads a line as a record of JSON; false where it is none that says what it is.
    private static func readRecord(
        _ line: Span<UInt8>, at place: RecordPlace, _ context: inout FeedContext, _ body: (FeedRecord) throws -> Void
    ) throws -> Bool {
        guard line.count > 1, line[0] == UInt8(ascii: "{"), line[line.count - 1] == UInt8(ascii: "}") else {
            return false
        }
        var scanner = JSONScanner()
        guard scanner.scan(line, atEnd: true) == .complete, scanner.position == line.count else { return false }
        let reading = context.records.read(scanner.fields, in: line)
        if case .unreadable = reading { return false }
        try context.hand(on: reading, scanner, line, at: place, body)
        return true
    }
}
