/// Where the columns of a product stand in the rows that have them: looked up once, not for every row.
final class ProductPositions {
    let id: Int?
    let title: Int?
    let summary: Int?
    let link: Int?
    let availability: Int?
    let price: Int?
    let salePrice: Int?
    let salePeriod: Int?
    let currency: Int?
    let brand: Int?
    let gtin: Int?
    let groupID: Int?
    let groupTitle: Int?
    let variants: Int?
    let merchant: Int?
    let aliases: Int?
    /// The options that there are, in the order in which they are kept.
    let options: [(name: String, position: Int)]
    /// Where names and values of options of the feed's own are.
    let ownOptions: [(name: Int, value: Int)]

    private let columns: TableColumns

    init(_ columns: TableColumns) {
        self.columns = columns
        let known = columns.known
        id = known["id"]
        title = known["title"]
        summary = known["description"]
        link = known["link"]
        availability = known["availability"]
        price = known["price"]
        salePrice = known["sale_price"]
        salePeriod = known["sale_price_effective_date"]
        currency = known["currency"]
        brand = known["brand"]
        gtin = known["gtin"]
        groupID = known["item_group_id"]
        groupTitle = known["item_group_title"]
        variants = known["variant_dict"]
        merchant = known["merchant"]
        aliases = known["aliases"]
        options = ProductColumns.options.compactMap { name in known[name].map { (name, $0) } }
        ownOptions = ProductColumns.ownOptions.compactMap { name, value in
            if let name = known[name], let value = known[value] { (name, value) } else { nil }
        }
    }

    /// Those of a row's columns: nearly always the ones of the row before.
    static func of(_ row: TableRow, last: inout ProductPositions?) -> ProductPositions {
        if let last, last.columns === row.columns { return last }
        let own = ProductPositions(row.columns)
        last = own
        return own
    }
}
