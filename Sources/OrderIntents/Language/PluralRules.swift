import OrderGrammar

/// Singular and plural spellings of a word, so that a title is found under either.
///
/// The rules are regular spelling rules of nine languages with their common exceptions. Turkish has the form of a thing
/// asked for beside its plural (`simidi`), Arabic its article (`الكنافة`), and both the spellings of `SpellingVariants`.
/// They make a few spellings too many (`brot` also gives `bröte`): no harm, since a spelling that nobody writes matches nothing. Forms that are
/// common words of their own are left out.
public enum PluralRules {
    /// The languages that have rules.
    public static let languages = ["ar", "de", "en", "es", "fr", "it", "nl", "pt", "tr"]

    /// The word in lower case, and behind it the other spellings that it may have in singular or plural, each once.
    ///
    /// Where adjectives and nouns are both inflected (`cafés molidos`), ask for every word of a title. A language
    /// without rules, or a word with digits or marks in it, gives the word alone.
    ///
    /// - Parameter language: a language tag; its first part counts: `pt-BR` is `pt`.
    public static func forms(of word: String, language: String) -> [String] {
        let lower = word.lowercased()
        guard let rules = rules(for: language), lower.allSatisfy({ $0.isLetter || $0 == "'" || $0 == "’" }) else {
            return [lower]
        }
        let primary = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
        // `I` is the capital of `ı` in Turkish, whose key is another.
        let dotless = primary == "tr" && word.contains("I") ? [word.lowercasedInTurkish()] : []
        let forms = ([lower] + dotless).flatMap { inflected($0, rules) }
        guard ["ar", "tr"].contains(primary) else { return forms.uniqued() }
        return forms.flatMap { SpellingVariants.of($0, language: primary) }.uniqued()
    }

    private static func inflected(_ word: String, _ rules: Inflection) -> [String] {
        if let irregular = rules.irregular[word] { return [word] + irregular }
        // One letter is a size or a grade: `L` is not `les`, nor `S` `ses`.
        if rules.unchanged.contains(word) || word.count == 1 { return [word] }
        let forms = rules.plurals(word) + rules.singulars(word)
        return [word] + forms.filter { $0.count >= 3 && !rules.commonWords.contains($0) }
    }

    private static func rules(for language: String) -> Inflection? {
        switch language.prefix(while: { $0 != "-" && $0 != "_" }).lowercased() {
        case "ar": arabic
        case "de": german
        case "en": english
        case "es": spanish
        case "fr": french
        case "it": italian
        case "nl": dutch
        case "pt": portuguese
        case "tr": turkish
        default: nil
        }
    }
}

/// How one language forms plurals.
struct Inflection: Sendable {
    /// Words with all their other forms.
    let irregular: [String: [String]]
    /// Words that have one form, or whose other form means something else.
    let unchanged: Set<String>
    /// Words so common that they must never stand for a product.
    let commonWords: Set<String>
    /// Plural spellings of a word taken as singular.
    let plurals: @Sendable (String) -> [String]
    /// Singular spellings of a word taken as plural.
    let singulars: @Sendable (String) -> [String]

    /// - Parameters:
    ///   - irregular: lines of forms that belong together: `foot feet`.
    ///   - unchanged: words, with spaces between them.
    ///   - commonWords: words, with spaces between them.
    init(
        irregular: [String], unchanged: String, commonWords: String,
        plurals: @escaping @Sendable (String) -> [String], singulars: @escaping @Sendable (String) -> [String]
    ) {
        var table: [String: [String]] = [:]
        for line in irregular {
            let forms = line.split(separator: " ").map(String.init)
            for form in forms { table[form] = forms.filter { $0 != form } }
        }
        self.irregular = table
        self.unchanged = Set(unchanged.split(separator: " ").map(String.init))
        self.commonWords = Set(commonWords.split(separator: " ").map(String.init))
        self.plurals = plurals
        self.singulars = singulars
    }
}

/// One spelling rule: an ending and what may stand in its place.
struct EndingRule: Sendable {
    let ending: String
    /// Letters one of which must stand before the ending; nil for any.
    let after: String?
    let replacements: [String]

    init(_ ending: String, after: String? = nil, _ replacements: String...) {
        self.ending = ending
        self.after = after
        self.replacements = replacements
    }

    /// What the first rule that fits makes of the word; at least one letter must stay.
    static func apply(_ rules: [EndingRule], to word: String) -> [String] {
        for rule in rules where word.hasSuffix(rule.ending) {
            let stem = word.dropLast(rule.ending.count)
            guard let last = stem.last, rule.after?.contains(last) ?? true else { continue }
            return rule.replacements.map { stem + $0 }
        }
        return []
    }
}

extension String {
    /// In small letters as in Turkish: `I` is `ı`, `İ` is `i`.
    fileprivate func lowercasedInTurkish() -> String {
        String(map { $0 == "I" ? "ı" : $0 == "İ" ? "i" : $0 }).lowercased()
    }
}

extension [String] {
    /// The spellings, each once: canonically equivalent ones are one.
    fileprivate func uniqued() -> [String] {
        var known: Set<String> = []
        return filter { known.insert($0).inserted }
    }
}
