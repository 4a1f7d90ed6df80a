import OrderGrammar
import OrderIntents
import OrderMatching
import TestSupport
import Testing
import TweetFeed
import TweetText

@testable import Hashcart

/// The engine against its slow twin: every standard grammar over the examples of all of them.
@Suite struct StandardTwinTests {
    @Test func agreesOnTheStandardGrammars() throws {
        let contents = try GrammarSet.standard.read()
        let resolver = IntentResolver(try Knowledge.samples())
        let posts = contents.grammars.flatMap(\.matches).flatMap(\.examples).map(Tweet.init)
        let scratch = MatcherScratch()
        var compared = 0
        var matched = 0
        for grammar in contents.grammars {
            let language = contents.languages.first { $0.language == grammar.language }
            var knowledge = try NaiveKnowledge(#require(language))
            knowledge.learn(resolver.lexicon, connectors: contents.languages.flatMap(\.connectors))
            for match in grammar.matches {
                // One match by itself, so that nothing competes with it. Its context is the business of other tests.
                var alone = grammar
                alone.matches = [match]
                alone.matches[0].conditions.removeAll { ![.starts, .whole, .exactly, .typed].contains($0) }
                let matcher = try Matcher(grammars: [alone], languages: contents.languages, lexicon: resolver.lexicon)
                let twin = try #require(NaiveMatcher(alone.matches[0], of: alone, knowledge: knowledge))
                for tweet in posts {
                    let context = PostContext(reply: PostContext.Parent(), ownWordsStart: tweet.context.ownWordsStart)
                    let result = matcher.matches(in: tweet.text.utf8.span, context: context, scratch: scratch)
                    let post = NaivePost(
                        tweet.text, ownWordsStart: tweet.context.ownWordsStart,
                        protected: resolver.lexicon.accounts + grammar.services.map(\.handle))
                    let answer = EngineAnswer(result, post: post, of: matcher)
                    if let difference = try answer.difference(from: twin, in: post, isSingle: match.isSingle) {
                        Issue.record("\(grammar.name) \(match.name): \(tweet.text)\n\(difference)")
                    }
                    compared += 1
                    if !answer.places.isEmpty { matched += 1 }
                }
            }
        }
        #expect(compared > 1_500)
        #expect(matched > 100)
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
