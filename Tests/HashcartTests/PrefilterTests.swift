import Foundation
import Hashcart
import TestSupport
import Testing

/// Passing over records unread changes no intent.
@Suite struct PrefilterTests {
    /// What a reader and an engine with and without the filter give.
    private func intents(of bytes: [UInt8], _ engine: IntentEngine, filter: RecordFilter?) throws -> (
        records: [String], posts: Int
    ) {
        var engine = engine
        engine.usesFilter = filter != nil
        var reader = FeedReader(filter: filter)
        let writer = IntentWriter()
        let scratch = MatcherScratch()
        var records: [String] = []
        func take(_ record: FeedRecord) {
            guard case .post(let tweet, let place) = record else { return }
            for intent in engine.intents(in: tweet, scratch: scratch) {
                var line: [UInt8] = []
                writer.append(intent, to: &line)
                records.append("\(place.line): " + String(decoding: line, as: UTF8.self))
            }
        }
        do {
            try reader.push(bytes.span, take)
            try reader.finish(take)
        } catch is FeedError {}
        return (records, reader.counts.posts)
    }

    private func compare(_ bytes: [UInt8], _ engine: IntentEngine, _ name: String) throws -> (
        all: Int, read: Int, found: [Int]
    ) {
        let filter = try #require(engine.recordFilter())
        let all = try intents(of: bytes, engine, filter: nil)
        let filtered = try intents(of: bytes, engine, filter: filter)
        #expect(filtered.records == all.records, "\(name)")
        // Each record begins with the number of its line.
        return (all.posts, filtered.posts, all.records.compactMap { Int($0.prefix { $0 != ":" }) })
    }

    /// What the filter depends on.
    enum Known: CaseIterable {
        /// No accounts and no listings.
        case little
        /// Listings: answers to them begin with words of every script.
        case listings
        /// Accounts: support talks to every one of them.
        case accounts
    }

    private static let engines = Result {
        try Dictionary(uniqueKeysWithValues: Known.allCases.map { ($0, try engine($0)) })
    }

    private static func engine(_ known: Known) throws -> IntentEngine {
        var knowledge = try Knowledge.samples()
        if known != .listings { knowledge.listings = Listings() }
        if known != .accounts { knowledge.accounts = Accounts() }
        return try IntentEngine(knowledge: knowledge)
    }

    @Test(
        .enabled(if: Repository.shared != nil || Repository.mustHaveShared, "no shared folder"),
        arguments: SharedTalk.paths.filter { !$0.hasPrefix("texts") })
    func realPostsGiveTheSame(path: String) throws {
        let source = try SharedTalk.source(path)
        // With accounts everything is looked for that is without them, and more.
        let engine = try #require(Self.engines.get()[.accounts])
        for (name, bytes) in source.files { _ = try compare(bytes, engine, name) }
    }

    /// Commands made of every grammar, in records of every network and form, with their fields in any order and their words
    /// escaped and written in any way: with accounts or listings, and without, when fewer records are read.
    @Test(arguments: Known.allCases)
    func samplesGiveTheSame(known: Known) throws {
        var random = SplitMix64(seed: 66)
        let engine = try #require(Self.engines.get()[known])
        let contents = try GrammarSet.standard.read()
        let vocabulary = SampleVocabulary(contents.languages)
        var lines: [String] = []
        var forms: [RecordSpelling.Form] = []
        for grammar in contents.grammars {
            let sampler = PostSampler(
                grammar, vocabulary: vocabulary, knowledge: try Knowledge.samples().adding(samplesOf: grammar))
            for match in grammar.matches {
                for _ in 0..<16 {
                    guard let sample = try? sampler.sample(of: match, seed: random.next()) else { continue }
                    var record = RecordSpelling(sample.tweet, number: lines.count, using: &random)
                    let isMessage = sample.tweet.context.channel == .direct && Bool.random(using: &random)
                    let all = isMessage ? RecordSpelling.Form.messages : RecordSpelling.Form.posts
                    guard let form = all.randomElement(using: &random) else { continue }
                    lines.append(record.line(form))
                    forms.append(form)
                }
            }
        }
        let compared = try compare(Array((lines.joined(separator: "\n") + "\n").utf8), engine, "samples")
        #expect(compared.all == lines.count)
        #expect(compared.found.count > lines.count / 8)
        let found = Dictionary(grouping: compared.found) { forms[$0 - 1] }.mapValues(\.count)
        for form in RecordSpelling.Form.allCases { #expect(found[form, default: 0] > 4, "\(form)") }
        #expect(compared.read < compared.all)
    }
}
