import OrderGrammar

/// Posts that somebody labelled, to score grammars by.
public struct LabelledPosts: Sendable {
    /// The posts, in the order of the file.
    public var posts: [LabelledPost]
    /// What is wrong with rows that are not used.
    public var complaints: [Diagnostic]

    static let places = ["text", "author", "lang", "where"]
    static let labels = ["kind", "status"]

    /// Reads labelled posts: TSV, CSV or JSON Lines with the columns `text` and `kind`, and any of `status author lang
    /// where`, the slots `item quantity merchant recipient amount memo code url campaign`, and options such as `size`.
    ///
    /// A post without a kind, or with `none`, must give nothing. An empty status means `complete`; an empty slot is not
    /// scored. `where` says where the post stands, as grammars' examples do.
    ///
    /// - Throws: what keeps the whole file from being read; `complaints` holds what is wrong with single rows.
    public init(contentsOf bytes: [UInt8], name: String) throws(Diagnostics) {
        posts = []
        complaints = []
        var posts: [LabelledPost] = []
        let slots = RecordVocabulary.slots + RecordVocabulary.variants
        let reader = TableReader(
            file: name, required: ["text", "kind"], known: Self.places + Self.labels + slots)
        try reader.read(bytes, complaints: &complaints) { row, complaints in
            if let post = LabelledPost(row, slots: slots, complaints: &complaints) { posts.append(post) }
        }
        self.posts = posts
    }
}

extension LabelledPost {
    fileprivate init?(_ row: TableRow, slots: [String], complaints: inout [Diagnostic]) {
        var fields = FieldReader(row: row, units: [])
        let text = fields.text("text", isRequired: true)
        let kinds = IntentKind.all.map { ($0.rawValue, IntentKind?.some($0)) } + [("none", nil), ("-", nil)]
        let kind = row["kind"] == nil ? nil : fields.word("kind", isRequired: false, of: kinds)
        let statuses = IntentStatus.allCases.map { ($0.rawValue, $0) }
        let status = fields.word("status", isRequired: false, of: statuses)
        let author = fields.handle("author")
        var settings: [Example.Setting] = []
        if let place = row["where"] {
            do throws(Diagnostics) {
                settings = try Example.Setting.settings(from: place, source: row.place.file)
            } catch {
                fields.refuse(FeedComplaint.setting(row.place, place))
            }
        }
        complaints += fields.complaints
        guard fields.isUsable, let text else { return nil }
        self.init(
            text: text, author: author, language: row["lang"], settings: settings,
            label: Label(
                kind: kind ?? nil, status: status ?? .complete,
                slots: slots.compactMap { name in row[name].map { Example.Slot(name: name, value: $0) } }),
            place: row.place)
    }
}
