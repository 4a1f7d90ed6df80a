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

extension Tokenizer {
    /// Whether an ideograph is a word of its own because a number stands before it: the unit in `1000円です`, the
    /// multiplier in `10万`, and the unit behind that in `10万円`.
    ///
    /// A multiplier with other letters behind it is part of their word: `3조각` are three pieces.
    static func isNumberIdeograph(
        _ scalar: UTF8Scalar, in text: Span<UInt8>, at start: Int, after last: Token.Kind
    ) -> Bool {
        guard last == .number || last == .word else { return false }
        let isCurrency = isCurrencyIdeograph(scalar.value)
        guard isCurrency || NumberMultiplier.isIdeograph(scalar.value) else { return false }
        if last == .word {
            // A word ends before an ideograph only where it is a multiplier itself.
            guard let before = UTF8Scalar(in: text, before: start), NumberMultiplier.isIdeograph(before.value) else {
                return false
            }
        }
        return isCurrency || !isWordLetter(text, at: start + scalar.length)
    }

    private static func isWordLetter(_ text: Span<UInt8>, at index: Int) -> Bool {
        guard index < text.count, text[index] >= 0x80 else { return false }
        let scalar = UTF8Scalar(in: text, at: index).value
        return ScalarFacts(scalar).isUnspaced && !isCurrencyIdeograph(scalar) && !NumberMultiplier.isIdeograph(scalar)
    }
}
