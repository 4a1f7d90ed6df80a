/// Reads every name, tag and word of a text for what may deceive a reader (UTS #39).
///
/// A run is what hangs together: a mention, hashtag or cashtag with the letters and digits glued to it. Runs of ASCII
/// hold nothing to find and cost a look at each token's flags; a text without findings costs no allocation.
public struct LookalikeScanner: Sendable {
    private var skeleton: [UInt8] = []
    private var decomposed: [UInt8] = []

    /// Makes a scanner; it keeps its memory between texts.
    public init() {}

    /// The reports on a text, in its order. `tokens` are those that `Tokenizer` finds in it. Linear in the text.
    public mutating func reports(on text: Span<UInt8>, tokens: [Token]) -> [LookalikeReport] {
        var reports: [LookalikeReport] = []
        var run = Run()
        for token in tokens {
            let part = Self.part(token, in: text)
            if part == .other || !token.flags.contains(.gluedBefore) || run.isEnded(by: part) {
                finish(run, in: text, into: &reports)
                run = Run()
            }
            if part != .other { run.append(token, part) }
        }
        finish(run, in: text, into: &reports)
        return reports
    }

    private mutating func finish(_ run: Run, in text: Span<UInt8>, into reports: inout [LookalikeReport]) {
        guard run.hasName, !run.isASCII else { return }
        let report = LookalikeReport(
            run.span, isName: run.isAccount, in: text, skeleton: &skeleton, decomposed: &decomposed)
        if let report { reports.append(report) }
    }

    /// What a token is to a run.
    private enum Part {
        case sign, accountSign, tag, mention, letters, others, invisible, other
    }

    private static func part(_ token: Token, in text: Span<UInt8>) -> Part {
        switch token.kind {
        case .mention: return .mention
        case .hashtag, .cashtag: return .tag
        case .word: return .letters
        case .number: return .others
        case .invisible: return .invisible
        case .punctuation, .currencySign:
            switch UTF8Scalar(in: text, at: Int(token.start)).value {
            case 0x40, 0xFF20: return .accountSign
            case let scalar where isSign(scalar): return .sign
            case 0x5F, 0xFF3F: return .others
            default: return .other
            }
        default: return .other
        }
    }

    /// The signs of mentions, hashtags and cashtags, in either width.
    static func isSign(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x23, 0x24, 0x40, 0xFF03, 0xFF04, 0xFF20: true
        default: false
        }
    }

    /// Tokens that hang together.
    private struct Run {
        var span = TextSpan(0, 0)
        var isASCII = true
        var isAccount = false
        /// It holds letters, behind a sign or without one.
        var hasName = false
        /// All so far shows nothing, so a sign may still follow.
        var isOpen = true

        /// A sign begins a name of its own.
        func isEnded(by part: Part) -> Bool {
            switch part {
            case .sign, .accountSign, .tag, .mention: !isOpen
            default: false
            }
        }

        mutating func append(_ token: Token, _ part: Part) {
            if span.isEmpty { span = token.span }
            span.end = token.span.end
            if !token.flags.contains(.ascii) { isASCII = false }
            if part == .mention || part == .accountSign { isAccount = true }
            switch part {
            case .mention, .tag, .letters: hasName = true
            default: break
            }
            if part != .invisible { isOpen = false }
        }
    }
}
