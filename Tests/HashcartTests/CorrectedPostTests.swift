import Foundation
import Hashcart
import Testing

/// What an explanation says is missing, put in its place, makes the match full: for every accepted example of every
/// standard grammar with any one of its words left out.
@Suite struct CorrectedPostTests {
    /// An example without one of its words.
    private struct Cut {
        var text: String
        var word: String
        var number: Int
    }

    /// The post without each of its words in turn: runs between spaces.
    private static func cuts(of text: String) -> [Cut] {
        let words = text.split(separator: " ").map(String.init)
        return words.indices.map { number in
            var rest = words
            let word = rest.remove(at: number)
            return Cut(text: rest.joined(separator: " "), word: word, number: number)
        }.filter { !$0.text.isEmpty }
    }

    /// One cut in so many is tried; all of them take minutes in a debug build.
    private static let stride = 12

    @Test func everyMissingWordIsNamedAndMended() throws {
        let contents = try GrammarSet.standard.read()
        let samples = try Knowledge.samples()
        var number = 0
        var mended = 0
        for grammar in contents.grammars {
            let engine = try IntentEngine(
                contents: GrammarSet.Contents(grammars: [grammar], languages: contents.languages),
                knowledge: samples.adding(samplesOf: grammar))
            for match in grammar.matches {
                for example in match.examples where example.outcome == .complete {
                    for cut in Self.cuts(of: example.text) {
                        number += 1
                        guard number.isMultiple(of: Self.stride) else { continue }
                        let tweet = Tweet(text: cut.text, settings: example.settings)
                        let attempts = engine.explain(tweet, all: true).explanation.attempts
                        for attempt in attempts {
                            guard let correction = attempt.correction else { continue }
                            #expect(
                                Self.isFull(correction.text, by: attempt.name, tweet, engine),
                                "\(attempt.name): \(tweet.text) → \(correction.text)")
                            #expect(attempt.derivation?.leaves.contains { $0.standing != .read } == true)
                        }
                        let own = attempts.filter { $0.name.match == match.name }
                        if own.contains(where: { $0.correction != nil }) {
                            mended += 1
                            continue
                        }
                        // What still matches misses nothing, and of what is gone to the last word nobody can tell.
                        let isTold = own.contains { $0.found != nil || $0.claims == 0 || !$0.expected.isEmpty }
                        #expect(isTold, "\(grammar.name) / \(match.name): \(cut.text), without \(cut.word)")
                    }
                }
            }
        }
        #expect(number > 1_000)
        #expect(mended > number / Self.stride / 2)
    }

    /// Whether the corrected post, read again, is a full match of that match.
    private static func isFull(
        _ text: String, by name: Explanation.Name, _ tweet: Tweet, _ engine: IntentEngine
    ) -> Bool {
        var corrected = tweet
        corrected.text = text
        if engine.intents(in: corrected).contains(where: { $0.reading.match == name.match && $0.status == .complete }) {
            return true
        }
        // Another match may win, or a product be unknown; the match is full all the same.
        return engine.explain(corrected).explanation.attempts.contains {
            $0.name == name && $0.found != nil && $0.found?.nearMiss == nil
        }
    }
}
