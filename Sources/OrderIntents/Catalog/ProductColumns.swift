/// The columns of a Google Merchant feed that the library reads; X Shopping Manager took the same.
enum ProductColumns {
    /// Columns in which variants may differ, in the order in which options are kept.
    static let options = ["color", "size", "material", "pattern", "gender", "age_group"]

    static let required = ["id", "title"]

    static let all =
        required + options + [
            "description", "link", "availability", "price", "brand", "gtin", "item_group_id", "merchant", "aliases",
        ]
}
