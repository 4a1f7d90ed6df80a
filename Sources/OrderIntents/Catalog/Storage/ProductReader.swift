import OrderGrammar
import TweetText

/// Reads the fields of one product from a list's bytes. What is not there reads as nothing, so no bytes are a danger.
struct ProductReader {
    private let list: ProductList
    private let end: Int
    private var index: Int

    init(_ list: ProductList, in range: Range<Int>) {
        self.list = list
        index = range.lowerBound
        end = range.upperBound
    }

    mutating func product() -> Product {
        var product = Product(id: text(), title: text())
        product.summary = optionalText()
        product.link = optionalText()
        product.brand = optionalText()
        product.gtin = optionalText()
        product.groupID = optionalText()
        let availability = count()
        if Availability.allCases.indices.contains(availability - 1) {
            product.availability = Availability.allCases[availability - 1]
        }
        product.price = money()
        if let reduced = money() {
            let from = signed()
            let until = signed()
            product.sale = Product.Sale(
                price: reduced, from: from == .min ? nil : from, until: until == .max ? nil : until)
        }
        product.options = options()
        let merchant = count()
        if merchant > 0 { product.merchant = list.shared[merchant - 1] }
        for range in textRanges() { product.aliases.append(list.bytes.text(range)) }
        let names = list.headerEnds.range(of: count(), limit: list.headerNames.count).map { list.headerNames[$0] }
        if !names.isEmpty { product.others = OtherColumns(names: names, values: names.map { _ in text() }) }
        let file = list.shared[count()]
        product.place = SourcePlace(file: file, line: count(), column: count(), length: count())
        return product
    }

    mutating func text() -> String { list.bytes.text(textRange()) }

    mutating func textRange() -> Range<Int> { range(count()) }

    /// Names and values of options, from where they begin.
    mutating func options() -> [ProductOption] {
        var options: [ProductOption] = []
        var left = count()
        while left > 0, index < end {
            left -= 1
            let name = list.shared[count()]
            options.append(ProductOption(name: name, value: text()))
        }
        return options
    }

    /// Steps over what stands before the link.
    mutating func link() -> String? {
        for _ in 0..<2 { _ = textRange() }
        skipOptionalText()
        return optionalText()
    }

    /// Steps over what stands before the GTIN.
    mutating func gtin() -> String? {
        for _ in 0..<2 { _ = textRange() }
        for _ in 0..<3 { skipOptionalText() }
        return optionalText()
    }

    /// Steps over what titles are not made from.
    mutating func heading() -> ProductHeading {
        var heading = ProductHeading()
        _ = textRange()
        heading.title = textRange()
        for _ in 0..<5 { skipOptionalText() }
        _ = count()
        skipMoney()
        if skipMoney() { for _ in 0..<2 { _ = bits() } }
        let start = index
        var left = count()
        while left > 0, index < end {
            left -= 1
            _ = count()
            _ = textRange()
        }
        heading.options = start..<index
        let merchant = count()
        if merchant > 0 { heading.merchant = merchant - 1 }
        heading.aliases = textRanges()
        return heading
    }

    private mutating func textRanges() -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var left = count()
        while left > 0, index < end {
            left -= 1
            ranges.append(textRange())
        }
        return ranges
    }

    private mutating func range(_ count: Int) -> Range<Int> {
        let start = index
        index = min(end, index + min(max(0, count), end))
        return start..<index
    }

    private mutating func skipOptionalText() { _ = range(count() - 1) }

    private mutating func optionalText() -> String? {
        let count = count()
        return count == 0 ? nil : list.bytes.text(range(count - 1))
    }

    private mutating func money() -> Money? {
        let code = count()
        guard code > 0 else { return nil }
        // As many as an amount of 64 bits can have, whatever a file says.
        let digits = min(max(0, Int(clamping: signed())), 19)
        return Money(
            minorUnits: signed(), currency: Currency(declared: list.shared[code - 1], minorDigits: digits))
    }

    @discardableResult
    private mutating func skipMoney() -> Bool {
        guard count() > 0 else { return false }
        for _ in 0..<2 { _ = bits() }
        return true
    }

    private mutating func count() -> Int { Int(clamping: bits()) }

    private mutating func signed() -> Int64 {
        let bits = bits()
        return Int64(bitPattern: bits >> 1) ^ -Int64(bitPattern: bits & 1)
    }

    private mutating func bits() -> UInt64 {
        var bits: UInt64 = 0
        var shift: UInt64 = 0
        while index < end {
            let byte = list.bytes[index]
            index += 1
            bits |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 || shift > 56 { break }
            shift += 7
        }
        return bits
    }
}
