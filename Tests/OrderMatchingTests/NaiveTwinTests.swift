import Hashcart
import OrderGrammar
import OrderIntents
import TestSupport
import Testing
import TweetFeed
import TweetText

@testable import OrderMatching

/// The engine against its slow twin, which enumerates derivations from the definition.
@Suite struct NaiveTwinTests {
    /// Random small grammars over random posts of the same alphabet.
    @Test(arguments: 0..<8)
    func agreesOnRandomGrammars(part: Int) throws {
        let english = try #require(GrammarSet.standardLanguages.read().languages.first { $0.language == "en" })
        var knowledge = NaiveKnowledge(english)
        knowledge.merchants = ["shop", "shop.example"]
        knowledge.knownAccounts = ["shop", "shop.example", "ann"]
        knowledge.learnRules(own: english, known: [], others: [])
        let lexicon = Lexicon(
            merchants: ["shop", "shop.example"], knownAccounts: ["shop", "shop.example", "ann"], accounts: ["ann"])
        var grammars = 0
        var pairs = 0
        var matched = 0
        var imitated = 0
        var skipped = 0
        var dotted = 0
        let scratch = MatcherScratch()
        for seed in 0..<40 {
            var random = RandomGrammar(seed: UInt64(part * 1_000 + seed))
            guard let grammar = try? GrammarParser().grammar(from: random.text, file: "random.grammar") else {
                continue
            }
            let matcher = try Matcher(grammars: [grammar], languages: [english], lexicon: lexicon)
            let twin = try #require(NaiveMatcher(grammar.matches[0], of: grammar, knowledge: knowledge))
            grammars += 1
            for round in 0..<20 {
                let (written, ownStart) = random.post()
                let (text, mentions) = round % 4 == 0 && ownStart == 0 ? Self.dotted(written) : (written, [])
                dotted += mentions.count
                var context = PostContext(ownWordsStart: ownStart)
                context.mentionSpans = mentions
                let result = matcher.matches(in: text.utf8.span, context: context, scratch: scratch)
                let post = NaivePost(
                    text, ownWordsStart: ownStart, protected: ["ann", "shop", "shop.example", "svc"], mentions: mentions
                )
                let answer = EngineAnswer(result, post: post, of: matcher)
                if matcher.isUncalled(by: post) {
                    #expect(answer.places.isEmpty, "\(random.text)\npost: \(text)")
                    continue
                }
                do {
                    if let difference = try answer.difference(
                        from: twin, in: post, isSingle: grammar.matches[0].isSingle)
                    {
                        Issue.record(
                            "\(random.text)\npost (own words from \(ownStart)): \(text)\n\(difference)")
                    }
                    pairs += 1
                    if !answer.places.isEmpty { matched += 1 }
                    if post.words.contains(where: { $0.imitates != nil }) { imitated += 1 }
                } catch is NaiveMatcher.TooMany {
                    skipped += 1
                }
            }
        }
        #expect(grammars > 15)
        #expect(matched > 40)
        #expect(imitated > 20)
        #expect(dotted > 15)
        #expect(skipped * 20 < pairs)
    }

    /// The text with accounts called as on networks whose handles hold dots, and the words that name them.
    private static func dotted(_ text: String) -> (text: String, mentions: [TextSpan]) {
        var result = ""
        var mentions: [TextSpan] = []
        for (index, word) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { result += " " }
            if ["@shop", "@ann", "@bob", "@svc", "@sh\u{43E}p"].contains(word) {
                let start = result.utf8.count
                result += word + (word == "@bob" ? "@social.example" : ".example")
                mentions.append(TextSpan(start, result.utf8.count))
            } else {
                result += word
            }
        }
        return (result, mentions)
    }
}

extension Matcher {
    /// Whether nothing in a post makes it a command but somebody who passes himself off as the service: he makes none.
    func isUncalled(by post: NaivePost) -> Bool {
        let called = Set(programs.flatMap(\.outline.anchors))
        return post.words.contains { $0.imitates != nil }
            && !post.words.contains { called.contains(vocabulary.find(key: $0.key)) }
    }
}

extension MatchDefinition {
    /// Whether one post holds it once at most.
    var isSingle: Bool {
        conditions.contains { [.starts, .whole, .exactly].contains($0) }
    }
}

extension NaiveKnowledge {
    /// Writes out every number below a hundred in every way that the language's words allow.
    private mutating func say(_ language: LanguageData) {
        func keys(_ spelling: String) -> [[UInt8]] { NaivePost(spelling).words.map(\.key) }
        let simple = language.numbers.filter { !($0.isArticle && $0.value == 1) }
        let named = Set(simple.filter { !$0.isMultiplier }.map { Int($0.value) })
        var units = simple.filter { 1...9 ~= $0.value }.map { (keys($0.spelling), Int($0.value), false) }
        for article in language.numbers where article.isArticle && article.value == 1 {
            articles.insert(article.spelling)
            units.append((keys(article.spelling), 1, true))
        }
        var decades = simple.filter { $0.value % 10 == 0 && 20...90 ~= $0.value && !$0.isMultiplier }
            .map { (keys($0.spelling), Int($0.value)) }
        for ten in simple where ten.isMultiplier && ten.value == 10 {
            let key = keys(ten.spelling)
            tens.formUnion(key)
            decades.append((key, 10))
            for unit in units where !unit.2 { decades.append((unit.0 + key, unit.1 * 10)) }
        }
        func add(_ words: [[UInt8]], _ value: Int?, _ isComposed: Bool) {
            guard let first = words.first else { return }
            sayings[first, default: []].append(Saying(words: words, value: value, isComposed: isComposed))
        }
        for word in simple { add(keys(word.spelling), Int(word.value), false) }
        let hyphen: [[UInt8]] = [[0x2D]]
        let joiners = language.numberJoiners.map(keys)
        let joints = [[], hyphen] + joiners.flatMap { [$0, hyphen + $0, $0 + hyphen, hyphen + $0 + hyphen] }
        for decade in decades {
            if decade.0.count > 1 || decade.1 == 10 { add(decade.0, decade.1, false) }
            for unit in units {
                for joint in joints where !(unit.2 && joint.isEmpty) {
                    let value = decade.1 + unit.1
                    add(decade.0 + joint + unit.0, named.contains(value) ? nil : value, true)
                }
            }
        }
    }

    /// The words of a language.
    init(_ language: LanguageData) {
        self.init()
        for word in language.numbers where !word.isArticle || word.value != 1 {
            if word.isMultiplier, word.value > 10 { multipliers.insert(word.spelling) }
            numbers[word.spelling] = Int(word.value)
        }
        joiners = Set(language.numberJoiners)
        let named = Set(
            language.numbers.filter { !$0.isMultiplier }.map { NumberWord(value: $0.value, spelling: $0.spelling) })
        standingAlone = Set(
            language.numbers.filter {
                $0.isMultiplier && named.contains(NumberWord(value: $0.value, spelling: $0.spelling))
            }
            .flatMap { NaivePost($0.spelling).words.map(\.key) })
        say(language)
        labels = Set(language.labels)
        measures = Set(language.measures)
        connectors = Set(language.connectors)
        for name in language.currencies where name.minorDigits == 0 {
            for spelling in name.spellings { moneyNames[spelling, default: []].insert(name.unit) }
        }
    }
}
