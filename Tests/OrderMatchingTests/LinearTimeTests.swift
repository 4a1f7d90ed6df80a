import Hashcart
import OrderGrammar
import Testing
import TweetText

@testable import OrderMatching

/// Matching takes time linear in the post, whatever the grammar: derivations kept are counted, no clock is read.
@Suite struct LinearTimeTests {
    struct Load: Sendable, CustomTestStringConvertible {
        var pattern: String
        var unit: String
        var lead = ""
        var testDescription: String { pattern }
    }

    static let loads = [
        Load(pattern: "#a & #b & {n} & {t} & #c & d", unit: "#a #b 1 #t #c d "),
        Load(pattern: "#a & #b & #c & #d & #e & #f", unit: "#a #b #c #d #e #f "),
        Load(pattern: "#a & {n} & {m} & {who} & {t} & {s}", unit: "#a 1 2 @bob #t red "),
        Load(pattern: "#a ({n} | {m})+", unit: "1 ", lead: "#a "),
        Load(pattern: "#a (({n} | {m} | x)+ [{s}])+", unit: "1 x red ", lead: "#a "),
        Load(pattern: "(#a)+ [{n}]", unit: "#a "),
        Load(pattern: "#a & (for {memo})", unit: "for x ", lead: "#a "),
        Load(pattern: "#a [{memo}]", unit: "#a word "),
        Load(pattern: "#a {c}~(x | \"+\")~{c}", unit: "#a A1+B2 "),
        Load(pattern: "#a /[a-z0-9-]+/", unit: "#a a-1-b "),
    ]

    /// Derivations that one pass over the whole post keeps, with a fault allowed or not.
    private func work(_ load: Load, bytes: Int, toleratesFault: Bool, matcher: Matcher) -> Int {
        var text = load.lead
        while text.utf8.count + load.unit.utf8.count <= bytes { text += load.unit }
        let scratch = MatcherScratch()
        scratch.post.prepare(
            text.utf8.span, ownWordsStart: 0, tokenizer: matcher.tokenizer, vocabulary: matcher.vocabulary,
            segmenter: matcher.segmenter)
        scratch.post.prepareReading()
        let program = matcher.programs[0]
        let input = Automaton.Input(
            context: matcher.readingContext(program, scratch: scratch), toleratesFault: toleratesFault)
        _ = scratch.automaton.run(input, text: text.utf8.span)
        return scratch.automaton.arena.steps.count + scratch.automaton.threads.count
    }

    @Test(arguments: loads)
    func derivationsGrowWithThePost(load: Load) throws {
        let slots = [
            "n": "count", "m": "count", "t": "tag", "who": "account", "s": "(red | big)", "memo": "text", "c": "code",
        ]
        let used = slots.keys.sorted().filter { load.pattern.contains("{\($0)}") }
        let text = """
            grammar load 1
            language en
            intent buy -> purchase
            \(used.map { "  : \($0) \(slots[$0] ?? "") optional" }.joined(separator: "\n"))
            match one: buy = \(load.pattern)
              "#a" -> complete
              "b" -> none
            """
        let grammar = try GrammarParser().grammar(from: text, file: "load.grammar")
        let matcher = try Matcher(grammars: [grammar], languages: [])
        for toleratesFault in [false, true] {
            var last = work(load, bytes: 500, toleratesFault: toleratesFault, matcher: matcher)
            #expect(last > 40)
            for bytes in [1_000, 2_000, 4_000] {
                let next = work(load, bytes: bytes, toleratesFault: toleratesFault, matcher: matcher)
                #expect(Double(next) <= 2.2 * Double(last), "\(bytes) bytes")
                last = next
            }
        }
    }
}
