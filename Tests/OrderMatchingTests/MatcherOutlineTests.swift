import OrderGrammar
import Testing
import TweetText

@testable import OrderMatching

/// What is wrong with grammars is told before anything is compiled.
@Suite struct MatcherOutlineTests {
    private static let text = """
        grammar codes 1
        language en

        intent claim -> claim
          : code  /[a-z]+\\d/

        match one: claim = #claim {code}
          "#claim a1"  -> code=a1
          "claim a1"   -> none

        match other: claim = #other {code} /x+/
          "#other a1 x"  -> code=a1
          "other a1 x"   -> none
        """

    /// Whoever changes a grammar after it was read is told of each pattern that PCRE2 refuses, once and with its place.
    @Test func refusedPatternsAreToldAtOnce() throws {
        var grammar = try GrammarParser().grammar(from: Self.text, file: "codes.grammar")
        let slot = grammar.intents[0].slots[0]
        grammar.intents[0].slots[0].type = .pattern("(")
        grammar.matches[1].pattern = .sequence([grammar.matches[1].pattern, .regex("[", grammar.matches[1].place)])
        let broken = grammar
        let error = #expect(throws: Diagnostics.self) { try MatcherOutline(grammars: [broken]) }
        #expect(error?.all.map(\.id) == ["invalid-pattern", "invalid-pattern"])
        #expect(error?.all.map(\.place) == [slot.place, grammar.matches[1].place])
    }

    @Test func nothingIsWrongWithWhatWasRead() throws {
        let grammar = try GrammarParser().grammar(from: Self.text, file: "codes.grammar")
        let outline = try MatcherOutline(grammars: [grammar])
        #expect(outline.matches.map(\.definition.name) == ["one", "other"])
        #expect(outline.patterns.count == 2)
        #expect(outline.anchorSet(hasListings: false)?.words == Set(["#claim", "#other"].map { Array($0.utf8) }))
    }
}
