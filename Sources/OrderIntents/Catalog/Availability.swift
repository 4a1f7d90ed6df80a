/// Whether a product can be had.
public enum Availability: String, Hashable, Sendable, CaseIterable {
    /// It can be had now.
    case inStock = "in_stock"
    /// It cannot be had.
    case outOfStock = "out_of_stock"
    /// It can be ordered before it comes out.
    case preorder
    /// It can be ordered and is delivered later.
    case backorder

    /// Whether an order can be taken.
    public var takesOrders: Bool { self != .outOfStock }

    /// Reads the spellings that feeds use: `in stock`, `in_stock`, `In Stock`, `InStock`,
    /// `https://schema.org/InStock`. Nil for any other word.
    public init?(spelled text: some StringProtocol) {
        // As nearly every feed has it.
        switch text {
        case "in_stock", "in stock":
            self = .inStock
            return
        case "out_of_stock", "out of stock":
            self = .outOfStock
            return
        default: break
        }
        let name = text.lastIndex(of: "/").map { text[text.index(after: $0)...] } ?? text[...]
        let letters = String(
            decoding: Handle.key(name).utf8.filter { (0x61...0x7A).contains($0) }, as: UTF8.self)
        switch letters {
        case "instock", "available", "availablefororder", "limitedstock", "limitedavailability", "onlineonly",
            "instoreonly":
            self = .inStock
        case "outofstock", "soldout", "unavailable", "discontinued": self = .outOfStock
        case "preorder", "presale": self = .preorder
        case "backorder", "madetoorder": self = .backorder
        default: return nil
        }
    }
}
