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
    /// Its price in the catalogue, where no sale is on.
    public var price: Money?
    /// Its reduced price.
    public var sale: Sale?
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
        price: Money? = nil, sale: Sale? = nil, brand: String? = nil, gtin: String? = nil, groupID: String? = nil,
        options: [ProductOption] = [], merchant: String? = nil, aliases: [String] = [],
        others: OtherColumns = .none, place: SourcePlace = SourcePlace(file: "", line: 0)
    ) {
        self.id = id
        self.title = title
        self.summary = summary
        self.link = link
        self.availability = availability
        self.price = price
        self.sale = sale
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

    /// A reduced price, and when it holds.
    public struct Sale: Hashable, Sendable {
        /// What one pays.
        public var price: Money
        /// The first millisecond, since 1970-01-01T00:00:00Z; nil where it holds already.
        public var from: Int64?
        /// The first millisecond behind the end.
        public var until: Int64?

        /// Makes a reduced price; without a period it holds now.
        public init(price: Money, from: Int64? = nil, until: Int64? = nil) {
            self.price = price
            self.from = from
            self.until = until
        }

        /// Whether it is less than the regular price.
        func isBelow(_ regular: Money) -> Bool {
            price.currency == regular.currency && price.minorUnits < regular.minorUnits
        }
    }

    /// What one pays at a point in time, in milliseconds since 1970-01-01T00:00:00Z; nil where that is not known, as
    /// where a sale has a period and the time is not known.
    public func price(at time: Int64?) -> Money? {
        guard let sale else { return price }
        if sale.from == nil, sale.until == nil { return sale.price }
        guard let time else { return nil }
        let isOn = time >= sale.from ?? time && time < sale.until ?? .max
        return isOn ? sale.price : price
    }
}
