import OrderGrammar
import OrderIntents
import OrderMatching
import TweetText

/// Words that mean something to some grammar, so that a sample's fillers are none of them.
///
/// Made once for a set of languages; what a grammar and its catalogue know is added for each.
public struct SampleVocabulary: Sendable {
    let languages: [LanguageData]
    /// Keys of all words of all lists.
    private let listed: Set<[UInt8]>

    /// Gathers the words of these languages, and every sign, code and multiplier.
    public init(_ languages: [LanguageData]) {
        self.languages = languages
        var listed: Set<[UInt8]> = []
        for language in languages {
            let lists =
                language.numbers.map(\.spelling) + language.numberJoiners + language.negators
                + language.hypotheticals + language.instructions + language.connectors + language.quantifiers
            let others =
                language.fillers + language.labels + language.measures + language.modifiers + language.plain
                + language.currencies.flatMap(\.spellings)
            for spelling in lists + others { listed.formUnion(Self.keys(of: spelling)) }
        }
        for sign in MoneyUnit.signs { listed.formUnion(Self.keys(of: sign.spelling)) }
        for currency in Currency.all { listed.insert(TermKey.key(of: currency.code)) }
        for unit in DeclaredUnit.wellKnown {
            for spelling in [unit.code] + unit.spellings { listed.insert(TermKey.key(of: spelling)) }
        }
        for multiplier in NumberMultiplier.all { listed.insert(TermKey.key(of: multiplier.spelling)) }
        listed.insert(TermKey.key(of: "RT"))
        self.listed = listed
    }

    /// The language that a grammar is read by.
    func language(of grammar: Grammar) -> LanguageData? {
        let primary = grammar.language.split(separator: "-").first.map(String.init) ?? grammar.language
        return languages.first { $0.language == grammar.language } ?? languages.first { $0.language == primary }
    }

    /// Whether some list has a word.
    func lists(_ word: String) -> Bool { listed.contains(TermKey.key(of: word)) }

    /// Words of the grammar's language that may stand around an order and mean nothing to it.
    func fillers(of language: LanguageData?) -> [String] {
        guard let language else { return [] }
        let meant =
            language.numbers.map(\.spelling) + language.numberJoiners + language.negators + language.hypotheticals
            + language.instructions + language.quantifiers + language.labels + language.measures
            + language.modifiers + language.currencies.flatMap(\.spellings) + NumberMultiplier.all.map(\.spelling)
            + MoneyUnit.signs.map(\.spelling) + Currency.all.map(\.code)
        // An article of any language belongs to the product behind it: German `an`.
        let articles = languages.flatMap(\.numbers).filter(\.isArticle).map(\.spelling)
        let excluded = Set((meant + articles).flatMap(Self.keys))
        return (language.fillers + language.connectors).filter { word in
            let tokens = Tokenizer().tokens(in: word)
            return tokens.count == 1 && tokens[0].kind == .word && !excluded.contains(TermKey.key(of: word))
        }
    }

    /// The keys of a spelling's words.
    static func keys(of spelling: String) -> [[UInt8]] {
        Tokenizer().tokens(in: spelling).filter { $0.kind != .space }.map { token in
            let utf8 = Array(spelling.utf8)
            return TermKey.key(of: String(decoding: utf8[token.span.start..<token.span.end], as: UTF8.self))
        }
    }
}
