import Foundation
import Hashcart
import OrderGrammar
import TestSupport
import Testing
import TweetText

@testable import OrderMatching

/// Numbers in words, as `Tests/Cases/number-words.cases` lists them: `de: zweiundzwanzig = 22`, `-` for none.
@Suite struct NumberWordsTests {
    @Test func everyCaseIsRead() throws {
        let languages = try GrammarSet.standardLanguages.read().languages
        let text = try String(
            contentsOf: Repository.root.appending(path: "Tests/Cases/number-words.cases"), encoding: .utf8)
        let readers = Dictionary(uniqueKeysWithValues: languages.map { ($0.language, Reader($0)) })
        var checked: Set<String> = []
        for line in text.split(separator: "\n") where !line.hasPrefix("//") {
            let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
            let sides = try #require(parts.last).components(separatedBy: " = ")
            let reader = try #require(readers[parts[0]], "\(line)")
            let said = try #require(sides.first).trimmingCharacters(in: .whitespaces)
            let expected = try #require(sides.last) == "-" ? nil : Int(sides[1])
            #expect(reader.read(said) == expected, "\(line)")
            checked.insert(parts[0])
        }
        #expect(checked == Set(languages.map(\.language)))
    }

    /// Reads the numbers of one language.
    private struct Reader {
        let vocabulary: TermTable
        let words: NumberWords
        let segmenter: TermSegmenter

        init(_ language: LanguageData) {
            var vocabulary = TermTable()
            words = NumberWords(language.numbers, joiners: language.numberJoiners, vocabulary: &vocabulary)
            self.vocabulary = vocabulary
            segmenter = TermSegmenter(vocabulary)
        }

        /// The number that the whole text says.
        func read(_ text: String) -> Int? {
            var post = PostTerms()
            post.prepare(
                text.utf8.span, ownWordsStart: 0, tokenizer: Tokenizer(), vocabulary: vocabulary,
                segmenter: segmenter)
            guard let (value, end) = words.read(at: 0, in: post, text: text.utf8.span), end == post.count else {
                return nil
            }
            return value
        }
    }
}
