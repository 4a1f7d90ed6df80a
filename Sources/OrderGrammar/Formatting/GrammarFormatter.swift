/// Prints `.grammar` files as all of them are written: one form for one meaning, comments and line breaks kept.
///
/// - Declarations begin at column 1, their lines at column 3, what goes on a line at column 5.
/// - The parts of an intent's slots stand in columns, two spaces apart; so do the arrows of a match's examples.
/// - One space stands between words and around `=`, `|`, `&` and `->`, none inside brackets and around `~`.
/// - At most one empty line stands between two others, and none at the ends of the file.
///
/// Printing what was printed changes nothing. Linear in the file.
public struct GrammarFormatter: Sendable {
    /// Makes a formatter.
    public init() {}

    /// The file as it should be written.
    ///
    /// - Throws: everything that keeps it from being read; what it means is not checked.
    public func formatted(_ text: String, file: String) throws(Diagnostics) -> String {
        let source = SourceText(text, file: file)
        var reader = FileReader(source: source)
        _ = reader.read()
        guard !reader.report.hasErrors else { throw Diagnostics(reader.report.all) }
        var output: [String] = []
        for block in Self.blocks(of: source) {
            for line in block.formatted() {
                // One empty line says as much as several.
                if line.isEmpty, output.last?.isEmpty ?? true { continue }
                output.append(line)
            }
        }
        while output.last?.isEmpty ?? false { output.removeLast() }
        return output.map { $0 + "\n" }.joined()
    }

    /// The file's declarations, each with the lines that belong to it; comments and empty lines stand with what follows.
    private static func blocks(of source: SourceText) -> [FormattedBlock] {
        var blocks: [FormattedBlock] = []
        var waiting: [SourceLine] = []
        for index in source.lines.indices {
            let line = SourceLine(source, index)
            if line.lexemes.isEmpty {
                waiting.append(line)
            } else if line.isIndented, !blocks.isEmpty {
                blocks[blocks.count - 1].lines += waiting + [line]
                waiting = []
            } else {
                blocks += waiting.map { FormattedBlock(lines: [$0]) }
                blocks.append(FormattedBlock(lines: [line]))
                waiting = []
            }
        }
        return blocks + waiting.map { FormattedBlock(lines: [$0]) }
    }
}
