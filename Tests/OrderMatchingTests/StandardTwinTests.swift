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
        let samples = try Knowledge.samples()
        let words = Set(contents.languages.flatMap(\.everySpelling).flatMap { NaivePost($0).words.map(\.key) })
        let scratch = MatcherScratch()
        var compared = 0
        var matched = 0
        for grammar in contents.grammars {
            let resolver = IntentResolver(samples.adding(samplesOf: grammar))
            let language = contents.languages.first { $0.language == grammar.language }
            var knowledge = try NaiveKnowledge(#require(language))
            knowledge.learn(resolver.lexicon, connectors: contents.languages.flatMap(\.connectors))
            // Trying everything takes its time: the examples of all grammars in the same language are enough.
            let posts = contents.grammars.filter { $0.language == grammar.language }
                .flatMap(\.matches).flatMap(\.examples).map(Tweet.init)
            for match in grammar.matches {
                // One match by itself, so that nothing competes with it. Its context is the business of other tests.
                var alone = grammar
                alone.matches = [match]
                alone.matches[0].conditions.removeAll { ![.starts, .whole, .exactly, .typed].contains($0) }
                let matcher = try Matcher(grammars: [alone], languages: contents.languages, lexicon: resolver.lexicon)
                let twin = try #require(NaiveMatcher(alone.matches[0], of: alone, knowledge: knowledge))
                let known = words.union(twin.literalKeys).union(knowledge.phraseKeys)
                for tweet in posts {
                    let context = PostContext(reply: PostContext.Parent(), ownWordsStart: tweet.context.ownWordsStart)
                    let result = matcher.matches(in: tweet.text.utf8.span, context: context, scratch: scratch)
                    let post = NaivePost(tweet.text, ownWordsStart: tweet.context.ownWordsStart, known: known)
                    let answer = EngineAnswer(result, post: post, of: matcher)
                    if let difference = try answer.difference(from: twin, in: post, isSingle: match.isSingle) {
                        Issue.record("\(grammar.name) \(match.name): \(tweet.text)\n\(difference)")
                    }
                    compared += 1
                    if !answer.places.isEmpty { matched += 1 }
                }
            }
        }
        #expect(compared > 1_000)
        #expect(matched > 300)
    }
}

extension LanguageData {
    /// Every word of every list.
    fileprivate var everySpelling: [String] {
        numbers.map(\.spelling) + numberJoiners + negators + hypotheticals + instructions + connectors + quantifiers
            + fillers + labels + measures + modifiers + plain + currencies.flatMap(\.spellings)
    }
}

extension NaiveKnowledge {
    /// Keys of the words of products and their options.
    fileprivate var phraseKeys: [[UInt8]] {
        phrases.flatMap { $0.words.flatMap { $0 } + $0.options }.flatMap { NaivePost($0).words.map(\.key) }
    }

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
