import Foundation
import OrderGrammar
import TestSupport
import Testing
import TweetText

@testable import OrderIntents

/// Every form of feed: what is read of the fixtures in `Tests/Cases/catalog/feeds`, and what is complained of.
struct FeedFormTests {
    static let feeds: [String] = {
        let folder = Repository.cases.appending(path: "catalog/feeds")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { !$0.hasSuffix(".expected") }.sorted()
    }()

    static func bytes(_ name: String) throws -> [UInt8] {
        try [UInt8](Data(contentsOf: Repository.cases.appending(path: "catalog/feeds/\(name)")))
    }

    static func lines(_ catalog: Catalog) -> [String] {
        catalog.products.map { product in
            let sale = product.sale.map { sale in
                let period = [sale.from, sale.until].map { $0.map(Timestamp.string) ?? "" }.joined(separator: "/")
                return "sale \(sale.price)\(period == "/" ? "" : " " + period)"
            }
            let fields: [String?] = [
                product.id, product.title, product.price.map { "\($0)" }, sale, product.availability?.rawValue,
                product.brand.map { "of " + $0 }, product.gtin.map { "gtin " + $0 },
                product.groupID.map { "group " + $0 },
                product.options.map { "\($0.name)=\($0.value)" }.joined(separator: " "), product.link, product.summary,
                product.aliases.isEmpty ? nil : "also " + product.aliases.joined(separator: "; "),
                "line \(product.place.line)",
            ]
            return fields.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " | ")
        } + catalog.complaints.map { "\($0.place.line):\($0.place.column) \($0.id): \($0.message) \($0.help ?? "")" }
    }

    @Test func thereAreFixtures() { #expect(Self.feeds.count >= 12) }

    @Test(arguments: feeds) func isReadAsExpected(_ name: String) throws {
        let currency = name.hasPrefix("shopify.") ? Currency(code: "GBP") : nil
        let catalog = try Catalog(contentsOf: Self.bytes(name), name: name, merchant: "shop", currency: currency)
        #expect(catalog.products.allSatisfy { $0.merchant == "shop" })
        try GoldenLines.check(Self.lines(catalog), against: "catalog/feeds/\(name).expected")
    }

    /// A form is told from the content: no name is looked at, CRLF and a byte order mark change nothing.
    @Test(arguments: feeds.filter { $0 != "spreadsheet.tsv" && $0 != "products.xml" })
    func lineEndsAndMarksChangeNothing(_ name: String) throws {
        let bytes = try Self.bytes(name)
        let plain = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        let windows: [UInt8] = [0xEF, 0xBB, 0xBF] + plain.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
        let read = try Catalog(contentsOf: plain, name: "a")
        let same = try Catalog(contentsOf: windows, name: "b")
        func facts(_ catalog: Catalog) -> [String] { Self.lines(catalog).map { $0.replacing("\r", with: "") } }
        #expect(facts(read) == facts(same))
    }

    @Test func refusesWhatHoldsNoProduct() {
        for (text, id) in [
            ("<html><body>Not found</body></html>", "not-a-feed"), ("<rss><channel></channel></rss>", "not-a-feed"),
            ("<rss><channel>", "bad-xml"), ("<a", "bad-xml"), ("Handle,Title\nx,y\n", "missing-column"),
            ("<?xml version=\"1.0\" encoding=\"EBCDIC\"?><rss/>", "unknown-encoding"), ("[1,{}]", "not-json-lines"),
        ] {
            do throws(Diagnostics) {
                _ = try Catalog(contentsOf: Array(text.utf8), name: "f")
                Issue.record("\(text) was read")
            } catch {
                #expect(error.all.first?.id == id, "\(text)")
                #expect(error.all.allSatisfy { $0.help?.isEmpty == false })
            }
        }
    }

    /// Faults without end take no time without end.
    @Test func faultsEverywhereAreTold() throws {
        let items = String(repeating: "<item><id>1</id><title><![CDATA[open</title></item>\n", count: 300)
        let feed = "<rss><channel><item><id>a</id><title>A</title></item>\n" + items
        let catalog = try Catalog(contentsOf: Array(feed.utf8), name: "f")
        #expect(catalog.products.map(\.id) == ["a"])
        #expect(catalog.complaints.count >= 1)
        #expect(catalog.complaints.allSatisfy { $0.id == "bad-xml" || $0.id == "too-many-faults" })
    }
}
