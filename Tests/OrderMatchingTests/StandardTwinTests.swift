import OrderGrammar
import OrderIntents
import OrderMatching
import TestSupport
import Testing
import TweetFeed
import TweetText

@testable import Hashcart

/// The engine against its slow twin: every match of the standard grammars over the examples of its own grammar, and
/// over some of all the others, each match over some others of them.
@Suite struct StandardTwinTests {
    private struct Sample {
        var grammar: String
        var tweet: Tweet
        var post: NaivePost

        init(_ example: Example, of grammar: Grammar) {
            self.grammar = grammar.name
            tweet = Tweet(example)
            post = NaivePost(tweet.text, ownWordsStart: tweet.context.ownWordsStart)
        }
    }

    /// One in so many of the other grammars' examples.
    private static let stride = 9

    @Test func agreesOnTheStandardGrammars() throws {
        let contents = try GrammarSet.standard.read()
        let resolver = IntentResolver(try Knowledge.samples())
        let samples = contents.grammars.flatMap { grammar in
            grammar.matches.flatMap(\.examples).map { Sample($0, of: grammar) }
        }
        let scratch = MatcherScratch()
        var compared = 0
        var matched = 0
        var turn = 0
        for grammar in contents.grammars {
            // A language without words has no numbers and no names of money to compare.
            guard let language = contents.languages.first(where: { $0.language == grammar.language }) else { continue }
            var knowledge = NaiveKnowledge(language)
            knowledge.learn(resolver.lexicon, connectors: contents.languages.flatMap(\.connectors))
            for match in grammar.matches {
                // One match by itself, so that nothing competes with it. Its context is the business of other tests.
                var alone = grammar
                alone.matches = [match]
                alone.matches[0].conditions.removeAll { ![.starts, .whole, .exactly, .typed].contains($0) }
                // Every post is a reply here, which stands for the anchor where a match has no other.
                alone.matches[0].conditions.append(.reply)
                let matcher = try Matcher(grammars: [alone], languages: contents.languages, lexicon: resolver.lexicon)
                let twin = try #require(NaiveMatcher(alone.matches[0], of: alone, knowledge: knowledge))
                turn += 1
                for (index, sample) in samples.enumerated()
                where sample.grammar == grammar.name || index % Self.stride == turn % Self.stride {
                    let tweet = sample.tweet
                    let context = PostContext(reply: PostContext.Parent(), ownWordsStart: tweet.context.ownWordsStart)
                    let result = matcher.matches(in: tweet.text.utf8.span, context: context, scratch: scratch)
                    let answer = EngineAnswer(result, post: sample.post, of: matcher)
                    if let difference = try answer.difference(from: twin, in: sample.post, isSingle: match.isSingle) {
                        Issue.record("\(grammar.name) \(match.name): \(tweet.text)\n\(difference)")
                    }
                    compared += 1
                    if !answer.places.isEmpty { matched += 1 }
                }
            }
        }
        #expect(compared > 5_000)
        #expect(matched > 300)
    }
}

extension NaiveKnowledge {
    /// What catalogue, campaigns and accounts teach the matcher.
    mutating func learn(_ lexicon: Lexicon, connectors words: [String]) {
        connectors = Set(words)
        merchants = Set(lexicon.merchants)
        optionNames = Set(lexicon.optionNames)
        labels.formUnion(lexicon.optionNames)
        phrases = lexicon.phrases.map { Phrase(words: $0.words, options: $0.options) }
        campaigns = lexicon.campaigns.map {
            Campaign(tag: $0.tag, kind: $0.kind, isAlone: $0.standsAlone, grammar: $0.grammar)
        }
    }
}
