/// Reads a `.words` file: the words of one language.
///
/// ```
/// file     = { line }
/// line     = [ keyword, { item } | indented, item, { item } ], [ comment ], end
/// keyword  = "language" | "decimal" | "grouping" | "numbers" | "joiners" | "points" | "partitives" | "sums" | "halves"
///          | "quarters" | "negators" | "hypotheticals" | "instructions" | "connectors" | "quantifiers" | "fillers" | "labels" | "measures"
///          | "modifiers" | "questions" | "complaints" | "plain" | "currencies"
/// item     = word | '"', text, '"'
/// comment  = "//", text            (at the start of a line or after white space)
/// ```
///
/// A keyword stands at column 1; indented lines below it go on with its list. In `numbers`, a line begins with the
/// value, `x12` for one that multiplies, and a word that ends in `*` is an article too. In `currencies`, a line begins
/// with a code or a shared sign, `EUR/100` for its hundredth, `CNY/10` for its tenth. A word is also read
/// as other keyboards and capitals write it: see `SpellingVariants`.
public struct LanguageParser: Sendable {
    /// Longest file in bytes.
    static let longestFile = 1 << 20

    /// Makes a parser.
    public init() {}

    /// Reads a language, or throws every complaint at once.
    public func language(from text: String, file: String) throws(Diagnostics) -> LanguageData {
        let (data, report) = checked(text, file: file)
        if report.hasErrors { throw Diagnostics(report.all) }
        return data
    }

    /// What a file says, and everything that is wrong with it.
    func checked(_ text: String, file: String) -> (data: LanguageData, report: DiagnosticReport) {
        let isTooLong = text.utf8.count > Self.longestFile
        var reading = LanguageReading(source: SourceText(isTooLong ? "" : text, file: file, isSplit: false))
        let data = reading.run()
        if isTooLong {
            reading.report.add(.fileTooLong(limit: Self.longestFile), at: reading.source.place(line: 1, column: 1))
        }
        return (data, reading.report)
    }
}
