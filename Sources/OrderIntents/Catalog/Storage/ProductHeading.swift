/// What the titles of a product are made from, as ranges of a list's bytes.
struct ProductHeading {
    var title = 0..<0
    var aliases: [Range<Int>] = []
    /// Names and values of its options: equal bytes are equal options.
    var options = 0..<0
    /// Its merchant among the list's shared texts; nil where it names none.
    var merchant: Int?
}
