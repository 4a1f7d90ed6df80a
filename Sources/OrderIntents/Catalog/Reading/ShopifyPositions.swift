/// Where the columns of Shopify's product CSV stand in the rows of one table: looked up once, not for every row.
final class ShopifyPositions {
    let handle: Int?
    let title: Int?
    let summary: Int?
    let maker: Int?
    let published: Int?
    let status: Int?
    let sku: Int?
    let price: Int?
    let priceBefore: Int?
    let barcode: Int?
    let tracker: Int?
    let stock: Int?
    let stockPolicy: Int?
    let merchant: Int?
    let aliases: Int?
    /// Where the name and the value of each option are, and what the option is called where it has no name.
    let options: [(name: Int?, value: Int?, otherwise: String)]

    init(_ columns: TableColumns) {
        let known = columns.known
        handle = known["handle"]
        title = known["title"]
        summary = known["body_(html)"]
        maker = known["vendor"]
        published = known["published"]
        status = known["status"]
        sku = known["variant_sku"]
        price = known["variant_price"]
        priceBefore = known["variant_compare_at_price"]
        barcode = known["variant_barcode"]
        tracker = known["variant_inventory_tracker"]
        stock = known["variant_inventory_qty"]
        stockPolicy = known["variant_inventory_policy"]
        merchant = known["merchant"]
        aliases = known["aliases"]
        options = ProductColumns.shopifyOptions.map { (known[$0.name], known[$0.value], $0.otherwise) }
    }
}
