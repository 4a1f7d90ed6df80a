import OrderGrammar
import TweetText

extension Catalog {
    /// Reads a product feed, told by its content: Google Merchant Center's and X Shopping Manager's (TSV, CSV, RSS,
    /// Atom), OpenAI's upload (CSV, TSV, JSON Lines), the products of an ACP feed, Shopify's product CSV.
    ///
    /// A compiled catalogue (`Catalog.compiled(accounts:)`) is told by its content too. It has its merchants and
    /// currencies, so none is given then.
    ///
    /// Aliases, a column of our own, are separated by commas, semicolons or bars.
    ///
    /// - Parameters:
    ///   - bytes: the feed.
    ///   - name: its name in complaints.
    ///   - merchant: handle of the merchant, for products that name none.
    ///   - currency: what prices without a currency are in.
    ///   - units: units of account outside ISO 4217 that prices may have.
    /// - Throws: what keeps the whole feed from being read; `complaints` holds what is wrong with single products.
    public init(
        contentsOf bytes: [UInt8], name: String, merchant: String? = nil, currency: Currency? = nil,
        units: [Currency] = []
    ) throws(Diagnostics) {
        if CompiledCatalog.isOne(bytes) {
            self = try CompiledCatalog.catalog(ByteRegion(copying: bytes), name: name, merchant: merchant)
            return
        }
        var products = ProductListBuilder()
        var complaints: [Diagnostic] = []
        let feed = try ProductFeed(file: name, merchant: merchant, currency: currency, units: units)
        try feed.read(bytes, complaints: &complaints) { products.append($0) }
        self.init(products.list(), complaints: complaints)
    }
}
