/// Finds amounts of money in tokens: a number with a sign or code of a currency before or behind it, glued or one
/// space apart. It knows no grammar; declared units (`sats`, `BTC`) are none here.
public struct AmountScanner: Sendable {
    /// How numbers are read.
    public let marks: NumberMarks

    /// Makes a scanner; without a language, whatever a mark can mean is a reading.
    public init(marks: NumberMarks = .unknown) {
        self.marks = marks
    }

    /// The amounts of a string, with spans in its UTF-8.
    public func amounts(in string: String) -> [Amount] {
        var string = string
        string.makeContiguousUTF8()
        let tokens = Tokenizer().tokens(in: string)
        return amounts(in: string.utf8Span.span, tokens: tokens)
    }

    /// The amounts of a text whose tokens are given, in order, none overlapping another.
    public func amounts(in text: Span<UInt8>, tokens: [Token]) -> [Amount] {
        var amounts: [Amount] = []
        // Tokens before this one belong to an amount already.
        var free = 0
        for index in tokens.indices where index >= free && tokens[index].kind == .number {
            guard let found = amount(in: text, tokens: tokens, number: index, from: free) else { continue }
            amounts.append(found.amount)
            free = found.end
        }
        return amounts
    }

    private func amount(
        in text: Span<UInt8>, tokens: [Token], number: Int, from free: Int
    ) -> (amount: Amount, end: Int)? {
        let units = UnitReader(text: tokens, from: free)
        var before = units.before(number, in: text)
        var behind = units.behind(number, in: text)
        if let left = before, let right = behind {
            // `$10 CAD` names one currency twice; otherwise the nearer unit is the number's own.
            let common = left.meanings.filter(right.meanings.contains)
            if !common.isEmpty {
                before?.meanings = common
                behind?.meanings = common
            } else if right.isGlued && !left.isGlued {
                before = nil
            } else {
                behind = nil
            }
        }
        guard let meanings = (before ?? behind)?.meanings else { return nil }
        // Letters on a side without a unit make it part of something else: `FOCUS+750W`, `A10€`.
        if before == nil, units.isGluedToLetters(before: number, in: text) { return nil }
        if behind == nil, units.isGluedToLetters(behind: number, in: text) { return nil }
        let first = before?.first ?? number
        let last = behind?.last ?? number
        let readings = NumberReadings(of: tokens[number], in: text, marks: marks)
        let numbers = [readings.first, readings.second].compactMap { $0 }
        return (
            Amount(
                span: TextSpan(Int(tokens[first].start), Int(tokens[last].end)),
                numberSpan: tokens[number].span,
                readings: numbers.flatMap { number in
                    meanings.map { meaning in
                        Amount.Reading(
                            number: DecimalNumber(number.significand, scale: number.scale + meaning.scale),
                            currency: meaning.currency)
                    }
                }),
            last + 1
        )
    }
}
