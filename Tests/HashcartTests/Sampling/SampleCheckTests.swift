import Testing

@testable import Hashcart

/// Every post that is made of a match is read as what it was made from.
@Suite struct SampleCheckTests {
    /// Posts of each match here; `hashcart grammar sample --check` makes as many as one asks for.
    private static let perMatch = 16
    /// Any will do: change it to see others.
    private static let seed: UInt64 = 20_261_125

    @Test func standardGrammarsReadTheirSamples() throws {
        let contents = try GrammarSet.standard.read()
        let vocabulary = SampleVocabulary(contents.languages)
        let knowledge = try Knowledge.samples()
        var (same, left) = (0, 0)
        for grammar in contents.grammars {
            var check = try SampleCheck(grammar, vocabulary: vocabulary, knowledge: knowledge)
            for match in grammar.matches {
                for number in 0..<Self.perMatch {
                    let seed = Self.seed &+ UInt64(number)
                    let sample = try check.sampler.sample(of: match, seed: seed)
                    switch check.verdict(on: sample) {
                    case .same: same += 1
                    case .tie, .outclaimed: left += 1
                    case .differs(let difference):
                        let plain = check.shrunk(sample)
                        Issue.record("\(grammar.name) \(match.name), seed \(seed): \(difference)\n\(plain.text)")
                    }
                }
            }
        }
        #expect(same > 2_000)
        // What is left to other rules is seldom: else the property would say little.
        #expect(left * 200 < same, "\(left) of \(same)")
    }

    private static let text = """
        grammar tips 1
        language en
        service @tips

        intent tip
          : amount     money  currency USD  $ is USD
          : recipient  account

        match tip: tip = service #tip {amount} {recipient}
          "@tips #tip $5 @bob"  -> amount=5.00 USD
          "@tips #tips $5"      -> none

        """

    private func read(_ text: String) throws -> GrammarSet.Contents {
        try GrammarSet.standardLanguages.adding(GrammarSet(grammars: [.init(name: "tips.grammar", text: text)])).read()
    }

    /// A reader that is wrong is caught, and the post that shows it is as plain as can be.
    @Test(
        arguments: [
            ("#tip {amount} {recipient}", "#tip {recipient} {amount}"),
            ("currency USD", "currency USD  at most 3.00"),
            ("currency USD", "currency USD  written glued"),
        ] as [(String, String)])
    func aWrongReaderIsCaught(right: String, wrong: String) throws {
        let contents = try read(Self.text)
        let grammar = try #require(contents.grammars.first)
        let other = Self.text.replacing(right, with: wrong).replacing("amount=5.00 USD", with: "complete")
        let reader = try #require(try read(other).grammars.first)
        let vocabulary = SampleVocabulary(contents.languages)
        var check = try SampleCheck(grammar, vocabulary: vocabulary, knowledge: Knowledge(), reader: reader)
        var plainest: String?
        for seed in 0..<40 as Range<UInt64> {
            let sample = try check.sampler.sample(of: grammar.matches[0], seed: seed)
            guard case .differs = check.verdict(on: sample) else { continue }
            let plain = check.shrunk(sample)
            if plainest.map({ plain.text.count < $0.count }) ?? true { plainest = plain.text }
            #expect(plain.text.split(separator: " ").count <= 6, "\(plain.text)")
        }
        let text = try #require(plainest, "no sample shows that the reader is wrong")
        #expect(text.hasPrefix("@tips #tip "), "\(text)")
    }

    /// Who orders at a service names its products, not those of all shops that are known.
    @Test func aServiceSellsItsOwn() throws {
        let text = """
            grammar mugs 1
            language en
            service @mugs

            intent order -> purchase
              : item      product
              : quantity  count    default 1

            match tag: order = service #mugme [{quantity}] {item}
              "@mugs #mugme 2 blue mugs"  -> item=blue-mug quantity=2 merchant=@mugs
              "@mugs #mugmemories"        -> none

            sample product blue-mug "Blue Mug" by @mugs at 12.00 USD
            sample product red-cup "Red Cup" by @mugs at 9.00 USD

            """
        let contents = try read(text)
        let grammar = try #require(contents.grammars.first)
        var check = try SampleCheck(
            grammar, vocabulary: SampleVocabulary(contents.languages), knowledge: try Knowledge.samples())
        for seed in 0..<40 as Range<UInt64> {
            let sample = try check.sampler.sample(of: grammar.matches[0], seed: seed)
            #expect(check.verdict(on: sample) == .same, "\(sample.text)")
        }
    }

    /// A match that claims more is named, and one that claims as much makes a tie.
    @Test func whatIsLeftToOtherRulesIsShownToBe() throws {
        let more =
            Self.text + """
                match more: tip = service #tip {amount} {recipient} [{recipient}]
                  "@tips #tip $5 @ann"  -> complete
                  "@tips #tipping"      -> none

                """
        let contents = try read(more)
        let grammar = try #require(contents.grammars.first)
        var check = try SampleCheck(
            grammar, vocabulary: SampleVocabulary(contents.languages), knowledge: Knowledge())
        var verdicts: Set<SampleCheck.Verdict> = []
        for seed in 0..<20 as Range<UInt64> {
            for match in grammar.matches {
                verdicts.insert(check.verdict(on: try check.sampler.sample(of: match, seed: seed)))
            }
        }
        #expect(verdicts.contains(.outclaimed(by: "more")), "\(verdicts)")
    }
}
