/// How the product of a line was found.
public enum ProductMatch: String, Hashable, Sendable, CaseIterable {
    /// By its id or GTIN.
    case id
    /// By a campaign's or listing's tag.
    case tag
    /// By its title.
    case title
    /// By another name that the catalogue gives it.
    case alias
    /// By a link to it.
    case link
    /// Not at all: the words are kept.
    case none
}

/// One line of an order: an item and how many of it.
public struct OrderLine: Hashable, Sendable {
    /// The words of the post that name the item.
    public var text: String?
    /// The product, by its merchant's id.
    public var productID: String?
    /// How many.
    public var quantity: Quantity
    /// Size, colour and whatever else the post chose, by name.
    public var options: [String: String]
    /// The catalogue's price of one: evidence of what was offered, not a charge.
    public var unitPrice: Money?
    /// How the product was found.
    public var found: ProductMatch
    /// How near the words are to the title, in hundredths; only where a slip of the finger stands between them.
    public var score: Int?
    /// Products that the line may be, each as a line; two or more while the choice is open.
    var choices: [OrderLine] = []

    /// Makes a line.
    public init(
        text: String? = nil, productID: String? = nil, quantity: Quantity = .one, options: [String: String] = [:],
        unitPrice: Money? = nil, found: ProductMatch = .none, score: Int? = nil
    ) {
        self.score = score
        self.text = text
        self.productID = productID
        self.quantity = quantity
        self.options = options
        self.unitPrice = unitPrice
        self.found = found
    }
}
