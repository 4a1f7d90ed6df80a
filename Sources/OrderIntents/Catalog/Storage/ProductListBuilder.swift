import OrderGrammar
import TweetText

/// Writes products one behind the other.
struct ProductListBuilder {
    /// Blocks that are full, and the one that is being filled: one array that grows would be copied again and again.
    private var blocks: [[UInt8]] = []
    private var bytes: [UInt8] = []
    private var written = 0
    private var ends: [Int64] = []
    private var shared = SharedTexts()
    private var headers: [[String]] = []
    /// What the product before had: rows of one file mostly have the same.
    private var lastFile = 0
    private var lastMerchant = 0
    private var lastCurrency = 0

    /// As large as a machine's largest pages ask for: memory in many small ones costs more than what is written to it.
    private static let blockSize = 1 << 26

    var count: Int { ends.count }

    /// The products that were added; the builder is empty then.
    mutating func list() -> ProductList {
        blocks.append(bytes)
        bytes = []
        let names = headers.flatMap { $0 }
        var headerEnds: [Int32] = []
        for header in headers {
            headerEnds.append((headerEnds.last ?? 0) + Int32(truncatingIfNeeded: header.count))
        }
        let list = ProductList(
            bytes: FlatArray(moving: &blocks), ends: FlatArray(ends), shared: FlatTexts(shared.texts),
            headerNames: FlatTexts(names), headerEnds: FlatArray(headerEnds))
        self = ProductListBuilder()
        return list
    }

    /// Adds a product.
    mutating func append(_ product: Product) {
        if bytes.count > Self.blockSize {
            written += bytes.count
            blocks.append(bytes)
            // Nothing of it is copied again unless one product is longer than the rest of a block.
            bytes = []
            bytes.reserveCapacity(Self.blockSize + Self.blockSize / 4)
        }
        bytes.append(text: product.id)
        bytes.append(text: product.title)
        bytes.append(optional: product.summary)
        bytes.append(optional: product.link)
        bytes.append(optional: product.brand)
        bytes.append(optional: product.gtin)
        bytes.append(optional: product.groupID)
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
            bytes.append(count: shared.number(of: option.name))
            bytes.append(text: option.value)
        }
        bytes.append(count: merchant(product.merchant))
        bytes.append(count: product.aliases.count)
        for alias in product.aliases { bytes.append(text: alias) }
        bytes.append(count: header(product.others.names))
        for place in product.others.names.indices {
            bytes.append(text: place < product.others.values.count ? product.others.values[place] : "")
        }
        bytes.append(count: shared.number(of: product.place.file, last: &lastFile))
        bytes.append(count: product.place.line)
        bytes.append(count: product.place.column)
        bytes.append(count: product.place.length)
        ends.append(Int64(written + bytes.count))
    }

    private mutating func append(_ money: Money?) {
        guard let money else { return bytes.append(count: 0) }
        bytes.append(count: shared.number(of: money.currency.code, last: &lastCurrency) + 1)
        bytes.append(signed: Int64(money.currency.minorDigits))
        bytes.append(signed: money.minorUnits)
    }

    private mutating func merchant(_ handle: String?) -> Int {
        guard let handle else { return 0 }
        return shared.number(of: handle, last: &lastMerchant) + 1
    }

    /// Rows of one file have one header, and follow one another.
    private mutating func header(_ names: [String]) -> Int {
        if headers.last == names { return headers.count - 1 }
        if let known = headers.firstIndex(of: names) { return known }
        headers.append(names)
        return headers.count - 1
    }
}

/// Texts that many products share, each once.
private struct SharedTexts {
    private(set) var texts: [String] = []
    private var numbers: [String: Int] = [:]

    mutating func number(of text: String) -> Int {
        if let known = numbers[text] { return known }
        numbers[text] = texts.count
        texts.append(text)
        return texts.count - 1
    }

    /// The same where the text is mostly the one that was asked for last.
    mutating func number(of text: String, last: inout Int) -> Int {
        if last < texts.count, texts[last] == text { return last }
        last = number(of: text)
        return last
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
