import Hashcart
import OrderGrammar
import TestSupport
import Testing
import TweetText

@testable import OrderMatching

/// The proof against its slow twin: two small matches, and every post of a few words.
@Suite struct ClashTwinTests {
    /// Pieces of posts; one is put behind the other with a space or without.
    private static let pieces = ["#go", "#hi", "on", "2", "@ann", "q7", "€", "mug"]
    private static let longest = 3

    @Test(arguments: 0..<6)
    func findsWhatTryingEverythingFinds(part: Int) throws {
        var clashing = 0
        var proved = 0
        for seed in 0..<20 {
            var random = RandomPair(seed: UInt64(part * 100 + seed))
            let text = random.grammar()
            let matcher = try ClashTests.matcher([text])
            let proof = ClashProof(matcher, countsTwoCommands: true)
            let place = try #require(
                SharedPlace(matcher.programs[0], matcher.programs[1], grammars: matcher.grammars))
            let shortest = Self.shortestClash(proof, place)
            switch proof.clash(of: 0, and: 1) {
            case .clash(let clash):
                clashing += 1
                let words = ClashTests.words(in: clash.post)
                #expect(proof.clash(of: 0, and: 1, in: clash.post, at: place) != nil)
                if let shortest { #expect(words <= shortest.words, "\(text)\n\(clash.post)\n\(shortest.post)") }
            case .none:
                proved += 1
                if let shortest { Issue.record("\(text)\nno clash, but: \(shortest.post)") }
            case .open: break
            case .toldApart: Issue.record("nothing tells them apart")
            }
        }
        #expect(clashing > 1)
        #expect(proved > 1)
    }

    /// The shortest clash among all posts of few pieces.
    private static func shortestClash(_ proof: ClashProof, _ place: SharedPlace) -> (post: String, words: Int)? {
        var posts = pieces
        for _ in 1...longest {
            let found = posts.filter { proof.clash(of: 0, and: 1, in: $0, at: place) != nil }
                .map { (post: $0, words: ClashTests.words(in: $0)) }.min { $0.words < $1.words }
            if let found { return found }
            posts = posts.flatMap { post in pieces.flatMap { [post + " " + $0] + ($0 == "€" ? [post + $0] : []) } }
        }
        return nil
    }
}

/// Two small matches that meet often.
private struct RandomPair {
    private var generator: SplitMix64

    init(seed: UInt64) { generator = SplitMix64(seed: seed) }

    private mutating func pick(_ list: [String]) -> String {
        list[Int.random(in: 0..<list.count, using: &generator)]
    }

    private mutating func pattern() -> String {
        let tag = pick(["#go", "#go", "#hi"])
        let slots = ["{n}", "{who}", "{c}", "{m}", "{item}", "on", "[on]", "[{n}]", "({who} | on)", "(on | {n})"]
        var parts = [tag]
        for _ in 0..<Int.random(in: 1...2, using: &generator) {
            let part = pick(slots)
            if !parts.contains(part) { parts.append(part) }
        }
        return parts.joined(separator: pick([" ", " & "]))
    }

    mutating func grammar() -> String {
        func slots(in pattern: String) -> String {
            [("n", "count"), ("who", "account"), ("c", "code"), ("m", "money currency EUR"), ("item", "product")]
                .filter { pattern.contains("{\($0.0)}") }
                .map { "  : \($0.0) \($0.1) optional" }.joined(separator: "\n")
        }
        let (one, two) = (pattern(), pattern())
        let condition = pick(["", "", "", " when whole", " when starts"])
        return """
            grammar pair 1
            language en

            intent a -> \(pick(["purchase", "claim"]))
            \(slots(in: one))

            intent b -> \(pick(["purchase", "vote"]))
            \(slots(in: two))

            match one: a\(condition) = \(one)
              "a" -> complete
              "b" -> none

            match two: b = \(two)
              "a" -> complete
              "b" -> none

            """
    }
}
