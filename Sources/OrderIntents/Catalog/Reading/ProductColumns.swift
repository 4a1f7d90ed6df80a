/// The columns of product tables that the library reads, with the names that different feeds give them.
struct ProductColumns {
    let required: [String]
    let known: [String]
    /// Other names of known columns.
    let synonyms: [String: String]

    /// Columns in which variants may differ, in the order in which options are kept.
    static let options = ["color", "size", "material", "pattern", "gender", "age_group"]

    /// Columns by which a feed names options of its own: `custom_variant1_category` and `custom_variant1_option`.
    static let ownOptions = (1...3).map { ("custom_variant\($0)_category", "custom_variant\($0)_option") }

    /// Google Merchant Center, X Shopping Manager and OpenAI's upload; as XML, the lists of price comparers too.
    static let google = ProductColumns(
        required: ["id", "title"],
        known: ["id", "title"] + options + ownOptions.flatMap { [$0.0, $0.1] } + [
            "description", "link", "availability", "price", "sale_price", "sale_price_effective_date", "currency",
            "brand", "gtin", "item_group_id", "item_group_title", "variant_dict", "merchant", "aliases",
        ],
        synonyms: [
            "item_id": "id", "product_id": "id", "sku": "id", "asin": "id", "name": "title", "url": "link",
            "product_url": "link", "summary": "description", "content": "description", "group_id": "item_group_id",
            "group_title": "item_group_title", "ean": "gtin", "upc": "gtin", "barcode": "gtin",
        ])

    /// Columns that name Shopify's options and hold their values, and the option's name where the first is empty.
    static let shopifyOptions = (1...3).map { number in
        (name: "option\(number)_name", value: "option\(number)_value", otherwise: "option\(number)")
    }

    /// Shopify's product CSV, by the names of its older form.
    static let shopify = ProductColumns(
        required: ["handle", "title"],
        known: [
            "handle", "title", "body_(html)", "vendor", "published", "status", "variant_sku", "variant_price",
            "variant_compare_at_price", "variant_barcode", "variant_inventory_tracker", "variant_inventory_qty",
            "variant_inventory_policy", "merchant", "aliases",
        ] + shopifyOptions.flatMap { [$0.name, $0.value] },
        synonyms: [
            "url_handle": "handle", "description": "body_(html)", "published_on_online_store": "published",
            "sku": "variant_sku", "price": "variant_price", "compare_at_price": "variant_compare_at_price",
            "barcode": "variant_barcode", "inventory_tracker": "variant_inventory_tracker",
            "inventory_quantity": "variant_inventory_qty",
            "continue_selling_when_out_of_stock": "variant_inventory_policy",
        ])

    /// The columns of a table with that first line, told by what only one kind of feed has.
    static func of(header: [String]) -> ProductColumns {
        let names = Set(header.map(TableColumns.normalized))
        let isShopify =
            !names.isDisjoint(with: ["handle", "url_handle"]) && names.contains("title") && !names.contains("id")
            && !names.isDisjoint(with: ["option1_name", "option1_value", "variant_price", "variant_sku"])
        return isShopify ? shopify : google
    }

    /// Whether the table has one product over several rows.
    var hasContinuations: Bool { required[0] == "handle" }
}
