import OrderGrammar
import TweetText

/// Words and short phrases that speak for or against a command, whatever its grammar: `never`, `do not`, `devrais-je`.
/// Those of one language, or of all loaded ones.
struct CircumstanceWords: Sendable {
    /// A phrase of several terms.
    private struct Phrase: Sendable {
        var terms: [TermID]
        var role: WordRole
    }

    /// What single words say.
    private var roles = TermRoles()
    /// Phrases by their first term.
    private var phrases: [TermID: [Phrase]] = [:]

    /// No language known.
    init() {}

    init(_ data: LanguageData, vocabulary: inout TermTable) {
        add(data.negators, as: [.negator, .known], &vocabulary)
        add(data.hypotheticals, as: [.hypothetical, .known], &vocabulary)
        add(data.instructions, as: [.instruction, .known], &vocabulary)
        add(data.questions, as: .question, &vocabulary)
        add(data.complaints, as: .complaint, &vocabulary)
        add(data.connectors, as: [.connector, .known], &vocabulary)
        add(data.quantifiers, as: [.quantifier, .known], &vocabulary)
        add(data.fillers, as: [.filler, .known], &vocabulary)
        add(data.modifiers, as: [.modifier, .known], &vocabulary)
        add(data.plain, as: .known, &vocabulary)
        add(["x", "×"], as: .times, &vocabulary)
        var reading = TermTable.Reading()
        for number in data.numbers {
            var role = WordRole.known
            if number.isArticle { role.insert(.article) }
            if number.value > 1 { role.insert(.count) }
            vocabulary.read(number.spelling, into: &reading)
            if let word = reading.onlyTerm { roles.insert(role, word) }
        }
    }

    private mutating func add(_ spellings: [String], as role: WordRole, _ vocabulary: inout TermTable) {
        var reading = TermTable.Reading()
        for spelling in spellings {
            vocabulary.read(spelling, into: &reading)
            if let word = reading.onlyTerm {
                roles.insert(role, word)
            } else if let first = reading.terms.first {
                phrases[first, default: []].append(Phrase(terms: reading.terms, role: role))
                roles.insert(.phraseStart, first)
            }
        }
    }

    /// Lets words count as some of the language's lists.
    mutating func know(_ words: some Sequence<TermID>) {
        for word in words { roles.insert(.known, word) }
    }

    /// Adds those of another language: all loaded languages apply.
    mutating func formUnion(_ other: CircumstanceWords) {
        roles.formUnion(other.roles)
        phrases.merge(other.phrases) { $0 + $1 }
    }

    /// Whether a word has a role.
    func holds(_ role: WordRole, _ term: TermID) -> Bool { roles[term].contains(role) }

    /// The term behind the longest word or phrase with a role that begins at `term`.
    ///
    /// - Parameter isExcluded: the word by itself does not count; in a longer phrase it does.
    func end(of role: WordRole, from term: Int, in post: PostTerms, isExcluded: Bool = false) -> Int? {
        let id = post.ids[term]
        let own = roles[id]
        var end = !isExcluded && own.contains(role) ? term + 1 : nil
        guard own.contains(.phraseStart), let longer = phrases[id] else { return end }
        for phrase in longer where phrase.role.contains(role) && term + phrase.terms.count <= post.count {
            let behind = term + phrase.terms.count
            if behind > end ?? term, phrase.terms.indices.allSatisfy({ post.ids[term + $0] == phrase.terms[$0] }) {
                end = behind
            }
        }
        return end
    }
}
