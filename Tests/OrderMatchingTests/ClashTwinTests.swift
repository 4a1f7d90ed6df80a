import Hashcart
import OrderGrammar
import TestSupport
import Testing
import TweetText

@testable import OrderMatching

/// The proof against its slow twin: two small matches, and every post of a few words.
@Suite struct ClashTwinTests {
    /// The quick search alone, the careful one alone, and the one behind the other.
    @Test(arguments: ClashFamily.allCases, 0..<2)
    func findsWhatTryingEverythingFinds(family: ClashFamily, part: Int) throws {
        var clashing = 0
        var proved = 0
        for seed in 0..<(family == .slots ? 12 : 10) {
            let texts = family.grammars(seed: UInt64(part * 100 + seed))
            let matcher = try ClashTests.matcher(texts)
            let proof = ClashProof(matcher, countsTwoCommands: true)
            let place = try #require(
                SharedPlace(matcher.programs[0], matcher.programs[1], grammars: matcher.grammars))
            let shortest = Self.shortestClash(family, proof, place)
            for carefulness in [ClashProof.Carefulness.never, .always, .whereNeeded] {
                let proof = ClashProof(matcher, countsTwoCommands: true, carefulness: carefulness)
                switch proof.clash(of: 0, and: 1) {
                case .clash(let clash):
                    clashing += 1
                    #expect(proof.clash(of: 0, and: 1, in: clash.post, at: place) != nil)
                    // Words that none of the two takes are put in only where posts without them do not do.
                    guard carefulness == .never, let shortest else { continue }
                    let words = ClashTests.words(in: clash.post)
                    #expect(words <= shortest.words, "\(texts)\n\(clash.post)\n\(shortest.post)")
                case .none:
                    proved += 1
                    if let shortest { Issue.record("\(texts)\n\(carefulness): no clash, but: \(shortest.post)") }
                case .open: break
                case .toldApart: Issue.record("nothing tells them apart")
                }
            }
        }
        #expect(clashing > 1)
        #expect(proved > 1)
    }

    /// The shortest clash among all posts of few pieces.
    private static func shortestClash(
        _ family: ClashFamily, _ proof: ClashProof, _ place: SharedPlace
    ) -> (post: String, words: Int)? {
        var posts = family.pieces
        for length in 1...family.longest {
            let found = posts.filter { proof.clash(of: 0, and: 1, in: $0, at: place) != nil }
                .map { (post: $0, words: ClashTests.words(in: $0)) }.min { $0.words < $1.words }
            if let found { return found }
            guard length < family.longest else { break }
            posts = posts.flatMap { post in
                family.pieces.flatMap { [post + " " + $0] + (family.touching.contains($0) ? [post + $0] : []) }
            }
        }
        return nil
    }
}
