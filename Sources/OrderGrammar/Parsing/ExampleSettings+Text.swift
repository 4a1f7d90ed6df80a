extension Example.Setting {
    /// Reads settings as a grammar's examples write them: `in reply to listing LAT by @beanhouse`.
    ///
    /// - Parameter source: what complaints call the text.
    /// - Throws: what cannot be read, with its place.
    public static func settings(from text: String, source: String) throws(Diagnostics) -> [Example.Setting] {
        let source = SourceText(text, file: source)
        var report = DiagnosticReport(source: source)
        guard !source.lines.isEmpty else { return [] }
        var lexer = Lexer(source: source, line: 0)
        var cursor = LexemeCursor(
            lexer.lexemes(reportingTo: &report), end: source.place(line: 1, column: 1))
        let settings = ExampleSettingReader.settings(&cursor, &report)
        guard let settings, !report.hasErrors else { throw Diagnostics(report.all) }
        return settings
    }
}
