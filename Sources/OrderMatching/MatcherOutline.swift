import OrderGrammar
import TweetText

/// A set of grammars on the way to a ``Matcher``: all that can be wrong with it is found, and what calls for its matches
/// is known, while the matches and the words of languages wait until a post calls for them.
///
/// Immutable and safe to share. Made in time linear in the grammars and in what is known.
public final class MatcherOutline: Sendable {
    /// The grammars, in the order given.
    public let grammars: [Grammar]
    /// Who and what is known.
    let source: Lexicon
    /// The same with its words as terms.
    let lexicon: CompiledLexicon
    /// The matches of all grammars, one behind the other.
    let matches: [MatchOutline]
    /// The terms of the lexicon and of all that the grammars say; those of languages are added to them.
    let vocabulary: TermTable
    /// The terms of every literal that a match can meet, by its text.
    let literals: [String: [TermID]]
    /// Every pattern of a match or slot, compiled, by its source.
    let patterns: [String: PatternProgram]
    /// Whether some match reads money.
    let readsMoney: Bool
    /// What is wrong with the grammars.
    private let complaints: [Diagnostic]

    /// Looks through grammars.
    ///
    /// - Throws: every complaint that only compiling shows, at once: patterns that PCRE2 refuses.
    public convenience init(grammars: [Grammar], lexicon: Lexicon = Lexicon()) throws(Diagnostics) {
        self.init(believing: grammars, lexicon: lexicon)
        guard complaints.isEmpty else { throw Diagnostics(complaints) }
    }

    /// Looks through grammars with which nothing is wrong. A pattern that PCRE2 refuses would be none.
    package init(believing grammars: [Grammar], lexicon: Lexicon) {
        var vocabulary = TermTable(base: lexicon.phrases.vocabulary.terms)
        let known = CompiledLexicon(lexicon, vocabulary: &vocabulary)
        var words = PatternWords()
        var matches: [MatchOutline] = []
        for (number, grammar) in grammars.enumerated() {
            let services = grammar.services.flatMap { vocabulary.terms(of: "@" + $0.handle) }
            let serviceAccounts = grammar.services.map { vocabulary.intern("@" + $0.handle) }
            let rules = Dictionary(grammar.rules.map { ($0.name, $0.pattern) }) { first, _ in first }
            let intents = Dictionary(grammar.intents.map { ($0.name, $0) }) { first, _ in first }
            var isTaken: Set<String> = []
            for match in grammar.matches {
                guard let intent = intents[match.intent] else { continue }
                words.take(intent, vocabulary: &vocabulary)
                words.take(match.pattern, rules: rules, &isTaken, vocabulary: &vocabulary)
                let finder = AnchorFinder(
                    grammar: grammar.name, intent: intent, services: services, lexicon: known, rules: rules,
                    literals: words.literals)
                matches.append(
                    MatchOutline(
                        match, of: intent, index: matches.count, grammar: number, serviceAccounts: serviceAccounts,
                        finder: finder))
            }
        }
        self.grammars = grammars
        source = lexicon
        self.lexicon = known
        self.matches = matches
        self.vocabulary = vocabulary
        literals = words.literals
        patterns = words.patterns
        readsMoney = words.readsMoney
        complaints = words.complaints
    }
}
