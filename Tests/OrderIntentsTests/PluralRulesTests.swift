import TestSupport
import Testing

@testable import OrderIntents

struct PluralRulesTests {
    @Test func formsLeadToOneAnother() throws {
        for line in try CaseFile.lines("catalog/plurals.cases") {
            let parts = line.split(separator: ":", maxSplits: 1)
            let language = String(try #require(parts.first))
            let words = try #require(parts.last).split(separator: " ").map(String.init)
            let word = try #require(words.first)
            if let other = words.dropFirst().first, other.hasPrefix("!") {
                let forms = PluralRules.forms(of: word, language: language)
                for other in words.dropFirst() {
                    #expect(!forms.contains(String(other.dropFirst())), "\(line): \(forms)")
                }
                continue
            }
            for from in words {
                let forms = PluralRules.forms(of: from, language: language)
                // An oblique plural need not lead to the other plurals, but all lead to the singular and from it.
                let expected = from == word ? words : [word]
                for to in expected { #expect(forms.contains(to), "\(language): \(from) to \(to): \(forms)") }
                #expect(forms.first == from)
                #expect(Set(forms).count == forms.count, "\(forms)")
            }
        }
    }

    @Test func takesTagsAndCapitals() {
        #expect(PluralRules.forms(of: "Latte", language: "en-US") == ["latte", "lattes"])
        #expect(PluralRules.forms(of: "Pão", language: "pt_BR").contains("pães"))
        #expect(PluralRules.forms(of: "Ihlamur", language: "tr").contains("ıhlamur"))
        #expect(PluralRules.forms(of: "simit", language: "tr").contains("simidi"))
        #expect(PluralRules.forms(of: "قهوة", language: "ar").contains("قهوه"))
        #expect(PluralRules.forms(of: "ga\u{302}teau", language: "fr").contains("gâteaux"), "spelled in two characters")
    }

    @Test func leavesAloneWhatIsNoWordOfALanguage() {
        #expect(PluralRules.forms(of: "box", language: "ja") == ["box"])
        #expect(PluralRules.forms(of: "RS-9", language: "en") == ["rs-9"])
        #expect(PluralRules.forms(of: "", language: "en") == [""])
    }

    /// Whatever word comes: no trap, the word first, none twice, and not a crowd.
    @Test(arguments: PluralRules.languages) func survivesAnyWord(_ language: String) {
        var generator = SplitMix64(seed: 7)
        let letters = Array("aeiouäöüéàãõóêñçsznxrlmtdfvgcykhj'")
        for _ in 0..<3000 {
            let word = String(
                (0..<Int.random(in: 0...9, using: &generator)).compactMap { _ in
                    letters.randomElement(using: &generator)
                })
            let forms = PluralRules.forms(of: word, language: language)
            if forms.first != word || Set(forms).count != forms.count || forms.count > 16 {
                Issue.record("\(language): \(word): \(forms)")
            }
        }
    }
}
