import OrderGrammar
import TweetText

extension Accounts {
    static let columns = ["handle", "role", "platform", "id", "name", "aliases", "currency", "language"]

    /// Reads an accounts file: TSV, CSV or JSON Lines with the columns `handle` and `role` (merchant, service,
    /// charity, user) and any of `platform id name aliases currency language`. Aliases are separated by spaces.
    ///
    /// - Throws: what keeps the whole file from being read; `complaints` holds what is wrong with single rows.
    public init(contentsOf bytes: [UInt8], name: String, units: [Currency] = []) throws(Diagnostics) {
        var entries: [AccountEntry] = []
        var complaints: [Diagnostic] = []
        let reader = TableReader(file: name, required: ["handle", "role"], known: Self.columns)
        try reader.read(bytes, complaints: &complaints) { row, complaints in
            if let entry = AccountEntry(row, units: units, complaints: &complaints) { entries.append(entry) }
        }
        self.init(entries, complaints: complaints)
    }
}

extension AccountEntry {
    fileprivate init?(_ row: TableRow, units: [Currency], complaints: inout [Diagnostic]) {
        var fields = FieldReader(row: row, units: units)
        let handle = fields.handle("handle", isRequired: true)
        let role = fields.word("role", isRequired: true, of: AccountRole.allCases.map { ($0.rawValue, $0) })
        let currency = fields.currency("currency")
        let aliases = fields.handles("aliases")
        complaints += fields.complaints
        guard fields.isUsable, let handle, let role else { return nil }
        self.init(
            handle: handle, role: role, platform: row["platform"].map { Handle.key($0) }, id: row["id"],
            name: row["name"],
            aliases: aliases, currency: currency, language: row["language"], others: row.others, place: row.place)
    }
}
