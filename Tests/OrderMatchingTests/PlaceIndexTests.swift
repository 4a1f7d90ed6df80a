import Hashcart
import OrderGrammar
import TestSupport
import Testing
import TweetText

@testable import OrderMatching

/// The index by places against the conditions themselves, which are read one by one.
@Suite struct PlaceIndexTests {
    private static let parents: [PostContext.Parent?] = [
        nil, PostContext.Parent(id: "1"), PostContext.Parent(id: "1", authorHandle: "Dominos"),
        PostContext.Parent(id: "1", links: ["https://www.amazon.com/dp/B0"]),
    ]

    private static var contexts: [PostContext] {
        PostContext.Channel.allCases.flatMap { channel in
            parents.map { parent in
                PostContext(channel: channel, reply: parent, hasPhoto: true, place: "Wembley Square")
            }
        }
    }

    /// What a post's place allows is a candidate there.
    @Test func leavesOutNothingThatCanStand() throws {
        let contents = try GrammarSet.standard.read()
        let matcher = try Matcher(grammars: contents.grammars, languages: contents.languages)
        var allowed = 0
        var leftOut = 0
        for context in Self.contexts {
            for isReplyToListing in [false, true] where context.reply != nil || !isReplyToListing {
                let place = PlaceIndex.Place(context, isReplyToListing: isReplyToListing)
                let situation = Situation(context: context, isRetweet: true, isReplyToListing: isReplyToListing)
                for program in matcher.programs {
                    let canStand = program.outline.canStand(in: place)
                    if situation.allows(program, of: matcher.grammars) {
                        #expect(canStand, "\(program.name) in \(place)")
                        allowed += 1
                    } else if !canStand {
                        leftOut += 1
                    }
                }
            }
        }
        #expect(allowed > 500)
        #expect(leftOut > 500)
    }

    /// A grammar that waits for a live session, a direct message or an answer to a listing is asked nowhere else.
    @Test func whatWaitsForAPlaceIsNoCandidateElsewhere() throws {
        let contents = try GrammarSet.standard.read()
        let matcher = try Matcher(grammars: contents.grammars, languages: contents.languages)
        let scratch = MatcherScratch()
        func candidates(_ text: String, _ context: PostContext, isReplyToListing: Bool = false) -> Set<String> {
            _ = matcher.matches(
                in: text.utf8.span, context: context, isReplyToListing: isReplyToListing, scratch: scratch)
            return Set(scratch.candidates.map { matcher.grammars[matcher.programs[$0].grammar].name })
        }
        let talk = "yes, that is mine: sold, I claim it, cancel my balance and confirm, me too"
        #expect(candidates(talk, PostContext()).isEmpty)
        #expect(candidates(talk, PostContext(reply: PostContext.Parent(id: "1"))).isEmpty)
        #expect(candidates(talk, PostContext(channel: .live)).contains("instagram-live-sale"))
        #expect(candidates(talk, PostContext(channel: .direct)).contains("rt2give"))
        let answer = PostContext(reply: PostContext.Parent(id: "1"))
        #expect(candidates(talk, answer, isReplyToListing: true).contains("commentsold"))
    }

    // MARK: Against every program, one by one

    /// The programs that a post calls are those all of whose requirements stand in it, in the place where it stands.
    @Test func callsWhatAScanOfAllProgramsCalls() throws {
        let contents = try GrammarSet.standard.read()
        let matcher = try Matcher(grammars: contents.grammars, languages: contents.languages)
        let scratch = MatcherScratch()
        var posts = PostMixer(contents.grammars, seed: 7)
        var called = 0
        for _ in 0..<1_500 {
            let (text, context, isReplyToListing) = posts.next()
            _ = matcher.matches(
                in: text.utf8.span, context: context, isReplyToListing: isReplyToListing, scratch: scratch)
            let place = PlaceIndex.Place(context, isReplyToListing: isReplyToListing)
            let expected = matcher.programs.filter { program in
                program.outline.canStand(in: place)
                    && program.outline.isRequired(by: scratch.post, text, context, matcher.vocabulary)
            }.map(\.index)
            #expect(Array(scratch.candidates) == expected, "\(text) in \(place)")
            called += expected.count
        }
        #expect(called > 1_000)
    }

    /// Whom the rest of its requirements leaves out matches nothing there, and nearly matches nothing.
    @Test func leavesOutNothingThatMatches() throws {
        let contents = try GrammarSet.standard.read()
        let matcher = try Matcher(grammars: contents.grammars, languages: contents.languages)
        let scratch = MatcherScratch()
        var posts = PostMixer(contents.grammars, seed: 11)
        var leftOut = 0
        for _ in 0..<1_200 {
            let (text, context, isReplyToListing) = posts.next()
            let bytes = text.utf8.span
            let situation = matcher.survey(
                bytes, context, isReplyToListing, nil,
                anchors: matcher.places[context, isReplyToListing: isReplyToListing], scratch)
            let candidates = Set(scratch.candidates)
            if candidates.isEmpty { scratch.post.prepareReading() }
            let ids = Set(scratch.post.ids)
            for program in matcher.programs
            where !candidates.contains(program.index) && !ids.isDisjoint(with: program.outline.anchors)
                && situation.allows(program, of: matcher.grammars)
            {
                leftOut += 1
                let found = matcher.matches(
                    of: program, in: bytes, reading: matcher.readingContext(program, scratch: scratch),
                    isRetweet: situation.isRetweet, scratch: scratch)
                #expect(found.isEmpty, "\(text): \(matcher.grammars[program.grammar].name) \(program.name)")
            }
        }
        #expect(leftOut > 30)
    }

    /// Ten thousand matches that share a tag or an account are told apart by what each has of its own.
    @Test func sharedAnchorsCallOnlyWhoseOwnWordsStand() throws {
        func matcher(_ pattern: (Int) -> String, service: String) throws -> Matcher {
            var text = "grammar many 1\nlanguage en\nservice \(service)\nintent go -> enter\n"
            for number in 0..<200 {
                text += "match m\(number): go = \(pattern(number))\n  \"#a\" -> complete\n  \"b\" -> none\n"
            }
            return try Matcher(grammars: [GrammarParser().grammar(from: text, file: "many.grammar")], languages: [])
        }
        let scratch = MatcherScratch()
        func called(_ matcher: Matcher, _ text: String) -> [Int] {
            _ = matcher.matches(in: text.utf8.span, context: PostContext(), scratch: scratch)
            return Array(scratch.candidates)
        }
        let words = try matcher({ "service \"word\($0)\"" }, service: "@mall")
        #expect(called(words, "@mall word7") == [7])
        #expect(called(words, "@mall words") == [])
        #expect(called(words, "word7") == [])
        let tags = try matcher({ "#go & \"own\($0)\" & service" }, service: "@mall")
        #expect(called(tags, "#go own9 own12 @MALL") == [9, 12])
        #expect(called(tags, "#go @mall") == [])
        // Who passes himself off as the service is told so.
        #expect(called(tags, "#go own9 @m\u{430}ll") == [9])
        #expect(called(words, "@m\u{430}ll word7") == [])
    }
}

extension MatchOutline {
    /// Whether all that it requires stands in a post: the definition, without any table.
    fileprivate func isRequired(
        by post: PostTerms, _ text: String, _ context: PostContext, _ vocabulary: TermTable
    ) -> Bool {
        let ids = Set(post.ids)
        let isAnchored = !anchors.isEmpty || !prefixes.isEmpty
        guard isAnchored || isSelectedByContext else { return false }
        let begins = prefixes.contains { prefix in
            (post.ownStart..<post.count).contains { first in
                var key: [UInt8] = []
                for term in first..<post.count where term == first || (key.count < prefix.count && post.isGlued(term)) {
                    TermKey.append(post.terms[term], of: text.utf8.span, to: &key)
                }
                return key.starts(with: prefix)
            }
        }
        let parent = context.reply?.authorHandle.map { vocabulary.find(key: TermKey.key(of: "@" + $0)) }
        for (number, requirement) in requirements.enumerated() {
            if number == 0, begins { continue }
            let stands = requirement.terms.contains { term in
                term.isKnown
                    && ((requirement.source.contains(.word) && ids.contains(term))
                        || (requirement.source.contains(.imitation) && post.imitations.contains { $0.id == term })
                        || (requirement.source.contains(.parent) && parent == term))
            }
            if !stands { return false }
        }
        return true
    }
}

/// Posts made of the words of grammars' own examples, with words left out, said twice and exchanged, in any place.
private struct PostMixer {
    private var generator: SplitMix64
    private let texts: [[String]]
    private let words: [String]
    private let handles: [String]

    init(_ grammars: [Grammar], seed: UInt64) {
        generator = SplitMix64(seed: seed)
        texts = grammars.flatMap { $0.matches.flatMap(\.examples) }.map {
            $0.text.split(separator: " ").map(String.init)
        }
        words = texts.flatMap { $0 }
        handles = grammars.flatMap { $0.services.map(\.handle) }
    }

    mutating func next() -> (text: String, context: PostContext, isReplyToListing: Bool) {
        var words = texts.randomElement(using: &generator) ?? []
        for _ in 0..<Int.random(in: 0...3, using: &generator) where !words.isEmpty {
            let place = words.indices.randomElement(using: &generator) ?? 0
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: words.remove(at: place)
            case 1: words.append(words[place])
            case 2: words[place] = self.words.randomElement(using: &generator) ?? ""
            default: words[place] = words[place].replacing("o", with: "\u{43E}", maxReplacements: 1)
            }
        }
        var context = PostContext(channel: PostContext.Channel.allCases.randomElement(using: &generator) ?? .public)
        context.hasPhoto = Bool.random(using: &generator)
        if Bool.random(using: &generator) {
            context.reply = PostContext.Parent(
                id: "1", authorHandle: Bool.random(using: &generator) ? handles.randomElement(using: &generator) : nil,
                links: ["https://www.amazon.com/dp/B0"])
        }
        return (
            words.filter { $0 != "RT" }.joined(separator: " "), context,
            context.reply != nil && Bool.random(using: &generator)
        )
    }
}
