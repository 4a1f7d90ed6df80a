import BenchmarkCorpus
import Hashcart
import Measuring

/// Made-up grammars and catalogue phrases, the same for the same numbers.
struct ScaleSet {
    let shape: ScaleShape
    let count: Int
    let contents: GrammarSet.Contents
    /// Processor seconds that reading the grammars' text took, checks and examples included.
    let readingTime: Double

    init(_ shape: ScaleShape, matches count: Int) throws {
        self.shape = shape
        self.count = count
        let perGrammar = shape.matchesPerGrammar
        var files: [GrammarSet.File] = []
        for first in stride(from: 0, to: count, by: perGrammar) {
            let number = first / perGrammar
            files.append(
                GrammarSet.File(
                    name: "shop\(number).grammar",
                    text: Self.text(shape, number, matches: first..<min(first + perGrammar, count))))
        }
        let start = CPUClock.now
        contents = try GrammarSet.standardLanguages.adding(GrammarSet(grammars: files)).read()
        readingTime = CPUClock.now - start
    }

    private static func text(_ shape: ScaleShape, _ number: Int, matches: Range<Int>) -> String {
        var text = """
            grammar shop\(number) 1
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
