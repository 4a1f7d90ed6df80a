import TestSupport
import Testing

@testable import OrderIntents

struct LinkAddressTests {
    @Test(arguments: [
        "https://shop.example.com/p/tee", "http://www.SHOP.example.com/p/tee/", "shop.example.com/p/tee#reviews",
        "https://shop.example.com:443/p/tee?utm_source=x&utm_medium=social&fbclid=1",
    ])
    func oneAddressOfManySpellings(_ text: String) {
        #expect(LinkAddress(text) == LinkAddress("https://shop.example.com/p/tee"))
    }

    @Test func otherParametersCountInAnyOrder() {
        #expect(LinkAddress("https://a.example/p?b=1&a=2") == LinkAddress("https://a.example/p?a=2&b=1"))
        #expect(LinkAddress("https://a.example/p?id=1") != LinkAddress("https://a.example/p?id=2"))
        #expect(LinkAddress("https://a.example/P") != LinkAddress("https://a.example/p"))
    }

    @Test(arguments: [
        "", "mailto:ann@example.com", "ftp://a.example/x", "https://", "nothing", "https://a.example:8080/x",
    ])
    func othersAreNone(_ text: String) { #expect(LinkAddress(text) == nil) }

    /// Addresses of ASCII are cut by their bytes, and are no others for that.
    @Test func agreesWithTheSlowWay() {
        let pieces = [
            "http", "HTTPS", "ftp", "://", ":", "/", "//", "www.", "WWW.", "a.example", "Shop", ".", "?", "#", "&", "=",
            "utm_source=x", "id=7", "ref=1", ":80", ":443", ":8080", "@", " ", "\r\n", "p", "%20",
        ]
        var generator = SplitMix64(seed: 31)
        var addresses = 0
        for _ in 0..<20_000 {
            let begin = Bool.random(using: &generator) ? "https://a.example" : ""
            let text = (0..<Int.random(in: 0...8, using: &generator)).reduce(into: begin) { text, _ in
                text += pieces[Int.random(in: 0..<pieces.count, using: &generator)]
            }
            let address = LinkAddress(text)
            if address != nil { addresses += 1 }
            #expect(address == LinkAddress(any: text), "\(text.debugDescription)")
        }
        #expect(addresses > 3_000)
    }

    private static func catalog(_ links: [String]) -> Catalog {
        Catalog(links.enumerated().map { Product(id: "\($0)", title: "T", link: $1) })
    }

    @Test func theMostSpecificPageIsMeant() {
        let catalog = Self.catalog([
            "https://a.example/tee?variant=1", "https://a.example/tee?variant=2", "https://a.example/mug",
            "https://a.example/mug?x=1", "https://a.example/?id=7",
        ])
        let links = ProductLinks(catalog.products)
        #expect(links.positions(behind: "https://www.a.example/tee?variant=2&utm_source=x", in: catalog) == [1])
        #expect(links.positions(behind: "https://a.example/tee", in: catalog) == [0, 1], "the choice is open")
        #expect(links.positions(behind: "https://a.example/tee?variant=3", in: catalog) == [])
        #expect(links.positions(behind: "https://a.example/mug?y=2", in: catalog) == [2])
        #expect(links.positions(behind: "https://a.example/mug?x=1", in: catalog) == [3])
        #expect(links.positions(behind: "https://a.example?id=7", in: catalog) == [4])
        #expect(links.positions(behind: "https://b.example/mug", in: catalog) == [])
    }
}
