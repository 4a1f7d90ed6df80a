import OrderGrammar
import TweetText

extension MoneyLanguage {
    /// The words and marks of a language by its tag of BCP 47: those of `Grammars/Languages`, or, in a language that
    /// has none there, its marks and CLDR's names alone.
    ///
    /// Throws what is wrong with the words, which for the built-in ones is nothing.
    public static func standard(_ tag: String) throws -> MoneyLanguage {
        let languages = try GrammarSet.standardLanguages.read().languages
        var shorter = Substring(tag)
        while true {
            if let data = languages.first(where: { $0.language == String(shorter) }) {
                return MoneyLanguage(data, tag: tag)
            }
            guard let end = shorter.lastIndex(of: "-") else { return MoneyLanguage(tag) }
            shorter = shorter[..<end]
        }
    }
}
