import Testing

@testable import Hashcart

/// Posts made of grammars.
@Suite struct PostSamplerTests {
    private static let text = """
        grammar cups 1
        language en
        service @cups

        list sizes = small | medium, middle | large, big

        intent buy -> purchase
          : code      /[a-c]\\d{1,2}/
          : size      sizes  optional
          : quantity  count  default 1

        match one: buy = #buy & service & ({code} [{size}] | {size} of {code})
          "#buy a1 @cups"      -> code=a1
          "#buying a1 @cups"   -> none

        match two: buy when live, whole = [please] ({code}~"+"~{quantity})+
          "a1+2" in a live session  -> code=a1
          "a1+2"                    -> none

        """

    private func grammar(_ text: String = Self.text) throws -> Grammar {
        let contents = try GrammarSet.standardLanguages.adding(
            GrammarSet(grammars: [.init(name: "cups.grammar", text: text)])
        ).read()
        return try #require(contents.grammars.first)
    }

    private func sampler(_ grammar: Grammar) throws -> PostSampler {
        let languages = try GrammarSet.standardLanguages.read().languages
        return PostSampler(
            grammar, vocabulary: SampleVocabulary(languages), knowledge: Knowledge().adding(samplesOf: grammar))
    }

    /// SplitMix64's first number for 0 is 0xE220A8397B1DCDAF, everywhere.
    @Test func numbersAreThoseOfSplitMix64() {
        var choices = SampleChoices(seed: 0)
        #expect(choices.below(1 << 31) == 0xE220_A839 & 0x7FFF_FFFF)
        #expect(SampleChoices.seed(0, grammar: "", match: "") == 0xAF63_BD4C_8601_B7DF)
    }

    @Test func equalSeedsGiveEqualPosts() throws {
        let grammar = try grammar()
        let (first, second) = (try sampler(grammar), try sampler(grammar))
        var texts: Set<String> = []
        for seed in 0..<50 as Range<UInt64> {
            let sample = try first.sample(of: grammar.matches[0], seed: seed)
            #expect(try sample == second.sample(of: grammar.matches[0], seed: seed))
            texts.insert(sample.text)
        }
        #expect(texts.count > 40)
    }

    /// Every alternative, every optional part with and without, every order, every spelling of a list.
    @Test func reachesEveryPartOfAPattern() throws {
        let grammar = try grammar()
        let sampler = try sampler(grammar)
        var seen: Set<String> = []
        for seed in 0..<400 as Range<UInt64> {
            let one = try sampler.sample(of: grammar.matches[0], seed: seed)
            let text = one.text.lowercased()
            for word in ["small", "medium", "middle", "large", "big", " of "] where text.contains(word) {
                seen.insert(word)
            }
            if one.slots.contains(where: { $0.name == "size" && $0.value == nil }) { seen.insert("no size") }
            if let tag = text.firstRange(of: "#buy")?.lowerBound, let service = text.firstRange(of: "@cups")?.lowerBound
            {
                seen.insert(tag < service ? "tag first" : "service first")
            }
            if one.text.contains("\u{FF03}") { seen.insert("full width") }
            let two = try sampler.sample(of: grammar.matches[1], seed: seed)
            seen.insert(two.text.lowercased().contains("please") ? "please" : "no please")
            seen.insert("\(two.slots.map(\.line).max() ?? 0) lines")
            if two.text.unicodeScalars.contains(where: { 0x660...0x669 ~= $0.value }) { seen.insert("Arabic digits") }
        }
        let all: Set = [
            "small", "medium", "middle", "large", "big", " of ", "no size", "tag first", "service first", "full width",
            "please", "no please", "1 lines", "2 lines", "3 lines", "Arabic digits",
        ]
        #expect(seen.isSuperset(of: all), "\(all.subtracting(seen))")
    }

    /// What cannot be made says why.
    @Test func saysWhyNothingCanBeMade() throws {
        let text = Self.text.replacing(#"/[a-c]\d{1,2}/"#, with: #"/(?=a)a\d/"#)
        let grammar = try grammar(text)
        let sampler = try sampler(grammar)
        #expect(throws: SampleGap.pattern(#"(?=a)a\d"#)) { try sampler.sample(of: grammar.matches[0], seed: 1) }
    }

    @Test(arguments: [
        #"[a-z]{1,3}\d+"#, #"\+?\d{7,15}|\w[\w.+-]*@\w[\w.-]*\.\w+"#, #"(bitcoincash:)?[a-z0-9]{25,62}"#,
        #"#ATM[1-9]\d{5}"#,
        #"(?-i)[A-C]x*"#, #"[^@\s]+"#, #".{2}\.?"#,
    ])
    func runsAreCoveredByTheirPattern(source: String) throws {
        let pattern = try #require(RunSampler(source))
        let program = try PatternProgram(source)
        var runs: Set<String> = []
        for seed in 0..<100 as Range<UInt64> {
            var choices = SampleChoices(seed: seed)
            let run = try #require(pattern.run(&choices))
            let utf8 = Array(run.utf8)
            #expect(program.match(TextSpan(0, utf8.count), of: utf8.span, scratch: PatternScratch()) == .match)
            runs.insert(run)
        }
        #expect(runs.count > 4)
    }
}
