import OrderGrammar
import TweetText

/// Reads the fields of one product from a list's bytes. What is not there reads as nothing, so no bytes are a danger.
struct ProductReader {
    private let list: ProductList
    private var index: Int

    init(_ list: ProductList, at start: Int) {
        self.list = list
        index = start
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
        for _ in 0..<count() where index < list.bytes.count {
            let name = shared(count())
            product.options.append(ProductOption(name: name, value: text()))
        }
        let merchant = count()
        if merchant > 0 { product.merchant = shared(merchant - 1) }
        for _ in 0..<count() where index < list.bytes.count { product.aliases.append(text()) }
        let header = count()
        if list.headers.indices.contains(header), !list.headers[header].isEmpty {
            let names = list.headers[header]
            product.others = OtherColumns(names: names, values: names.map { _ in text() })
        }
        let file = shared(count())
        product.place = SourcePlace(file: file, line: count(), column: count(), length: count())
        return product
    }

    mutating func text() -> String { string(count()) }

    /// Steps over what stands before the GTIN.
    mutating func gtin() -> String? {
        for _ in 0..<2 { skip(count()) }
        for _ in 0..<3 { skip(count() - 1) }
        return optionalText()
    }

    private mutating func skip(_ count: Int) {
        index = min(list.bytes.count, index + min(max(0, count), list.bytes.count))
    }

    private mutating func optionalText() -> String? {
        let count = count()
        return count == 0 ? nil : string(count - 1)
    }

    private mutating func string(_ count: Int) -> String {
        let end = min(list.bytes.count, index + min(max(0, count), list.bytes.count))
        defer { index = end }
        return index < end ? String(decoding: list.bytes[index..<end], as: UTF8.self) : ""
    }

    private func shared(_ number: Int) -> String { list.shared.indices.contains(number) ? list.shared[number] : "" }

    private mutating func money() -> Money? {
        let code = count()
        guard code > 0 else { return nil }
        let digits = Int(clamping: signed())
        return Money(minorUnits: signed(), currency: Currency(declared: shared(code - 1), minorDigits: digits))
    }

    private mutating func count() -> Int { Int(clamping: bits()) }

    private mutating func signed() -> Int64 {
        let bits = bits()
        return Int64(bitPattern: bits >> 1) ^ -Int64(bitPattern: bits & 1)
    }

    private mutating func bits() -> UInt64 {
        var bits: UInt64 = 0
        var shift: UInt64 = 0
        while index < list.bytes.count {
            let byte = list.bytes[index]
            index += 1
            bits |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 || shift > 56 { break }
            shift += 7
        }
        return bits
    }
}
