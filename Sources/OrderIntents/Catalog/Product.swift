import OrderGrammar

/// A property in which the variants of a product differ: colour, size.
public struct ProductOption: Hashable, Sendable {
    /// The column's name: `size`.
    public var name: String
    /// What this product has there: `large`.
    public var value: String

    /// Makes an option.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

/// One row of a catalogue: something that can be ordered.
public struct Product: Hashable, Sendable {
    /// The merchant's id for it.
    public var id: String
    /// What it is called, without HTML.
    public var title: String
    /// What it is, without HTML.
    public var summary: String?
    /// Its page.
    public var link: String?
    /// Whether it can be had; nil where the catalogue does not say.
    public var availability: Availability?
    /// Its price in the catalogue.
    public var price: Money?
    /// Who makes it: not who sells it.
    public var brand: String?
    /// Its GTIN with all its zeros.
    public var gtin: String?
    /// The id that its variants share.
    public var groupID: String?
    /// Colour, size, material, pattern, gender and age group, as far as given, in that order.
    public var options: [ProductOption]
    /// Handle of the merchant who sells it; nil where the catalogue does not say.
    public var merchant: String?
    /// Other names by which people ask for it.
    public var aliases: [String]
    /// Columns that the library has no use for.
    public var others: OtherColumns
    /// Where it stands.
    public var place: SourcePlace

    /// Makes a product; all but id and title may be unknown.
    public init(
        id: String, title: String, summary: String? = nil, link: String? = nil, availability: Availability? = nil,
        price: Money? = nil, brand: String? = nil, gtin: String? = nil, groupID: String? = nil,
        options: [ProductOption] = [], merchant: String? = nil, aliases: [String] = [],
        others: OtherColumns = .none, place: SourcePlace = SourcePlace(file: "", line: 0)
    ) {
        self.id = id
        self.title = title
        self.summary = summary
        self.link = link
        self.availability = availability
        self.price = price
        self.brand = brand
        self.gtin = gtin
        self.groupID = groupID
        self.options = options
        self.merchant = merchant
        self.aliases = aliases
        self.others = others
        self.place = place
    }

    /// The value of an option, or nil where it has none.
    public func option(_ name: String) -> String? { options.first { $0.name == name }?.value }

    /// Its colour.
    public var color: String? { option("color") }
    /// Its size.
    public var size: String? { option("size") }
}
