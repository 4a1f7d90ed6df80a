/// Finds amounts of money and bare numbers in tokens, with every reading.
///
/// An amount is a number with a sign or code of a currency before or behind it, glued or one space apart: ISO 4217, the
/// signs of `MoneyUnit` and declared units. Letters glued to an outer side make it part of something else: `A10€`.
/// What makes more of a number than it says is taken along (`$34.6 million`) or leaves no reading (`$5+`), so that no
/// smaller amount comes out. Names of money (`euros`) and numbers in words it knows with a `MoneyLanguage` alone.
public struct AmountScanner: Sendable {
    /// How numbers are read.
    public let marks: NumberMarks
    private let units: MoneyUnitTable
    private let language: MoneyLanguage?

    /// Makes a scanner; without a language, whatever a mark can mean is a reading.
    public init(marks: NumberMarks = .unknown) {
        self.marks = marks
        units = .standard
        language = nil
    }

    /// Makes a scanner that reads the words and marks of a language.
    public init(language: MoneyLanguage) {
        marks = language.marks
        units = .standard
        self.language = language
    }

    /// Makes a scanner that knows these units beside currencies, instead of the well-known ones.
    public init(marks: NumberMarks = .unknown, units: [DeclaredUnit]) {
        self.marks = marks
        self.units = MoneyUnitTable(declared: units)
        language = nil
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
        scan(text, tokens: tokens).amounts
    }

    /// The amounts and the bare numbers of a text whose tokens are given, in order, none overlapping another.
    ///
    /// Takes time linear in the text.
    public func scan(_ text: Span<UInt8>, tokens: [Token]) -> (amounts: [Amount], numbers: [BareNumber]) {
        let row = language?.row(tokens, in: text) ?? TermRow(terms: tokens.filter { $0.kind != .space })
        var reader = AmountReader(
            row: row, marks: marks, units: UnitReader(row: row, table: units, language: language), language: language)
        var index = 0
        while index < row.count {
            switch row.terms[index].kind {
            case .number: index = reader.read(at: index, in: text)
            case .word where language != nil: index = reader.readWords(at: index, in: text)
            default: index += 1
            }
        }
        return (reader.amounts, reader.numbers)
    }
}
