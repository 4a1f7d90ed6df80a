/// Singular and plural spellings of a word, so that a title is found under either.
///
/// The rules are regular spelling rules of seven languages with their common exceptions. They make a few spellings
/// too many (`brot` also gives `bröte`): no harm, since a spelling that nobody writes matches nothing. Forms that are
/// common words of their own are left out.
public enum PluralRules {
    /// The languages that have rules.
    public static let languages = ["de", "en", "es", "fr", "it", "nl", "pt"]

    /// The word in lower case, and behind it the other spellings that it may have in singular or plural, each once.
    ///
    /// Where adjectives and nouns are both inflected (`cafés molidos`), ask for every word of a title. A language
    /// without rules, or a word with digits or marks in it, gives the word alone.
    ///
    /// - Parameter language: a language tag; its first part counts: `pt-BR` is `pt`.
    public static func forms(of word: String, language: String) -> [String] {
        let word = word.lowercased()
        guard let rules = rules(for: language), word.allSatisfy({ $0.isLetter || $0 == "'" || $0 == "’" }) else {
            return [word]
        }
        if let irregular = rules.irregular[word] { return [word] + irregular }
        if rules.unchanged.contains(word) { return [word] }
        var forms = [word]
        for form in rules.plurals(word) + rules.singulars(word)
        where form.count >= 3 && !rules.commonWords.contains(form) && !forms.contains(form) {
            forms.append(form)
        }
        return forms
    }

    private static func rules(for language: String) -> Inflection? {
        switch language.prefix(while: { $0 != "-" && $0 != "_" }).lowercased() {
        case "de": german
        case "en": english
        case "es": spanish
        case "fr": french
        case "it": italian
        case "nl": dutch
        case "pt": portuguese
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
