/// A number as posts write it: digits with their marks, and what stands around the digits and makes another number of
/// them, as in `.50`, `1e3`, `5,-` and `1½`.
///
/// Multipliers (`5k`, `34.6 million`) are read by those who know the words: `NumberMultiplier`.
public struct Numeral: Hashable, Sendable {
    /// The first term: the digits, or the mark in front of them.
    public private(set) var first: Int
    /// The term behind the last.
    public private(set) var end: Int
    /// What the number may mean; none where it is written as one and cannot be read: `1.2.3`, `1e99`, `1⅓`.
    public private(set) var readings: NumberReadings

    /// Reads the number whose digits are term `digits`; nil where that term is no number.
    ///
    /// `terms` are the tokens of `text` without its spaces. Looks at no more than seven of them, and allocates nothing.
    public init?(at digits: Int, in terms: [Token], text: Span<UInt8>, marks: NumberMarks) {
        self.init(at: digits, in: TermRow(terms: terms), text: text, marks: marks)
    }

    init?(at digits: Int, in row: TermRow, text: Span<UInt8>, marks: NumberMarks) {
        guard row.kind(digits) == .number else { return nil }
        first = digits
        end = digits + 1
        let span = row.terms[digits].span
        ScanMeter.read(span.count)
        let shape = NumberShape(text.extracting(span.start..<span.end))
        readings = shape?.readings(marks) ?? NumberReadings()
        takeLeadingMark(shape, row, text)
        if takeExponent(row, text) { return }
        takeFraction(shape, row, text)
        takeDash(row, text)
    }

    /// `.50` and `,50`, where nothing touches the mark: behind a word or number it separates, and in `..50` it is no
    /// mark of the number. A comma may stand there by a slip, so `,50` is 0.50 or 50.
    private mutating func takeLeadingMark(_ shape: NumberShape?, _ row: TermRow, _ text: Span<UInt8>) {
        guard row.isGlued(first), let kind = Self.decimalMark(row.mark(first - 1, in: text)) else { return }
        if row.isGlued(first - 1) {
            let before = row.mark(first - 2, in: text)
            let isSign =
                row.kind(first - 2) == .currencySign && !(row.isGlued(first - 2) && row.kind(first - 3) == .number)
            guard isSign || TermRow.isOpening(before) else { return }
        }
        let isBehindSign = row.isGlued(first - 1) && row.kind(first - 2) == .currencySign
        first -= 1
        guard let shape, shape.markCount == 0 else {
            readings = NumberReadings()
            return
        }
        readings = NumberReadings(
            first: DecimalNumber(shape.significand, scale: shape.lastGroupLength),
            second: kind == .comma && !isBehindSign ? DecimalNumber(shape.significand) : nil)
    }

    private static func decimalMark(_ mark: UInt32) -> NumberMarks.Mark? {
        switch mark {
        case 0x2E, 0xFF0E, 0x66B: .point
        case 0x2C, 0xFF0C: .comma
        default: nil
        }
    }

    /// `1e3`, `1.5E-3`: at most three ASCII digits of a power. True where there is one, readable or not.
    private mutating func takeExponent(_ row: TermRow, _ text: Span<UInt8>) -> Bool {
        guard row.isGlued(end), row.kind(end) == .word, row.terms[end].span.count == 1,
            text[Int(row.terms[end].start)] | 0x20 == UInt8(ascii: "e"), row.terms[end - 1].flags.contains(.ascii),
            row.isGlued(end + 1)
        else { return false }
        var place = end + 1
        var isNegative = false
        switch row.mark(place, in: text) {
        case 0x2B: place += 1
        case 0x2D, 0x2212:
            place += 1
            isNegative = true
        default: break
        }
        guard row.kind(place) == .number, row.isGlued(place) else { return false }
        let span = row.terms[place].span
        ScanMeter.read(span.count)
        guard (span.start..<span.end).allSatisfy({ Tokenizer.isASCIIDigit(text[$0]) }) else { return false }
        let power = (span.start..<min(span.end, span.start + 3)).reduce(0) { 10 * $0 + Int(text[$1] - 0x30) }
        end = place + 1
        readings = span.count > 3 ? NumberReadings() : readings.times(powerOfTen: isNegative ? -power : power)
        return true
    }

    /// `1½`: halves and quarters behind a whole number are exact; no other fraction is read.
    private mutating func takeFraction(_ shape: NumberShape?, _ row: TermRow, _ text: Span<UInt8>) {
        guard row.isGlued(end) else { return }
        let hundredths: UInt64?
        switch row.mark(end, in: text) {
        case 0xBC: hundredths = 25
        case 0xBD: hundredths = 50
        case 0xBE: hundredths = 75
        case 0x2150...0x215E: hundredths = nil
        default: return
        }
        end += 1
        guard let hundredths, let shape, shape.markCount == 0, readings.only?.scale == 0,
            let whole = DecimalNumber(shape.significand).times(powerOfTen: 2)
        else {
            readings = NumberReadings()
            return
        }
        let (sum, overflow) = whole.significand.addingReportingOverflow(hundredths)
        readings = overflow ? NumberReadings() : NumberReadings(first: DecimalNumber(sum, scale: 2))
    }

    /// The dash that stands for no cents: `5.-`, `5,--`, `5:-`, `500/-`, `500/=`.
    private mutating func takeDash(_ row: TermRow, _ text: Span<UInt8>) {
        guard row.isGlued(end), row.isGlued(end + 1) else { return }
        let dash = row.mark(end + 1, in: text)
        var behind = end + 2
        switch row.mark(end, in: text) {
        case 0x2E, 0x2C:
            guard TermRow.isDash(dash) else { return }
            if row.isGlued(behind), TermRow.isDash(row.mark(behind, in: text)) { behind += 1 }
        case 0x3A:
            // `at 10:-)` smiles.
            guard TermRow.isDash(dash), !row.isGlued(behind) || row.kind(behind) == .currencySign else { return }
        case 0x2F:
            guard TermRow.isDash(dash) || dash == 0x3D else { return }
        default:
            return
        }
        if row.isGlued(behind), row.kind(behind) == .number { return }
        end = behind
    }
}

extension NumberReadings {
    /// Both numbers times `10^power`; none where one of them would not fit.
    public func times(powerOfTen power: Int) -> NumberReadings {
        if power == 0 { return self }
        guard let first, let one = first.times(powerOfTen: power) else { return NumberReadings() }
        guard let second else { return NumberReadings(first: one) }
        guard let other = second.times(powerOfTen: power) else { return NumberReadings() }
        return NumberReadings(first: one, second: other)
    }

    /// The readings as a list.
    public var all: [DecimalNumber] { [first, second].compactMap { $0 } }
}
