#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension GrammarSet {
    /// Reads a `.grammar` file with the libraries beside it that it imports and the `.words` files in a folder `Languages`
    /// beside it, or every `.grammar` and `.words` file of a folder and the folders in it.
    ///
    /// - Throws: what could not be read, with its path.
    public init(contentsOf path: String) throws(Diagnostics) {
        let kind = FileKind(at: path)
        guard kind != .none else {
            throw Diagnostics([Self.complaint(path, "There is no file or folder of that name.", "Check the path.")])
        }
        var paths = [path]
        if kind != .folder {
            paths += Self.files(in: path.folder + "Languages", endingIn: [".words"])
        } else {
            paths = Self.files(in: path, endingIn: [".grammar", ".words"])
            if paths.isEmpty {
                throw Diagnostics([
                    Self.complaint(path, "The folder holds no .grammar file.", "Name a file, or another folder.")
                ])
            }
        }
        var set = GrammarSet(grammars: [])
        for path in paths {
            guard let data = FileManager.default.contents(atPath: path) else {
                throw Diagnostics([Self.complaint(path, "The file cannot be read.", "Check who may read it.")])
            }
            let name = path.hasSuffix(".words") ? String(path.lastComponent) : path
            let file = File(name: name, text: String(decoding: data, as: UTF8.self))
            if path.hasSuffix(".words") { set.languages.append(file) } else { set.grammars.append(file) }
        }
        if kind != .folder { set.addLibraries(besides: path) }
        self = set
    }

    /// Adds the files of the libraries that a grammar imports, as far as they are there; what is missing, the reader says.
    private mutating func addLibraries(besides path: String) {
        for grammar in grammars {
            for name in GrammarParser.imports(of: grammar.text, file: grammar.name) where !name.contains("/") {
                let file = String(path.folder) + name + ".grammar"
                guard !grammars.contains(where: { $0.name == file }),
                    let data = FileManager.default.contents(atPath: file)
                else { continue }
                grammars.append(File(name: file, text: String(decoding: data, as: UTF8.self)))
            }
        }
    }

    private static func files(in folder: String, endingIn endings: [String]) -> [String] {
        let names = (FolderEntry.all(below: folder) ?? []).map(\.path)
        return names.sorted().filter { name in endings.contains { name.hasSuffix($0) } }.map { folder + "/" + $0 }
    }

    private static func complaint(_ path: String, _ message: String, _ help: String) -> Diagnostic {
        Diagnostic(id: "unreadable-file", message: message, place: SourcePlace(file: path, line: 1), help: help)
    }
}
