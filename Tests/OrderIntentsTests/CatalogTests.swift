import Foundation
import OrderGrammar
import Testing

@testable import OrderIntents

struct CatalogTests {
    func catalog(_ text: String, merchant: String? = nil) throws -> Catalog {
        try Catalog(contentsOf: Array(text.utf8), name: "feed.tsv", merchant: merchant)
    }

    @Test func readsAMerchantFeed() throws {
        let catalog = try catalog(
            """
            id\ttitle\tdescription\tlink\tavailability\tprice\tbrand\tgtin\titem group id\tcolor\tsize\tmaterial\timage link\taliases
            RS-9\tRed &amp; white <b>Shoes</b>\tA <i>pair</i>\thttps://example.com/rs\tin stock\t1,079.00 USD\tTrailfox\t00012345678905\tRS\tred\t9\tcanvas\thttps://example.com/i.jpg\tred shoes; RS nine
            """, merchant: "@ShoeBarn")
        let product = try #require(catalog.products.first)
        #expect(catalog.complaints == [])
        #expect(product.id == "RS-9")
        #expect(product.title == "Red & white Shoes")
        #expect(product.summary == "A pair")
        #expect(product.link == "https://example.com/rs")
        #expect(product.availability == .inStock)
        #expect(product.price?.description == "1079.00 USD")
        #expect(product.brand == "Trailfox")
        #expect(product.gtin == "00012345678905", "zeros count")
        #expect(product.groupID == "RS")
        #expect(product.color == "red" && product.size == "9" && product.option("material") == "canvas")
        #expect(product.options.map(\.name) == ["color", "size", "material"])
        #expect(product.merchant == "ShoeBarn")
        #expect(product.aliases == ["red shoes", "RS nine"])
        #expect(product.others["image_link"] == "https://example.com/i.jpg")
        #expect(product.place == SourcePlace(file: "feed.tsv", line: 2))
    }

    @Test func reportsRowsAndUsesTheRest() throws {
        let catalog = try catalog(
            """
            id,title,price,availability,merchant
            a,Apple,1.290 EUR,in stock,
            ,Pear,1.00 EUR,in stock,
            c,,1.00 EUR,in stock,
            d,<b></b>,1.00 EUR,in stock,
            e,Elderberry,0 EUR,perhaps,
            f,Fig,,,@not a handle
            g,Grape,,,
            """)
        #expect(catalog.products.map(\.id) == ["a", "e", "g"])
        #expect(catalog.products.first?.price == nil)
        #expect(catalog.find(id: "e")?.price?.decimal == "0.00", "giveaways cost nothing")
        #expect(
            catalog.complaints.map(\.id) == [
                "bad-amount", "missing-field", "missing-field", "missing-field", "unknown-availability", "bad-handle",
            ])
        #expect(catalog.complaints.map(\.place.line) == [2, 3, 4, 5, 6, 7])
    }

    @Test func ignoresEveryRowOfARepeatedID() throws {
        let catalog = try catalog("id,title\na,One\nb,Two\na,Three\na,Four\n")
        #expect(catalog.products.map(\.id) == ["b"])
        #expect(catalog.find(id: "a") == nil)
        #expect(catalog.complaints.map(\.place.line).sorted() == [2, 4, 5])
        #expect(catalog.complaints.allSatisfy { $0.id == "repeated-product" && $0.message.contains("X ignores") })
    }

    @Test func mergesCataloguesOfSeveralMerchants() throws {
        let first = try catalog("id,title\na,Apple\nb,Bean\nb,Bun\n", merchant: "one")
        let second = try catalog("id,title\na,Axe\nb,Box\n", merchant: "two")
        let third = try catalog("id,title,merchant\nb,Bee,ONE\nz,Zip,\n")
        let all = Catalog(merging: [first, second, third])
        #expect(all.products.map(\.title) == ["Apple", "Axe", "Box", "Zip"], "b stands three times for one merchant")
        #expect(all.find(id: "a") == nil, "two merchants have one")
        #expect(all.find(id: "a", merchant: "@Two") == nil)
        #expect(all.find(id: "a", merchant: "Two")?.title == "Axe")
        #expect(all.find(id: "b")?.title == "Box")
        #expect(all.find(id: "a", merchant: "three") == nil)
        #expect(all.find(id: "z", merchant: "three")?.title == "Zip", "its merchant is not known")
        #expect(all.positions(ofID: "a") == [0, 1])
        #expect(all.complaints.count == 3)
    }

    @Test func groupsVariants() throws {
        let catalog = try catalog(
            """
            id,title,item_group_id,color,size
            a,Shirt,S,red,M
            b,Shirt,S,red,L
            c,Shirt,S,blue,L
            d,Mug blue,M,blue,
            e,Mug red,M,red,
            f,Hat,,red,
            """, merchant: "one")
        #expect(catalog.groups.map(\.id) == ["S", "M"])
        let shirt = try #require(catalog.group(id: "S", merchant: "One"))
        #expect(shirt.title == "Shirt")
        #expect(shirt.members == [0, 1, 2])
        #expect(
            shirt.choices == [
                .init(name: "color", values: ["red", "blue"]), .init(name: "size", values: ["M", "L"]),
            ])
        #expect(catalog.group(id: "M", merchant: "one")?.title == nil)
        #expect(catalog.group(id: "S", merchant: "two") == nil)
    }

    @Test func refusesWhatIsNoFeed() throws {
        #expect(throws: Diagnostics.self) { try catalog("<rss></rss>") }
        #expect(throws: Diagnostics.self) { try catalog("Handle,Title\nx,y\n") }
        #expect(throws: Diagnostics.self) { try catalog("id,title\n", merchant: "a b") }
        #expect(throws: Diagnostics.self) { try Catalog(contentsOf: "/nowhere/feed.tsv") }
    }
}
