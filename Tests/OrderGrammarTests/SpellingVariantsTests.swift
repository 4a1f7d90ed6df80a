import OrderGrammar
import Testing

@Suite struct SpellingVariantsTests {
    @Test func turkishCapitalsFoldToOtherLetters() {
        #expect(SpellingVariants.of("satınal", language: "tr").contains("satinal"))
        #expect(SpellingVariants.of("iki", language: "tr").contains { $0.utf8.elementsEqual("i\u{307}ki\u{307}".utf8) })
        #expect(SpellingVariants.of("istiyorum", language: "tr-TR").contains { $0.hasPrefix("i\u{307}st") })
        #expect(SpellingVariants.of("iki", language: "it") == ["iki"])
    }

    @Test func arabicIsWrittenInSeveralWays() {
        #expect(SpellingVariants.of("أطلب", language: "ar").contains("اطلب"))
        #expect(SpellingVariants.of("قهوة", language: "ar").contains("قهوه"))
        #expect(SpellingVariants.of("شكراً", language: "ar").contains("شكرا"))
        #expect(SpellingVariants.of("إلى", language: "ar").contains("الي"))
        #expect(SpellingVariants.of("خمسة وعشرون", language: "ar").contains("خمسه وعشرون"))
    }

    @Test func everySpellingOnceAndTheWordFirst() {
        for word in ["don't", "أريد", "ılık", "i", "", "'", "تسعة", "拿鐵"] {
            for language in ["en", "tr", "ar", "zh-TW", ""] {
                let spellings = SpellingVariants.of(word, language: language)
                #expect(spellings.first == word)
                #expect(Set(spellings.map { Array($0.utf8) }).count == spellings.count)
            }
        }
        #expect(SpellingVariants.of("don't", language: "en") == ["don't", "don’t"])
    }
}
