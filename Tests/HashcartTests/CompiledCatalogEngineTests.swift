import Foundation
import Hashcart
import OrderGrammar
import OrderIntents
import TestSupport
import Testing
import TweetText

/// Engines with a catalogue from its feed and from a compiled file: the same records.
@Suite struct CompiledCatalogEngineTests {
    private static func compiled(_ knowledge: Knowledge) throws -> Knowledge {
        var same = knowledge
        same.catalog = try Catalog(
            contentsOf: CompiledCatalog(knowledge.catalog, accounts: knowledge.accounts).bytes, name: "compiled")
        return same
    }

    private static func records(_ engine: IntentEngine, _ posts: [Tweet]) -> [UInt8] {
        var output: [UInt8] = []
        let scratch = MatcherScratch()
        for tweet in posts {
            for intent in engine.intents(in: tweet, scratch: scratch) { IntentWriter().append(intent, to: &output) }
        }
        return output
    }

    /// Posts that name products in every way that there is.
    private static func posts(about catalog: Catalog, merchant: String, limit: Int) -> [Tweet] {
        catalog.products.prefix(limit).flatMap { product in
            let option = product.options.last.map { $0.value + " " } ?? ""
            var slip = product.title
            if slip.count > 6 { slip.remove(at: slip.index(slip.startIndex, offsetBy: 3)) }
            return [
                "#buy 2 \(product.title) @\(merchant)", "#buy \(option)\(product.title)s @\(merchant)",
                "#buy \(product.id) @\(merchant)", "#buy \(product.gtin ?? "1234567") @\(merchant)",
                "#buy \(slip) @\(merchant)", "@\(merchant) #buy \(product.link ?? "example.com")",
                "#buy \(product.aliases.first ?? product.title.uppercased()) @\(merchant)",
            ].map { Tweet(text: $0) }
        }
    }

    @Test func theSamplesAreReadTheSame() throws {
        let knowledge = try Knowledge.samples()
        let posts =
            try Posts.all(in: SamplePosts.bytes)
            + Self.posts(about: knowledge.catalog, merchant: "beanhouse", limit: 30)
        let fromFeed = try Self.records(IntentEngine(knowledge: knowledge), posts)
        let fromFile = try Self.records(IntentEngine(knowledge: Self.compiled(knowledge)), posts)
        #expect(fromFeed.count > 15_000)
        #expect(fromFile == fromFeed)
    }

    /// Some four hundred products of two merchants, of few words, so that titles begin alike, share words and clash.
    private static func random(seed: UInt64) throws -> Knowledge {
        var generator = SplitMix64(seed: seed)
        func pick(_ words: [String]) -> String { words[Int.random(in: 0..<words.count, using: &generator)] }
        let words = [
            "Copper", "kettle", "Mugs", "mug", "Café", "blanket", "拿鐵", "Xbox-360", "T-shirt", "shelves", "500",
            "bolso",
        ]
        var feed = "id\ttitle\tlink\tprice\tgtin\titem_group_id\tcolor\tsize\taliases\tmerchant\n"
        for number in 0..<400 {
            let title = (0..<Int.random(in: 1...4, using: &generator)).map { _ in pick(words) }.joined(separator: " ")
            feed +=
                "A\(number / 2 * 3)\t\(title)\thttps://shop.example/p/\(number / 3)?v=\(number % 3)\t\(number).50 EUR\t"
            feed +=
                "\t\(pick(["", "G\(number / 4)"]))\t\(pick(["", "Red", "azul", "red / navy"]))\t\(pick(["", "L", "XL", "9"]))\t"
            feed += "\(pick(["", "", pick(words) + " " + pick(words)]))\t\(pick(["one", "two", ""]))\n"
        }
        let accounts = "handle,role,currency,language\none,merchant,EUR,en\ntwo,merchant,EUR,es\n"
        return Knowledge(
            catalog: try Catalog(contentsOf: Array(feed.utf8), name: "feed"),
            accounts: try Accounts(contentsOf: Array(accounts.utf8), name: "accounts"))
    }

    @Test(arguments: [1, 2]) func randomCataloguesAreReadTheSame(seed: UInt64) throws {
        let knowledge = try Self.random(seed: seed)
        let compiled = try Self.compiled(knowledge)
        #expect(compiled.catalog.complaints(with: knowledge.accounts, name: "c").isEmpty)
        let fromFeed = try IntentEngine(knowledge: knowledge)
        let fromFile = try IntentEngine(knowledge: compiled)
        for merchant in ["one", "two"] {
            let posts = Self.posts(about: knowledge.catalog, merchant: merchant, limit: 40)
            let records = Self.records(fromFeed, posts)
            #expect(records.count > 10_000)
            #expect(Self.records(fromFile, posts) == records)
        }
    }

    /// Other accounts than it was compiled with bend its words otherwise: it is indexed anew, and says so.
    @Test func otherLanguagesAreHeeded() throws {
        let knowledge = try Self.random(seed: 3)
        var foreign = knowledge
        foreign.catalog = try Catalog(contentsOf: CompiledCatalog(knowledge.catalog).bytes, name: "compiled")
        let complaints = foreign.catalog.complaints(with: knowledge.accounts, name: "c")
        #expect(complaints.map(\.severity) == [.warning])
        let posts = Self.posts(about: knowledge.catalog, merchant: "two", limit: 20)
        #expect(
            try Self.records(IntentEngine(knowledge: foreign), posts)
                == Self.records(IntentEngine(knowledge: knowledge), posts))
    }

    /// Whatever the sections of a damaged file hold, posts are read.
    @Test func damageIsHarmless() throws {
        let knowledge = try Self.random(seed: 4)
        let bytes = CompiledCatalog(knowledge.catalog, accounts: knowledge.accounts).bytes
        let posts = Self.posts(about: knowledge.catalog, merchant: "one", limit: 4)
        var generator = SplitMix64(seed: 6)
        for round in 0..<8 {
            var damaged = bytes
            for _ in 0..<(round.isMultiple(of: 2) ? 100 : 5000) {
                damaged[Int.random(in: 3000..<bytes.count, using: &generator)] =
                    [0, 1, 0x7F, 0xFF][Int.random(in: 0..<4, using: &generator)]
            }
            var other = knowledge
            other.catalog = try Catalog(contentsOf: damaged, name: "damaged")
            _ = try Self.records(IntentEngine(knowledge: other), posts)
        }
    }
}
