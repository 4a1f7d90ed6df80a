import OrderGrammar
import TweetText

/// The words around a command as a reader of one language takes them.
///
/// All loaded languages apply, since people mix them. But what a word means to a grammar is what the lists of its own
/// language say, where they hold it: `no` is `not` in Spanish and `in the` in Portuguese, `mi` is `my` in Spanish and
/// makes a question in Turkish.
final class ReadersWords: Sendable {
    let own: CircumstanceWords
    let all: CircumstanceWords

    init(own: CircumstanceWords, all: CircumstanceWords) {
        self.own = own
        self.all = all
    }

    /// The term behind the longest of the phrases that begins at `term`.
    func end(
        of phrases: KeyPath<CircumstanceWords, TermPhrases>, from term: Int, in post: PostTerms
    ) -> Int? {
        own[keyPath: phrases].end(from: term, in: post)
            ?? all[keyPath: phrases].end(from: term, in: post, unless: own.known)
    }

    /// The term behind what a rule of the languages reads at `term`.
    func end(of rule: LanguageRule, from term: Int, in post: PostTerms) -> Int? {
        switch rule {
        case .question: end(of: \.questions, from: term, in: post)
        case .complaint: end(of: \.complaints, from: term, in: post)
        }
    }

    /// Whether one of the phrases begins at `term`.
    func begins(_ phrases: KeyPath<CircumstanceWords, TermPhrases>, at term: Int, in post: PostTerms) -> Bool {
        end(of: phrases, from: term, in: post) != nil
    }

    /// Whether the words hold a term.
    func holds(_ words: KeyPath<CircumstanceWords, Set<TermID>>, _ term: TermID) -> Bool {
        own[keyPath: words].contains(term)
            || (all[keyPath: words].contains(term) && !own.known.contains(term))
    }

    /// Whether a word may stand before a product without changing it.
    func isFiller(_ term: TermID) -> Bool {
        holds(\.fillers, term) || holds(\.connectors, term) || holds(\.articles, term)
    }
}
