extension Tokenizer {
    /// A number, or the link or keycap that begins with a digit.
    static func numberOrLink(_ text: Span<UInt8>, at start: Int) -> Piece {
        let next = start + 1
        if next == text.count { return Piece(.number, end: next) }
        if text[next] >= 0xE2, let end = keycapEnd(text, at: next) {
            return Piece(.emoji, end: end, isASCII: false)
        }
        let number = number(text, at: start)
        if let link = bareLink(text, at: start, number: number.end) { return link }
        return number
    }

    /// Digits of any script with single marks between them.
    ///
    /// A no-break or thin space belongs to it only where it stands as such marks do: between a group of at most
    /// three digits and further groups of exactly three.
    static func number(_ text: Span<UInt8>, at start: Int) -> Piece {
        var run = digits(text, at: start)
        var end = run.end
        var spacesMayFollow = run.count <= 3
        var lastDigit = run.lastDigit
        while end < text.count {
            let mark = NumberMark(text, at: end)
            guard let mark, end + mark.length < text.count else { break }
            run = digits(text, at: end + mark.length)
            if run.count == 0 { break }
            if mark.kind == .space {
                guard spacesMayFollow, run.count == 3 else { break }
            } else {
                spacesMayFollow = false
            }
            lastDigit = run.lastDigit
            end = run.end
        }
        if end < text.count, text[end] >= 0xE2, lastDigit > start, keycapEnd(text, at: end) != nil {
            // The last digit belongs to a keycap; so does no mark before it.
            end = lastDigit
            if let mark = NumberMark(text, endingAt: end), end - mark.length > start { end -= mark.length }
        }
        return Piece(.number, end: end, isASCII: isASCII(text, start, end))
    }

    private static func digits(
        _ text: Span<UInt8>, at start: Int
    ) -> (end: Int, count: Int, lastDigit: Int) {
        var end = start
        var count = 0
        var lastDigit = start
        while end < text.count {
            if text[end] < 0x80 {
                let run = ASCIIRuns.digitsEnd(text, from: end)
                if run == end { break }
                count += run - end
                lastDigit = run - 1
                end = run
            } else {
                let scalar = UTF8Scalar(in: text, at: end)
                guard ScalarFacts(scalar.value).plays(.digit) else { break }
                lastDigit = end
                end += scalar.length
                count += 1
            }
        }
        ScanMeter.read(end - start)
        return (end, count, lastDigit)
    }
}
