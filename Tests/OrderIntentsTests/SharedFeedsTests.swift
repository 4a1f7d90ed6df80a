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

    @Test(.enabled(if: !feeds.isEmpty || Repository.mustHaveShared)) func areReadOrRefusedWithAReason() throws {
        #expect(Self.feeds.count >= 10)
        for feed in Self.feeds {
            do throws(Diagnostics) {
                let catalog = try Catalog(contentsOf: feed.path, merchant: "shop")
                #expect(catalog.products.count + catalog.complaints.count > 0)
                #expect(catalog.complaints.allSatisfy { $0.place.line > 0 && $0.help != nil })
            } catch {
                #expect(!error.all.isEmpty)
                for complaint in error.all {
                    #expect(["not-a-table", "missing-column", "not-json-lines"].contains(complaint.id), "\(feed.path)")
                    #expect(complaint.help?.isEmpty == false)
                }
            }
        }
    }

    /// The bike shop's XML is Google-shaped; as the table that Google also takes, it must read without a complaint.
    @Test(.enabled(if: !feeds.isEmpty || Repository.mustHaveShared)) func aRealFeedsValuesAreUnderstood() throws {
        let file = try #require(Self.feeds.first { $0.lastPathComponent == "Produkter Prisjakt26 XMl.txt" })
        let text = try String(contentsOf: file, encoding: .utf8)
        var table = "id\ttitle\tprice\tavailability\tbrand\n"
        for item in text.components(separatedBy: "<g:id>").dropFirst() {
            let fields = ["</g:id>", "<g:title>", "<g:price>", "<g:availability>", "<g:brand>"].map { mark in
                let value =
                    mark == "</g:id>" ? item[...] : item.components(separatedBy: mark).dropFirst().first?[...] ?? ""
                return value.prefix(mark == "</g:id>" ? 200 : 400).components(separatedBy: "</g:").first?
                    .replacing("<![CDATA[", with: "").replacing("]]>", with: "").replacing("\t", with: " ")
                    .replacing("\n", with: " ") ?? ""
            }
            table += fields.joined(separator: "\t") + "\n"
        }
        let catalog = try Catalog(contentsOf: Array(table.utf8), name: "feed.tsv", merchant: "shop")
        #expect(catalog.products.count > 20)
        #expect(catalog.products.allSatisfy { $0.price?.currency.code == "SEK" && $0.availability != nil })
        #expect(catalog.complaints.filter { $0.id != "repeated-product" } == [])
    }
}
