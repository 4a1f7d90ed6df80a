import Hashcart
import OrderGrammar
import OrderIntents
import TestSupport
import Testing
import TweetText

@testable import OrderMatching

/// The proof of no clash, case by case.
@Suite struct ClashTests {
    static let lexicon = Lexicon(
        phrases: TitleList([
            Lexicon.Phrase(words: [["mug", "mugs"]], products: [0], options: []),
            Lexicon.Phrase(words: [["blue"], ["kettle", "kettles"]], products: [1], options: []),
        ]), merchants: ["shop"])

    private static let languages = Result { try GrammarSet.standardLanguages.read().languages }

    static func matcher(_ texts: [String]) throws -> Matcher {
        let grammars = try texts.map { try GrammarParser().grammar(from: $0, file: "clash.grammar") }
        let spoken = try languages.get().filter { language in grammars.contains { $0.language == language.language } }
        return try Matcher(grammars: grammars, languages: spoken, lexicon: lexicon)
    }

    @Test(arguments: try ClashCase.all())
    func finds(_ given: ClashCase) throws {
        let matcher = try Self.matcher(given.grammars)
        let report = matcher.clashes()
        let all = matcher.clashes(meeting: .twoCommands)
        #expect(report.pairs == 1)
        #expect(report.open.isEmpty)
        switch given.outcome {
        case .none:
            #expect(report.clashes.isEmpty, "\(report.clashes.map(\.post))")
            #expect(all.clashes.isEmpty, "\(all.clashes.map(\.post))")
        case .apart: #expect(report.toldApart == 1 && report.clashes.isEmpty)
        case .clash(let words, let meeting):
            #expect(report.clashes.isEmpty == (meeting == 2))
            let clash = try #require(all.clashes.first)
            #expect(Self.words(in: clash.post) == words, "\(clash.post)")
            #expect(clash.readings.count == 2)
            #expect(clash.meeting == (meeting == 2 ? .twoCommands : .oneCommand))
        }
    }

    /// What the standard grammars do: every clash that is left is known, and named in the golden file.
    @Test func standardGrammarsClashAsFarAsIsKnown() throws {
        let contents = try GrammarSet.standard.adding(.standardLanguages).read()
        let knowledge = try contents.grammars.reduce(Knowledge.samples()) { $0.adding(samplesOf: $1) }
        let engine = try IntentEngine(contents: contents, knowledge: knowledge)
        let report = engine.matcher.clashes()
        let lines = report.clashes.map { clash in
            let names = clash.readings.map { "\(contents.grammars[$0.grammar].name).\($0.match)" }
            return (names + [clash.post] + clash.setting).joined(separator: " | ")
        }
        try GoldenLines.check(
            lines + report.open.map { "open: \($0.first) | \($0.second)" }, against: "clashes-standard.cases")
    }

    /// Tokens that are no space.
    static func words(in post: String) -> Int { Tokenizer().tokens(in: post).filter { $0.kind != .space }.count }
}
