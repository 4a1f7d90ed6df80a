import OrderGrammar
import TweetText

/// Products one behind the other in one run of bytes, each made when it is asked for: a million of them take little more
/// than their texts.
public struct ProductList: RandomAccessCollection, Sendable {
    /// The fields of all products, in the order of `ProductWriter`.
    private(set) var bytes: [UInt8] = []
    /// Where each product ends in them.
    private(set) var ends: [Int] = []
    /// Texts that many products share: names of files, columns, options, merchants and currencies.
    private(set) var shared: [String] = []
    private var sharedNumbers: [String: Int] = [:]
    /// Names of other columns, a file's together.
    private(set) var headers: [[String]] = []

    /// No products.
    public init() {}

    /// Makes a list of products that a program holds.
    public init(_ products: some Sequence<Product>) {
        for product in products { append(product) }
    }

    /// 0.
    public var startIndex: Int { 0 }
    /// How many products there are.
    public var endIndex: Int { ends.count }

    /// The product at a position; costs as much as its texts.
    public subscript(position: Int) -> Product {
        var reader = ProductReader(self, at: start(of: position))
        return reader.product()
    }

    /// The id of the product at a position, without the rest.
    func id(_ position: Int) -> String {
        var reader = ProductReader(self, at: start(of: position))
        return reader.text()
    }

    /// The GTIN of the product at a position, without the rest.
    func gtin(_ position: Int) -> String? {
        var reader = ProductReader(self, at: start(of: position))
        return reader.gtin()
    }

    private func start(of position: Int) -> Int { position == 0 ? 0 : ends[position - 1] }

    /// Adds a product.
    mutating func append(_ product: Product) {
        bytes.append(text: product.id)
        bytes.append(text: product.title)
        for text in [product.summary, product.link, product.brand, product.gtin, product.groupID] {
            bytes.append(optional: text)
        }
        bytes.append(
            product.availability.flatMap { Availability.allCases.firstIndex(of: $0) }.map { UInt8($0 + 1) } ?? 0)
        append(product.price)
        append(product.sale?.price)
        if let sale = product.sale {
            bytes.append(signed: sale.from ?? .min)
            bytes.append(signed: sale.until ?? .max)
        }
        bytes.append(count: product.options.count)
        for option in product.options {
            bytes.append(count: number(of: option.name))
            bytes.append(text: option.value)
        }
        bytes.append(count: product.merchant.map { number(of: $0) + 1 } ?? 0)
        bytes.append(count: product.aliases.count)
        for alias in product.aliases { bytes.append(text: alias) }
        bytes.append(count: header(product.others.names))
        for (place, _) in product.others.names.enumerated() {
            bytes.append(text: place < product.others.values.count ? product.others.values[place] : "")
        }
        bytes.append(count: number(of: product.place.file))
        for count in [product.place.line, product.place.column, product.place.length] {
            bytes.append(count: count)
        }
        ends.append(bytes.count)
    }

    private mutating func append(_ money: Money?) {
        guard let money else { return bytes.append(count: 0) }
        bytes.append(count: number(of: money.currency.code) + 1)
        bytes.append(signed: Int64(money.currency.minorDigits))
        bytes.append(signed: money.minorUnits)
    }

    private mutating func number(of text: String) -> Int {
        if let known = sharedNumbers[text] { return known }
        sharedNumbers[text] = shared.count
        shared.append(text)
        return shared.count - 1
    }

    /// Rows of one file have one header, and follow one another.
    private mutating func header(_ names: [String]) -> Int {
        if headers.last == names { return headers.count - 1 }
        if let known = headers.firstIndex(of: names) { return known }
        headers.append(names)
        return headers.count - 1
    }
}

extension [UInt8] {
    /// A number of zero or more, seven bits a byte, the lowest first.
    fileprivate mutating func append(count: Int) { append(bits: UInt64(clamping: count)) }

    /// Any number: the sign goes to the lowest bit.
    fileprivate mutating func append(signed number: Int64) {
        append(bits: UInt64(bitPattern: number << 1) ^ UInt64(bitPattern: number >> 63))
    }

    private mutating func append(bits: UInt64) {
        var rest = bits
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(truncatingIfNeeded: rest))
    }

    fileprivate mutating func append(text: String) {
        append(count: text.utf8.count)
        append(contentsOf: text.utf8)
    }

    /// Zero for none, else one more than the length.
    fileprivate mutating func append(optional text: String?) {
        guard let text else { return append(0) }
        append(count: text.utf8.count + 1)
        append(contentsOf: text.utf8)
    }
}
