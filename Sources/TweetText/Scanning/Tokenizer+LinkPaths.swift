/// Paths and queries of links: the longest run of their characters that ends in one that may end a link.
extension Tokenizer {
    /// The end of the path at `start`, or `start` where no `/` stands.
    static func pathEnd(_ text: Span<UInt8>, at start: Int) -> Int {
        guard start < text.count, text[start] == UInt8(ascii: "/") else { return start }
        var end = start + 1
        var best = end
        while end < text.count {
            if text[end] == UInt8(ascii: "(") {
                guard let close = groupEnd(text, at: end) else { break }
                end = close
                best = close
                continue
            }
            let run = ASCIIRuns.alphanumericsEnd(text, from: end)
            if run > end {
                end = run
                best = run
                continue
            }
            let step = pathStep(text, at: end)
            if step.length == 0 { break }
            end += step.length
            if step.mayEnd { best = end }
        }
        ScanMeter.read(end - start)
        return best
    }

    /// The end of a group in parentheses with at most one other group in it, as `/Album_(Version_(Edited))`.
    private static func groupEnd(_ text: Span<UInt8>, at start: Int) -> Int? {
        let outer = pathRun(text, at: start + 1)
        guard outer < text.count else { return nil }
        if text[outer] == UInt8(ascii: ")") { return outer > start + 1 ? outer + 1 : nil }
        guard text[outer] == UInt8(ascii: "(") else { return nil }
        let inner = pathRun(text, at: outer + 1)
        guard inner > outer + 1, inner < text.count, text[inner] == UInt8(ascii: ")") else { return nil }
        let rest = pathRun(text, at: inner + 1)
        return rest < text.count && text[rest] == UInt8(ascii: ")") ? rest + 1 : nil
    }

    private static func pathRun(_ text: Span<UInt8>, at start: Int) -> Int {
        var end = start
        while end < text.count {
            let step = pathStep(text, at: end)
            if step.length == 0 { break }
            end += step.length
        }
        ScanMeter.read(end - start)
        return end
    }

    /// The path character at `index`: its bytes, 0 where it is none, and whether a link may end with it.
    private static func pathStep(_ text: Span<UInt8>, at index: Int) -> (length: Int, mayEnd: Bool) {
        let byte = text[index]
        if isASCIILetter(byte) || isASCIIDigit(byte) { return (1, true) }
        switch byte {
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "#"),
            UInt8(ascii: "/"):
            return (1, true)
        case UInt8(ascii: "!"), UInt8(ascii: "*"), UInt8(ascii: "'"), UInt8(ascii: ";"), UInt8(ascii: ":"),
            UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "~"), UInt8(ascii: "@"), UInt8(ascii: "|"), UInt8(ascii: "&"):
            return (1, false)
        case ..<0x80:
            return (0, false)
        default:
            let scalar = UTF8Scalar(in: text, at: index)
            if scalar.value == 0x2013 { return (scalar.length, false) }
            let facts = ScalarFacts(scalar.value)
            return facts.isCyrillic || facts.isAccentedLatin ? (scalar.length, true) : (0, false)
        }
    }

    /// The end of the query at `start`, or `start` where none stands.
    static func queryEnd(_ text: Span<UInt8>, at start: Int) -> Int {
        guard start < text.count, text[start] == UInt8(ascii: "?") else { return start }
        var end = start + 1
        var best = start
        while end < text.count {
            let byte = text[end]
            if isASCIILetter(byte) || isASCIIDigit(byte) {
                best = end + 1
            } else {
                switch byte {
                case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: "#"),
                    UInt8(ascii: "/"):
                    best = end + 1
                case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "'"), UInt8(ascii: "@"),
                    UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "+"),
                    UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "."),
                    UInt8(ascii: ","), UInt8(ascii: "~"), UInt8(ascii: "|"):
                    break
                default:
                    ScanMeter.read(end - start)
                    return best
                }
            }
            end += 1
        }
        ScanMeter.read(end - start)
        return best
    }
}
