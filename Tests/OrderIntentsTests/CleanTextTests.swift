import TestSupport
import Testing

@testable import OrderIntents

struct CleanTextTests {
    /// What is told to need less is no other than what the slow way makes of it.
    @Test func agreesWithTheSlowWay() {
        let pieces = [
            " ", " ", "a", "é", "e\u{301}", "\u{301}", "\u{A0}", "\u{85}", "\u{3000}", "\u{2003}", "–", "’", "…", "€",
            "™", "日本",
            "が", "か\u{3099}", "한국", "\u{200D}", "\u{FE0F}", "❤", "👍🏽", "\t", "\r\n", "\n", "\u{B}", "\u{1F}", "ш\u{483}",
            "ש\u{5B0}", "ﬁ", "x", "Ω", "\u{AD}", "\u{1680}", "\u{2028}",
        ]
        var generator = SplitMix64(seed: 21)
        var needs: [CleanText.Need: Int] = [:]
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 0...8, using: &generator)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &generator)]
            }.joined()
            let need = CleanText.need(of: text)
            needs[need, default: 0] += 1
            switch need {
            case .nothing: #expect(HTMLText.singleSpaced(text) == text, "\(text.debugDescription)")
            case .squeezing:
                #expect(HTMLText.singleSpaced(text) == CleanText.squeezed(text), "\(text.debugDescription)")
            case .spacing, .markup: break
            }
        }
        #expect(needs[.nothing, default: 0] > 500 && needs[.squeezing, default: 0] > 500)
        #expect(CleanText.need(of: "a<b") == .markup && CleanText.need(of: "a & b", isMarkup: false) == .nothing)
    }
}
