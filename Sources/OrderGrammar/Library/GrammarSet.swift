/// Grammar and language files that work together, as text with names.
///
/// The set is unread: `read()` parses and checks all of it and throws every complaint at once.
public struct GrammarSet: Sendable {
    /// One file.
    public struct File: Hashable, Sendable {
        /// Its name, as complaints call it: `shop.grammar`, `en.words`.
        public var name: String
        /// What it says.
        public var text: String
        /// Tests have proven the file, so that its checks and examples can be passed over where posts are all that is read.
        let isProven: Bool

        /// Makes a file.
        public init(name: String, text: String) {
            self.name = name
            self.text = text
            isProven = false
        }

        /// Makes a file that comes with the package and that its tests have proven.
        package init(proven name: String, text: String) {
            self.name = name
            self.text = text
            isProven = true
        }
    }

    /// What a set says, read and checked.
    public struct Contents: Sendable {
        /// The grammars, by name.
        public var grammars: [Grammar]
        /// The words of each language.
        public var languages: [LanguageData]
        /// Warnings: nothing that keeps the set from being used.
        public var warnings: [Diagnostic]

        /// Makes contents of what was read elsewhere.
        public init(grammars: [Grammar], languages: [LanguageData], warnings: [Diagnostic] = []) {
            self.grammars = grammars
            self.languages = languages
            self.warnings = warnings
        }
    }

    /// The `.grammar` files: grammars, and the libraries that they import.
    public var grammars: [File]
    /// The `.words` files.
    public var languages: [File]

    /// Makes a set of files.
    public init(grammars: [File], languages: [File] = []) {
        self.grammars = grammars
        self.languages = languages
    }

    /// The files of both sets; a language of `other` takes the place of one with the same file name.
    public func adding(_ other: GrammarSet) -> GrammarSet {
        let own = languages.filter { file in !other.languages.contains { $0.name == file.name } }
        return GrammarSet(grammars: grammars + other.grammars, languages: own + other.languages)
    }

    /// Parses and checks every file.
    ///
    /// - Throws: everything that is wrong with any of them.
    public func read() throws(Diagnostics) -> Contents {
        var complaints: [Diagnostic] = []
        let languages = languages.compactMap { Self.language($0, &complaints) }
        let (grammars, warnings) = readGrammars(believingProof: false, &complaints)
        guard complaints.isEmpty else { throw Diagnostics(complaints) }
        return Contents(grammars: grammars, languages: languages, warnings: warnings)
    }

    /// A set on the way to be read for posts alone. What tests have proven is read when it is asked for.
    package struct ForPosts: Sendable {
        /// The grammars by name; of proven files without examples and samples.
        package let grammars: @Sendable () -> [Grammar]
        /// The words of each language.
        package let languages: @Sendable () -> [LanguageData]
        /// Tests have proven all of the grammars, together.
        package let isProven: Bool
    }

    /// Reads the set for posts alone: of the files that tests have proven, grammars without checks, examples and samples,
    /// and where all are such, nothing yet.
    ///
    /// - Throws: everything that is wrong with any other.
    package func readForPosts() throws(Diagnostics) -> ForPosts {
        var complaints: [Diagnostic] = []
        let files = languages
        let checked = files.map { $0.isProven ? nil : Self.language($0, &complaints) }
        let languages: @Sendable () -> [LanguageData] = {
            zip(files, checked).map { $1 ?? LanguageParser().checked($0.text, file: $0.name).data }
        }
        // The same file twice is wrong, however right each is.
        let isProven = grammars.allSatisfy(\.isProven) && Set(grammars.map(\.name)).count == grammars.count
        let read = isProven ? [] : readGrammars(believingProof: true, &complaints).grammars
        guard complaints.isEmpty else { throw Diagnostics(complaints) }
        let grammars: @Sendable () -> [Grammar] = {
            var complaints: [Diagnostic] = []
            return isProven ? readGrammars(believingProof: true, &complaints).grammars : read
        }
        return ForPosts(grammars: grammars, languages: languages, isProven: isProven)
    }

    private static func language(_ file: File, _ complaints: inout [Diagnostic]) -> LanguageData? {
        do throws(Diagnostics) {
            return try LanguageParser().language(from: file.text, file: file.name)
        } catch {
            complaints += error.all
            return nil
        }
    }

    private func readGrammars(
        believingProof: Bool, _ complaints: inout [Diagnostic]
    ) -> (grammars: [Grammar], warnings: [Diagnostic]) {
        var grammars: [Grammar] = []
        var warnings: [Diagnostic] = []
        let areLibraries = self.grammars.map { GrammarParser.isLibrary($0.text) }
        var libraries: [GrammarLibrary] = []
        for (file, isLibrary) in zip(self.grammars, areLibraries) where isLibrary {
            let (library, diagnostics) = GrammarParser().library(from: file.text, file: file.name)
            complaints += diagnostics.filter { $0.severity == .error }
            guard let library else { continue }
            if let twin = libraries.first(where: { $0.name == library.name }) {
                complaints.append(Self.repeated("library \(library.name)", in: library.file, first: twin.file))
            }
            libraries.append(library)
        }
        /// The file that a grammar was first found in.
        var files: [String: String] = [:]
        for (file, isLibrary) in zip(self.grammars, areLibraries) where !isLibrary {
            let (grammar, diagnostics) =
                believingProof && file.isProven
                ? GrammarParser().parseProven(file.text, file: file.name, libraries: libraries)
                : GrammarParser().parse(file.text, file: file.name, libraries: libraries)
            let errors = diagnostics.filter { $0.severity == .error }
            complaints += errors
            warnings += diagnostics.filter { $0.severity == .warning }
            guard let grammar, errors.isEmpty else { continue }
            if let first = files[grammar.name] {
                complaints.append(Self.repeated("grammar \(grammar.name)", in: grammar.file, first: first))
            }
            if files[grammar.name] == nil { files[grammar.name] = grammar.file }
            grammars.append(grammar)
        }
        grammars.sort { $0.name < $1.name }
        return (grammars, warnings)
    }

    private static func repeated(_ what: String, in file: String, first: String) -> Diagnostic {
        Diagnostic(
            id: "repeated-grammar", message: "The \(what) is loaded twice.",
            place: SourcePlace(file: file, line: 1),
            notes: [.init(message: "The first one is here.", place: SourcePlace(file: first, line: 1))],
            help: "Give one of them another name, or leave one out.")
    }
}
