import OrderGrammar
import TweetText

/// Products one behind the other in one run of bytes, each made when it is asked for: a million of them take little more
/// than their texts, and a compiled catalogue is read where it lies.
public struct ProductList: RandomAccessCollection, Sendable {
    /// The fields of all products, in the order of `ProductListBuilder`.
    let bytes: FlatArray<UInt8>
    /// Where each product ends in them.
    let ends: FlatArray<Int64>
    /// Texts that many products share: names of files, options, merchants and currencies.
    let shared: FlatTexts
    /// Names of other columns, a file's together, and where each file's end.
    let headerNames: FlatTexts
    let headerEnds: FlatArray<Int32>

    /// No products.
    public init() { self.init([]) }

    /// Makes a list of products that a program holds.
    public init(_ products: some Sequence<Product>) {
        var builder = ProductListBuilder()
        for product in products { builder.append(product) }
        self = builder.list()
    }

    init(
        bytes: FlatArray<UInt8>, ends: FlatArray<Int64>, shared: FlatTexts, headerNames: FlatTexts,
        headerEnds: FlatArray<Int32>
    ) {
        self.bytes = bytes
        self.ends = ends
        self.shared = shared
        self.headerNames = headerNames
        self.headerEnds = headerEnds
    }

    /// Takes products from the sections of a compiled catalogue.
    init(_ name: String, in sections: FlatSections) {
        self.init(
            bytes: sections.array(name), ends: sections.array(name + ".ends"), shared: sections.texts(name + ".shared"),
            headerNames: sections.texts(name + ".columns"), headerEnds: sections.array(name + ".headers"))
    }

    func add(_ name: String, to sections: inout FlatSections) {
        sections.add(name, bytes)
        sections.add(name + ".ends", ends)
        sections.add(name + ".shared", shared)
        sections.add(name + ".columns", headerNames)
        sections.add(name + ".headers", headerEnds)
    }

    /// 0.
    public var startIndex: Int { 0 }
    /// How many products there are.
    public var endIndex: Int { ends.endIndex }

    /// The product at a position; costs as much as its texts.
    public subscript(position: Int) -> Product {
        var reader = reader(of: position)
        return reader.product()
    }

    /// The id of the product at a position, without the rest.
    func id(_ position: Int) -> String {
        var reader = reader(of: position)
        return reader.text()
    }

    /// The GTIN of the product at a position, without the rest.
    func gtin(_ position: Int) -> String? {
        var reader = reader(of: position)
        return reader.gtin()
    }

    /// The link of the product at a position, without the rest.
    func link(_ position: Int) -> String? {
        var reader = reader(of: position)
        return reader.link()
    }

    /// Appends the key of the product's id.
    func appendIDKey(_ position: Int, to key: inout [UInt8]) {
        var reader = reader(of: position)
        let range = reader.textRange()
        bytes.withSpan(range) { text in
            let isASCII = text.indices.allSatisfy { text[$0] < 0x80 }
            TermKey.append(
                Token(kind: .word, flags: isASCII ? .ascii : [], start: 0, end: text.count), of: text, to: &key)
        }
    }

    /// What the words of titles are made from, without the rest.
    func heading(_ position: Int) -> ProductHeading {
        var reader = reader(of: position)
        return reader.heading()
    }

    private func reader(of position: Int) -> ProductReader {
        ProductReader(self, in: ends.range(of: position, limit: bytes.count))
    }
}
