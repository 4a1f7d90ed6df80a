import Hashcart
import OrderGrammar
import OrderIntents
import Testing
import TweetText

/// How a post's product is found: id, GTIN, tag, link, title, alias, a slip of the finger, and variants.
@Suite struct ProductResolutionTests {
    static let feed = """
        id\ttitle\tlink\tavailability\tprice\tsale_price\tgtin\titem_group_id\tcolor\tsize\taliases
        KET-1\tCopper Kettle\thttps://kettles.example.com/p/copper\tin stock\t39.00 USD\t29.00 USD\t036000291452\t\t\t\tboiler
        90210\tGlass Kettle\thttps://kettles.example.com/p/glass\tout of stock\t49.00 USD\t\t96385074\t\t\t\t
        T-R-S\tTee\thttps://kettles.example.com/p/tee?v=1\tin stock\t10.00 USD\t\t\tT\tred\tS\t
        T-R-L\tTee\thttps://kettles.example.com/p/tee?v=2\tin stock\t12.00 USD\t\t\tT\tred\tL\t
        T-B-S\tTee\thttps://kettles.example.com/p/tee?v=3\tin stock\t10.00 USD\t\t\tT\tblue\tS\t
        H-1\tHouse Blend\t\tin stock\t8.00 USD\t\t\t\t\t\t
        H-2\tHorse Blend\t\tin stock\t9.00 USD\t\t\t\t\t\t
        C-1\tCafé Molido\t\tin stock\t9.00 USD\t\t\t\t\t\t
        """

    static func engine() throws -> IntentEngine {
        try IntentEngine(
            grammars: .standard,
            catalog: Catalog(contentsOf: Array(feed.utf8), name: "feed.tsv", merchant: "kettles"),
            campaigns: Campaigns(
                contentsOf: Array("tag,kind,merchant,product_id\nCopperDay,purchase,kettles,KET-1\n".utf8), name: "c"),
            accounts: Accounts(contentsOf: Array("handle,role,currency\nkettles,merchant,USD\n".utf8), name: "a"))
    }

    /// `status product:quantity found score options price issues`, with the alternatives' products behind it.
    static func line(_ intents: [OrderIntent]) -> String {
        if intents.isEmpty { return "none" }
        return intents.map { intent in
            var parts = [intent.status.rawValue]
            for line in intent.lines {
                parts.append("\(line.productID ?? "?"):\(line.quantity.count) \(line.found.rawValue)")
                if let score = line.score { parts.append("0.\(score)") }
                parts += line.options.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
                if let price = line.unitPrice { parts.append(price.decimal) }
            }
            parts += intent.issues.map(\.code.rawValue)
            if !intent.alternatives.isEmpty {
                parts.append(
                    "of "
                        + intent.alternatives.map { $0.lines.map { $0.productID ?? "?" }.joined(separator: "+") }
                        .joined(separator: ","))
            }
            return parts.joined(separator: " ")
        }.joined(separator: "; ")
    }

    @Test(arguments: [
        // Titles, exact and folded, and aliases.
        ("#buy 2 copper kettles @kettles", "complete KET-1:2 title 29.00"),
        ("#buy ＣＯＰＰＥＲ Kettle @kettles", "complete KET-1:1 title 29.00"),
        ("#buy a boiler @kettles", "complete KET-1:1 alias 29.00"),
        ("#buy cafe molido @kettles", "complete C-1:1 title 9.00"),
        // Ids and GTINs in all forms, whole and exact.
        ("#buy KET-1 @kettles", "complete KET-1:1 id 29.00"),
        ("#buy 3 ket-1 @kettles", "complete KET-1:3 id 29.00"),
        ("#buy 90210 @kettles", "rejected 90210:1 id 49.00 out_of_stock"),
        ("#buy 036000291452 @kettles", "complete KET-1:1 id 29.00"),
        ("#buy 2 00036000291452 @kettles", "complete KET-1:2 id 29.00"),
        ("#buy 0036000291452, @kettles", "complete KET-1:1 id 29.00"),
        // Variants: chosen, or the choice told.
        ("#buy red tee size L @kettles", "complete T-R-L:1 title color=red size=L 12.00"),
        ("#buy blue tee @kettles", "complete T-B-S:1 title color=blue size=S 10.00"),
        ("#buy 2 red tees @kettles", "ambiguous ?:2 title color=red ambiguous_product of T-R-S,T-R-L"),
        ("#buy tee @kettles", "ambiguous ?:1 title ambiguous_product of T-R-S,T-R-L,T-B-S"),
        // A slip in a title, never in an id; two titles as near are a tie.
        ("#buy 2 coper kettels @kettles", "complete KET-1:2 title 0.84 29.00"),
        ("#buy hiuse blend @kettles", "complete H-1:1 title 0.90 8.00"),
        ("#buy houre blend @kettles", "complete H-1:1 title 0.90 8.00"),
        ("#buy hoose blend @kettles", "ambiguous ?:1 title 0.90 ambiguous_product of H-1,H-2"),
        ("#buy KET-2 @kettles", "incomplete missing_slot"),
        ("#buy kettle @kettles", "incomplete ?:1 none unresolved_product"),
        // Links in the post.
        ("#buy @kettles https://kettles.example.com/p/copper?utm_source=x", "complete KET-1:1 link 29.00"),
        ("#buy 3 @kettles https://www.kettles.example.com/p/tee?v=3", "complete T-B-S:3 link color=blue size=S 10.00"),
        (
            "#buy @kettles https://kettles.example.com/p/tee",
            "ambiguous ?:1 link ambiguous_product of T-R-S,T-R-L,T-B-S"
        ),
        ("don't #buy @kettles https://kettles.example.com/p/copper", "rejected KET-1:1 link 29.00 negated"),
        ("#buy @kettles https://kettles.example.com/p/glass", "rejected 90210:1 link 49.00 out_of_stock"),
        ("#buy @kettles https://elsewhere.example.com/p/copper", "incomplete missing_slot"),
        ("#buy boiler @kettles https://kettles.example.com/p/glass", "complete KET-1:1 alias 29.00"),
        // A campaign's tag.
        ("#buy #CopperDay", "complete KET-1:1 tag 29.00"),
    ])
    func isFound(_ post: String, _ expected: String) throws {
        let found = try Self.line(Self.engine().intents(in: Tweet(text: post)))
        #expect(found == expected, "\(post)")
    }

    @Test func theParentsLinkCountsWhereThePostHasNone() throws {
        let parent = PostContext.Parent(id: "1", links: ["https://kettles.example.com/p/copper"])
        let reply = Tweet(text: "#buy 2 @kettles", context: PostContext(reply: parent))
        #expect(try Self.line(Self.engine().intents(in: reply)) == "complete KET-1:2 link 29.00")
        let quote = Tweet(text: "#buy @kettles", context: PostContext(quote: parent))
        #expect(try Self.line(Self.engine().intents(in: quote)) == "complete KET-1:1 link 29.00")
        let own = Tweet(
            text: "#buy @kettles https://t.co/abc", context: PostContext(reply: parent),
            links: [Tweet.Link(url: "https://t.co/abc", expanded: "https://kettles.example.com/p/tee?v=1")])
        #expect(try Self.line(Self.engine().intents(in: own)) == "complete T-R-S:1 link color=red size=S 10.00")
    }

    @Test func theChoiceIsNamed() throws {
        let intent = try #require(Self.engine().intents(in: Tweet(text: "#buy 2 red tees @kettles")).first)
        #expect(intent.issues.first?.message == "“red tees” can be: red S, red L.")
        #expect(intent.alternatives.map { $0.lines.first?.options["size"] } == ["S", "L"])
        #expect(intent.alternatives.map { $0.lines.first?.unitPrice?.decimal } == ["10.00", "12.00"])
        #expect(intent.alternatives.allSatisfy { $0.lines.first?.quantity.count == 2 })
    }
}
