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

    /// The term behind the longest word or phrase with a role that begins at `term`.
    func end(of role: WordRole, from term: Int, in post: PostTerms) -> Int? {
        own.end(of: role, from: term, in: post)
            ?? all.end(of: role, from: term, in: post, isExcluded: own.holds(.known, post.ids[term]))
    }

    /// The term behind what a rule of the languages reads at `term`.
    func end(of rule: LanguageRule, from term: Int, in post: PostTerms) -> Int? {
        switch rule {
        case .question: end(of: WordRole.question, from: term, in: post)
        case .complaint: end(of: WordRole.complaint, from: term, in: post)
        }
    }

    /// Whether a word has a role.
    func holds(_ role: WordRole, _ term: TermID) -> Bool {
        own.holds(role, term) || (all.holds(role, term) && !own.holds(.known, term))
    }

    /// Whether a word may stand before a product without changing it.
    func isFiller(_ term: TermID) -> Bool {
        holds(.filler, term) || holds(.connector, term) || holds(.article, term)
    }
}
