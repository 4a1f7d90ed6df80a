import Foundation
import OrderGrammar
import TestSupport
import Testing
import TweetText

@testable import OrderIntents

/// Feeds of real shops: read, or refused with a reason.
struct SharedFeedsTests {
    static let feeds: [URL] = {
        guard let folder = Repository.shared?.appending(path: "data/feeds") else {
            if !Repository.mustHaveShared { print("Skipped: the shared folder with real feeds is not here.") }
            return []
        }
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (files?.compactMap { $0 as? URL } ?? []).filter { !$0.hasDirectoryPath }
            .sorted { $0.path < $1.path }
    }()

    /// What each feed holds, counted by hand and by another XML parser: products, and complaints by their kind.
    struct Count: Sendable {
        var products: Int
        var complaints: [String: Int] = [:]
        /// Products with a price, and with a GTIN.
        var priced: Int
        var numbered = 0
    }

    static let counts: [String: Count] = [
        // 26 items each; the one has seven that are not well-formed, the other 24.
        "Produkter Prisjakt22 XMl.txt": Count(
            products: 19, complaints: ["bad-xml": 7, "bad-sale-price": 2], priced: 17),
        "Produkter Prisjakt26 XMl.txt": Count(products: 2, complaints: ["bad-xml": 24], priced: 2),
        // Its prices have no currency.
        "Velofant_feed.txt": Count(products: 20, complaints: ["bad-amount": 36], priced: 0),
        "amazon_cellphones.ndjson": Count(products: 792, priced: 0),
        "apparel.csv": Count(products: 22, priced: 22),
        "home-and-garden.csv": Count(products: 21, priced: 21),
        "jewelery.csv": Count(products: 23, priced: 23),
        "products_export_1.csv": Count(products: 19, priced: 19, numbered: 14),
        "velofant_prisjakt_feed.xml": Count(products: 9, priced: 9),
        "velofant_prisjakt_feed_WITH_SHIPPING.xml": Count(products: 9, priced: 9),
    ]

    private static func read(_ feed: URL) throws -> Catalog {
        let isShopify = feed.pathExtension == "csv"
        return try Catalog(contentsOf: feed.path, merchant: "shop", currency: isShopify ? Currency(code: "SEK") : nil)
    }

    @Test(.enabled(if: !feeds.isEmpty || Repository.mustHaveShared)) func areRead() throws {
        let feeds = Self.feeds.filter { $0.pathExtension != "md" }
        #expect(Set(feeds.map(\.lastPathComponent)) == Set(Self.counts.keys))
        for feed in feeds {
            let name = feed.lastPathComponent
            let count = try #require(Self.counts[name])
            let catalog = try Self.read(feed)
            let complaints = Dictionary(grouping: catalog.complaints, by: \.id).mapValues(\.count)
            #expect(catalog.products.count == count.products, "\(name)")
            #expect(complaints == count.complaints, "\(name)")
            #expect(catalog.products.count { $0.price != nil } == count.priced, "\(name)")
            #expect(catalog.products.count { $0.gtin != nil } == count.numbered, "\(name)")
            #expect(catalog.complaints.allSatisfy { $0.place.line > 0 && $0.help?.isEmpty == false })
            #expect(catalog.products.allSatisfy { !$0.title.contains("<") && !$0.title.contains("&amp;") })
        }
    }

    /// The well-formed items of a feed that is not, found by a parser that looks at each alone.
    @Test(
        .enabled(if: !feeds.isEmpty || Repository.mustHaveShared),
        arguments: ["Produkter Prisjakt22 XMl.txt", "Produkter Prisjakt26 XMl.txt"])
    func everyWellFormedItemIsKept(_ name: String) throws {
        let feed = try #require(Self.feeds.first { $0.lastPathComponent == name })
        let text = try String(contentsOf: feed, encoding: .utf8)
        var wellFormed: [String] = []
        var broken = 0
        for piece in text.components(separatedBy: "<item>").dropFirst() {
            let item = piece.components(separatedBy: "</item>")[0]
            let alone = "<r xmlns:g=\"u\">\(item)</r>"
            guard XMLReaderTests.foundation(Array(alone.utf8)) != nil else {
                broken += 1
                continue
            }
            let id = item.components(separatedBy: "<g:id>").dropFirst().first?.components(separatedBy: "</g:id>").first
            wellFormed.append(try #require(id).replacing("<![CDATA[", with: "").replacing("]]>", with: ""))
        }
        let catalog = try Self.read(feed)
        let repeated = Set(wellFormed.filter { id in wellFormed.count { $0 == id } > 1 })
        #expect(catalog.products.map(\.id) == wellFormed.filter { !repeated.contains($0) })
        #expect(catalog.complaints.count { $0.id == "bad-xml" } == broken)
        #expect(broken > 0 && !wellFormed.isEmpty)
        #expect(catalog.products.allSatisfy { $0.price?.currency.code ?? "SEK" == "SEK" && $0.availability != nil })
    }
}
