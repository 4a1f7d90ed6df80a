import OrderGrammar
import TweetText

// Whole numbers in digits and words.
extension SampleDraft {
    private static let edges = [1, 2, 3, 10, 12, 21, 99, 100, 1000, 1234, 12_000, 999_999]

    /// Zeros of scripts that have digits of their own: Arabic, Persian, Devanagari, Bengali, Thai, full width.
    private static let zeros: [UInt32] = [0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xFF10]

    mutating func count() throws(SampleGap) -> Saying {
        if !isGlued, choices.happens(30), let (number, words) = numberInWords() {
            return Saying(piece: Piece(text: words, joint: joint, isKnown: true, isCount: true), value: String(number))
        }
        let number = choices.happens(60) ? choices.pick(Self.edges) ?? 1 : 1 + choices.below(30)
        var text = String(number)
        if choices.happens(15) {
            let grouped = Self.grouped(text, by: choices.pick(groupingMarks) ?? ",")
            let readings = NumberReadings(of: grouped.utf8.span, marks: marks)
            if readings.only == DecimalNumber(UInt64(number)) { text = grouped }
        }
        return Saying(
            piece: Piece(text: digits(text), joint: joint, isKnown: true, isCount: true), value: String(number))
    }

    var groupingMarks: [String] { (sampler.language?.groupingMarks ?? [",", "."]) + ["\u{2019}", "\u{202F}"] }

    /// The marks of the grammar's language.
    var marks: NumberMarks {
        func mark(_ text: String?) -> NumberMarks.Mark? { text == "." ? .point : text == "," ? .comma : nil }
        guard let language = sampler.language else { return .point }
        return NumberMarks(
            decimal: mark(language.decimalMarks.first), group: language.groupingMarks.lazy.compactMap { mark($0) }.first
        )
    }

    /// `1234567` → `1,234,567`
    static func grouped(_ digits: String, by mark: String) -> String {
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { result += mark }
            result.append(digit)
        }
        return result
    }

    /// The digits as they are, or in another script.
    mutating func digits(_ text: String) -> String {
        guard choices.happens(15), let zero = choices.pick(Self.zeros) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isDigit = 0x30...0x39 ~= scalar.value
            result.append(isDigit ? Unicode.Scalar(zero + scalar.value - 0x30) ?? scalar : scalar)
        }
        return String(result)
    }

    /// A number in the words of the language: one word, or tens and a unit.
    mutating func numberInWords() -> (Int, String)? {
        let single = (sampler.language?.numbers ?? []).filter { word in
            !word.isArticle && !word.isMultiplier && word.value > 0 && !word.spelling.contains(" ")
        }
        guard let word = choices.pick(single), let value = Int(exactly: word.value) else { return nil }
        guard value < 100, value > 10, value.isMultiple(of: 10), choices.happens(50) else {
            return (value, spelling(word.spelling))
        }
        let units = single.filter { 1...9 ~= $0.value }
        guard let unit = choices.pick(units), let units = Int(exactly: unit.value),
            sampler.language?.numbers.contains(where: { $0.value == UInt64(value + units) }) == false
        else { return (value, spelling(word.spelling)) }
        let joint = choices.pick([" ", "-"]) ?? " "
        return (value + units, word.spelling + joint + unit.spelling)
    }

    /// A word in another case or width of the same key.
    mutating func spelling(_ word: String) -> String {
        choices.happens(25) ? LiteralSpelling.change(word, way: choices.below(LiteralSpelling.count)) : word
    }
}
