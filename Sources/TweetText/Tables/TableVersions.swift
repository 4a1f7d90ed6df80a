/// The versions of the data that the library was built with, for `--version` and for bug reports.
public enum TableVersions {
    /// One table: what it holds and the version of its source.
    public struct Entry: Hashable, Sendable {
        /// What the table holds: `Unicode`.
        public let name: String
        /// The version of its source: `15.0.0`.
        public let version: String
    }

    /// Every table, in the order to print them.
    public static let all = [
        Entry(name: "Unicode", version: ScalarData.unicodeVersion),
        Entry(name: "Emoji", version: ScalarData.emojiVersion),
        Entry(name: "Confusables (UTS #39)", version: ConfusableData.version),
        Entry(
            name: "Public Suffix List", version: "\(DomainData.version), and \(DomainData.kept) names of twitter-text"),
        Entry(name: "ISO 4217 (iso-codes)", version: CurrencyData.version),
        Entry(name: "CLDR", version: CurrencyNameData.version),
    ]
}
