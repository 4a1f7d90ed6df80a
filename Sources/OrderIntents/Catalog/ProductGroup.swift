/// Products that are variants of one: the rows of one merchant that share an `item_group_id`.
public struct ProductGroup: Hashable, Sendable {
    /// The id that they share.
    public var id: String
    /// Handle of the merchant, if known.
    public var merchant: String?
    /// The title that all of them have; nil where their titles differ.
    public var title: String?
    /// Their positions in the catalogue's `products`, in the file's order.
    public var members: [Int]
    /// The options in which they differ, each with its values in the file's order.
    public var choices: [Choice]

    /// An option in which variants differ.
    public struct Choice: Hashable, Sendable {
        /// The option's name: `size`.
        public var name: String
        /// Its values, each once.
        public var values: [String]
    }
}
