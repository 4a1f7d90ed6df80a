/// Lists and rules that several grammars share: a file that begins with `library NAME`.
///
/// A grammar takes all of them with `import NAME`. Lists speak the grammar's language where they know it; rules read
/// the slots of the intents that use them.
public struct GrammarLibrary: Sendable {
    /// The name behind `library`.
    public let name: String
    /// The file it was read from.
    public let file: String
    let lists: [GrammarSyntax.List]
    let rules: [GrammarSyntax.Rule]
}

extension GrammarParser {
    /// Whether a file is a library: `library` is its first word.
    public static func isLibrary(_ text: String) -> Bool {
        // Nearly every file begins with a letter of another word.
        if let first = text.utf8.first, first | 0x20 >= 0x61, first < 0x80, first != UInt8(ascii: "l") { return false }
        var rest = text[...]
        while !rest.isEmpty {
            let line = rest.prefix { !$0.isNewline }
            rest = rest[line.endIndex...].dropFirst()
            let first = line.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }
            if first.isEmpty || first.hasPrefix("//") { continue }
            return first == "library"
        }
        return false
    }

    /// The names of the libraries that a grammar imports, as far as it can be read.
    public static func imports(of text: String, file: String) -> [String] {
        guard text.utf8.count <= longestFile else { return [] }
        var reader = FileReader(source: SourceText(text, file: file))
        return reader.read().imports.map(\.text)
    }

    /// Reads a library and returns it, if nothing is wrong with it, beside every complaint.
    public func library(from text: String, file: String) -> (library: GrammarLibrary?, diagnostics: [Diagnostic]) {
        let (syntax, report) = Self.checkedLibrary(SourceText(text, file: file))
        guard !report.hasErrors, let name = syntax.library else { return (nil, report.all) }
        return (
            GrammarLibrary(name: name.text, file: file, lists: syntax.lists, rules: syntax.rules), report.all
        )
    }

    /// What a library says, and everything that is wrong with it.
    static func checkedLibrary(_ source: SourceText) -> (syntax: GrammarSyntax, report: DiagnosticReport) {
        var reader = FileReader(source: source)
        let syntax = reader.read()
        var report = reader.report
        let names = NameTable(syntax)
        for check in GrammarChecks.ofLibraries where !report.isTooLarge { check.run(syntax, names, &report) }
        return (syntax, report)
    }
}

extension GrammarSyntax {
    /// Takes in the lists and rules of the libraries that the file imports.
    ///
    /// They stand where the import does: a complaint about one of them belongs to the file that cannot use it.
    mutating func importLibraries(_ libraries: [GrammarLibrary], _ report: inout DiagnosticReport) {
        for name in imports {
            guard let library = libraries.first(where: { $0.name == name.text }) else {
                let suggestion = report.suggestion(for: name.text, among: libraries.map(\.name))
                report.add(.unknownLibrary(name.text, suggestion: suggestion), at: name.place)
                continue
            }
            lists += library.lists.map { list in
                var list = list
                list.name.place = name.place
                list.isImported = true
                return list
            }
            rules += library.rules.map { rule in
                Rule(
                    name: Named(text: rule.name.text, place: name.place), pattern: rule.pattern.moved(to: name.place),
                    isImported: true)
            }
        }
    }
}
