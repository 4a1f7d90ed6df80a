import BenchmarkCorpus
import Hashcart

/// Made-up grammars and catalogue phrases, the same for the same numbers.
struct MatchSet {
    let shape: MatchShape
    let count: Int
    /// The files, unread.
    let grammars: GrammarSet
    private let perGrammar: Int

    /// Makes a set.
    ///
    /// - Parameter perGrammar: matches in one grammar.
    init(_ shape: MatchShape, matches count: Int, perGrammar: Int) {
        self.shape = shape
        self.count = count
        self.perGrammar = perGrammar
        let files = stride(from: 0, to: count, by: perGrammar).map { first in
            let number = first / perGrammar
            return GrammarSet.File(
                name: "\(Self.grammar(number)).grammar",
                text: Self.text(shape, number, matches: first..<min(first + perGrammar, count)))
        }
        grammars = GrammarSet.standardLanguages.adding(GrammarSet(grammars: files))
    }

    /// The name of the grammar that `match` stands in.
    func grammar(of match: Int) -> String { Self.grammar(match / perGrammar) }

    private static func grammar(_ number: Int) -> String { "shop\(number)" }

    private static func text(_ shape: MatchShape, _ number: Int, matches: Range<Int>) -> String {
        var text = """
            grammar \(grammar(number)) 1
            language en
            service \(shape.service(number))

            intent order -> purchase
              : item      product
              : quantity  count  default 1
              : amount    money  currency USD, EUR  $ is USD  optional

            """
        for match in matches {
            text += """

                match m\(match): order = \(shape.pattern(match))
                  "\(shape.command(match, item: "red mugs"))" -> complete
                  "nothing of it" -> none

                """
        }
        return text
    }

    /// Titles of one to five words, each in singular and plural, every fourth with options.
    static func phrases(_ count: Int, _ random: inout SeededRandom) -> [Lexicon.Phrase] {
        let syllables = ["ba", "do", "fi", "gu", "ke", "la", "mo", "ne", "pi", "ro", "su", "ta", "vi", "wo", "zu"]
        func word() -> String {
            (0..<random.number(in: 2...4)).map { _ in random.one(of: syllables) }.joined()
        }
        var known: Set<String> = []
        var phrases: [Lexicon.Phrase] = []
        while phrases.count < count {
            let words = (0..<random.number(in: 1...5)).map { _ in word() }
            guard known.insert(words.joined(separator: " ")).inserted else { continue }
            phrases.append(
                Lexicon.Phrase(
                    words: words.map { [$0, $0 + "s"] }, products: [Int32(phrases.count)],
                    options: phrases.count.isMultiple(of: 4) ? ["large", "blue"] : []))
        }
        return phrases
    }
}
