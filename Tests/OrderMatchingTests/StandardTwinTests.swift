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

        init(_ example: Example, of grammar: Grammar) {
            self.grammar = grammar.name
            tweet = Tweet(example)
        }
    }

    /// One in so many of the other grammars' examples.
    private static let stride = 31

    @Test func agreesOnTheStandardGrammars() throws {
        let contents = try GrammarSet.standard.read()
        let samples = try Knowledge.samples()
        let posts = contents.grammars.flatMap { grammar in
            grammar.matches.flatMap(\.examples).map { Sample($0, of: grammar) }
        }
        let words = Set(
            contents.languages.flatMap { $0.everySpelling + $0.questions + $0.complaints }.flatMap {
                NaivePost($0).words.map(\.key)
            })
        let scratch = MatcherScratch()
        var compared = 0
        var matched = 0
        var turn = 0
        for grammar in contents.grammars {
            let resolver = IntentResolver(samples.adding(samplesOf: grammar))
            // A language without words has no numbers and no names of money to compare.
            guard let language = contents.languages.first(where: { $0.language == grammar.language }) else { continue }
            var knowledge = NaiveKnowledge(language)
            knowledge.learnRules(own: language, known: language.everySpelling, others: contents.languages)
            knowledge.learn(resolver.lexicon, connectors: contents.languages.flatMap(\.connectors))
            let guarded = resolver.lexicon.accounts + grammar.services.map(\.handle)
            // What is written with spaces is the same for every match.
            var spaced: [Int: NaivePost] = [:]
            for match in grammar.matches {
                // One match by itself, so that nothing competes with it. Its context is the business of other tests.
                var alone = grammar
                alone.matches = [match]
                alone.matches[0].conditions.removeAll { ![.starts, .whole, .exactly, .typed].contains($0) }
                // Every post is a reply here, which stands for the anchor where a match has no other.
                alone.matches[0].conditions.append(.reply)
                let matcher = try Matcher(grammars: [alone], languages: contents.languages, lexicon: resolver.lexicon)
                let twin = try #require(NaiveMatcher(alone.matches[0], of: alone, knowledge: knowledge))
                let known = words.union(twin.literalKeys).union(knowledge.phraseKeys)
                turn += 1
                for (index, sample) in posts.enumerated()
                where sample.grammar == grammar.name || index % Self.stride == turn % Self.stride {
                    let tweet = sample.tweet
                    let ownWordsStart = tweet.context.ownWordsStart
                    let context = PostContext(reply: PostContext.Parent(), ownWordsStart: ownWordsStart)
                    let result = matcher.matches(in: tweet.text.utf8.span, context: context, scratch: scratch)
                    let post =
                        spaced[index]
                        ?? NaivePost(tweet.text, ownWordsStart: ownWordsStart, known: known, protected: guarded)
                    if !post.words.contains(where: \.isOfRun) { spaced[index] = post }
                    let answer = EngineAnswer(result, post: post, of: matcher)
                    if let difference = try answer.difference(
                        from: twin, in: post, isSingle: match.isSingle || twin.isTalk)
                    {
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
        knownAccounts = Set(lexicon.knownAccounts)
        optionNames = Set(lexicon.optionNames)
        labels.formUnion(lexicon.optionNames)
        phrases = lexicon.phrases.map { Phrase(words: $0.words, options: $0.options) }
        isProductCode = lexicon.isProductCode
        campaigns = lexicon.campaigns.map {
            Campaign(tag: $0.tag, kind: $0.kind, isAlone: $0.standsAlone, grammar: $0.grammar)
        }
    }
}
