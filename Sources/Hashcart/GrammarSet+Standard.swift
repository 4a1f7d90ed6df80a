import OrderGrammar
import StandardGrammars

extension GrammarSet {
    /// Every grammar that comes with the library, and the words of every language.
    public static var standard: GrammarSet {
        GrammarSet(
            grammars: StandardGrammars.grammars.map(File.init), languages: StandardGrammars.languages.map(File.init))
    }

    /// The words of every language without any grammar: what a set of one's own needs beside it.
    public static var standardLanguages: GrammarSet {
        GrammarSet(grammars: [], languages: StandardGrammars.languages.map(File.init))
    }
}

extension GrammarSet.File {
    fileprivate init(_ file: StandardGrammars.File) {
        self.init(proven: file.name, text: String(decoding: file.bytes, as: UTF8.self))
    }
}
