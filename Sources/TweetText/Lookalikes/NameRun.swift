/// A name behind `@` with all that hangs together with it.
///
/// The platform ends a mention where its name can no longer be one: of `@beanhоuse` with a Cyrillic `о` it takes
/// `@beanh`, and of `@аnn` with a Cyrillic `а` nothing. A reader sees the whole run.
public struct NameRun: Hashable, Sendable {
    /// UTF-8 offset of the `@`.
    public let start: Int
    /// UTF-8 offset of the name behind it.
    public let nameStart: Int
    /// UTF-8 offset behind the letters, digits, marks, underscores and invisible characters that hang together.
    public private(set) var end: Int
    /// The run with its `@`.
    public var span: TextSpan { TextSpan(start, end) }

    /// The run that begins with `token`: a mention, or an `@` that the platform makes no mention of although a name
    /// stands behind it. Nil for other tokens. Linear in the run.
    public init?(at token: Token, in text: Span<UInt8>) {
        let start = Int(token.start)
        guard token.kind == .mention || token.kind == .punctuation, 0 <= start, start < text.count else { return nil }
        let sign = UTF8Scalar(in: text, at: start)
        guard sign.value == 0x40 || sign.value == 0xFF20 else { return nil }
        self.start = start
        nameStart = start + sign.length
        end = Self.end(in: text, from: nameStart)
        if token.kind == .mention { return }
        // `ann@bоb.example` is an address, `@ann@server.example` names an account elsewhere.
        guard end > nameStart, Tokenizer.mayPrecedeMention(text, before: start),
            !Tokenizer.isAtOrScheme(text, at: end)
        else { return nil }
    }

    /// The run, reaching to an offset that lies behind its end: where a name holds dots.
    public func reaching(to offset: Int) -> NameRun {
        var run = self
        run.end = max(end, offset)
        return run
    }

    /// Where the run that a name is part of ends.
    static func end(in text: Span<UInt8>, from start: Int) -> Int {
        var end = start
        while end < text.count {
            if text[end] < 0x80 {
                guard Tokenizer.isNameByte(text[end]) else { break }
                end += 1
            } else {
                let scalar = UTF8Scalar(in: text, at: end)
                guard isPart(scalar.value) else { break }
                end += scalar.length
            }
        }
        ScanMeter.read(end - start)
        return end
    }

    /// Whether a scalar outside ASCII hangs together with a name.
    private static func isPart(_ scalar: UInt32) -> Bool {
        switch ScalarFacts(scalar).kind {
        case .letter, .mark, .digit, .invisible, .joiner, .variationSelector: true
        // The full-width low line.
        default: scalar == 0xFF3F
        }
    }
}
