import Foundation
import OrderGrammar
import OrderMatching
import TestSupport
import Testing
import TweetText

@testable import OrderIntents

/// Compiled catalogues: the same products and the same look-ups, and clear words about files that are none.
struct CompiledCatalogTests {
    static func catalog(_ name: String) throws -> Catalog {
        let currency = name.hasPrefix("shopify.") ? Currency(code: "GBP") : nil
        return try Catalog(contentsOf: FeedFormTests.bytes(name), name: name, merchant: "shop", currency: currency)
    }

    private static func message(_ bytes: [UInt8], merchant: String? = nil) -> String {
        do throws(Diagnostics) {
            _ = try Catalog(contentsOf: bytes, name: "shop.hashcart", merchant: merchant)
            return "opens"
        } catch {
            return error.all.map { "\($0.message) \($0.help ?? "")" }.joined()
        }
    }

    @Test(arguments: FeedFormTests.feeds) func holdsTheSameProducts(_ name: String) throws {
        let feed = try Self.catalog(name)
        let compiled = try Catalog(contentsOf: CompiledCatalog(feed).bytes, name: "compiled")
        #expect(Array(compiled.products) == Array(feed.products))
        #expect(compiled.groups == feed.groups)
        for product in feed.products {
            #expect(compiled.find(id: product.id) == feed.find(id: product.id))
            #expect(compiled.positions(ofCode: product.id) == feed.positions(ofCode: product.id))
            if let gtin = product.gtin { #expect(compiled.positions(ofCode: gtin) == feed.positions(ofCode: gtin)) }
        }
        // Rows that were left out still speak when another feed has their id.
        let other = try Self.catalog("google.tsv")
        let merged = Catalog(merging: [compiled, other])
        #expect(Array(merged.products) == Array(Catalog(merging: [feed, other]).products))
    }

    @Test func equalCataloguesGiveEqualBytes() throws {
        let first = try CompiledCatalog(Self.catalog("google.tsv")).bytes
        #expect(try CompiledCatalog(Self.catalog("google.tsv")).bytes == first)
    }

    @Test func isWrittenAndMapped() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "hashcart-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let feed = try Self.catalog("google.tsv")
        try CompiledCatalog(feed).write(to: path)
        let mapped = try Catalog(contentsOf: path)
        #expect(Array(mapped.products) == Array(feed.products))
        // It is replaced in one step: what was mapped stays as it was.
        try CompiledCatalog(Catalog()).write(to: path)
        #expect(Array(mapped.products) == Array(feed.products))
        #expect(try Catalog(contentsOf: path).products.isEmpty)
        #expect(throws: Diagnostics.self) { try CompiledCatalog(feed).write(to: path + "/no/such/folder") }
    }

    @Test func saysWhatIsWrongWithAFile() throws {
        let bytes = try CompiledCatalog(Self.catalog("google.tsv")).bytes
        let again = "Compile it again with “hashcart catalog compile FEED -o FILE”."
        #expect(Self.message(bytes) == "opens")
        for count in [8, 20, 31, 32, 100, bytes.count / 2, bytes.count - 1] {
            #expect(
                Self.message(Array(bytes.prefix(count))) == "The compiled catalogue is cut off. \(again)", "\(count)")
        }
        #expect(Self.message(bytes + [0]) == "The compiled catalogue is damaged. \(again)")
        var other = bytes
        other[8] = 9
        #expect(
            Self.message(other)
                == "The compiled catalogue has version 9; this program reads version 1. \(again)")
        // Every bit of the header and of the entries counts.
        for place in 8..<32 + 48 * 8 {
            var damaged = bytes
            damaged[place] ^= 0x10
            #expect(Self.message(damaged).hasPrefix("The compiled catalogue"), "\(place)")
        }
        #expect(Self.message(bytes, merchant: "shop").hasPrefix("A compiled catalogue has its merchants; @shop cannot"))
    }

    /// Sections whose bytes are damaged answer wrongly at worst.
    @Test func damageIsHarmless() throws {
        let feed = try Self.catalog("google.tsv")
        let bytes = CompiledCatalog(feed).bytes
        let start = 32 + 48 * CompiledCatalog(feed).sections.all.count
        var generator = SplitMix64(seed: 5)
        let queries = feed.products.map(\.id) + ["123", "036000291452"]
        let titles = feed.products.map { ProductPhrases.words(of: $0.title).map { $0 + "x" } }.filter { !$0.isEmpty }
        for round in 0..<60 {
            var damaged = bytes
            for _ in 0..<(round.isMultiple(of: 2) ? 20 : 2000) {
                damaged[Int.random(in: start..<bytes.count, using: &generator)] =
                    [0, 1, 0x7F, 0x80, 0xFF][Int.random(in: 0..<5, using: &generator)]
            }
            let catalog = try Catalog(contentsOf: damaged, name: "damaged")
            let index = try #require(catalog.index)
            for product in catalog.products { _ = product.price.map { "\($0)" } }
            for query in queries { _ = catalog.positions(ofCode: query).map { catalog.products[$0] } }
            for product in feed.products {
                if let link = product.link { _ = index.links.positions(behind: link, in: catalog) }
            }
            for title in titles {
                for hit in index.slips.titles(in: title) {
                    _ = index.slips.products(of: hit.phrase).map { catalog.products[$0] }
                    _ = index.phrases.found(hit.phrase)
                }
            }
            for phrase in index.phrases.phrases { #expect(phrase.words.count <= 1_000_000) }
            _ = catalog.groups
        }
    }
}
