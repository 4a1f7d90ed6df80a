import OrderGrammar

/// A post that offers something, so that an answer to it is a command: one row of a listings file.
public struct Listing: Hashable, Sendable {
    /// The platform's id of the post.
    public var postID: String
    /// What answers ask for.
    public var kind: IntentKind
    /// The only grammar for answers to it, and for what is said in the live session that it is; nil for all.
    public var grammar: String?
    /// Handle of the merchant, or of the recipient of donations.
    public var merchant: String?
    /// The merchant's id of the product.
    public var productID: String?
    /// The fixed amount.
    public var amount: Money?
    /// Its page.
    public var url: String?
    /// Columns that the library has no use for.
    public var others: OtherColumns
    /// Where it stands.
    public var place: SourcePlace

    /// Makes a listing; all but post and kind may be unknown.
    public init(
        postID: String, kind: IntentKind, grammar: String? = nil, merchant: String? = nil, productID: String? = nil,
        amount: Money? = nil, url: String? = nil, others: OtherColumns = .none,
        place: SourcePlace = SourcePlace(file: "", line: 0)
    ) {
        self.postID = postID
        self.kind = kind
        self.grammar = grammar
        self.merchant = merchant
        self.productID = productID
        self.amount = amount
        self.url = url
        self.others = others
        self.place = place
    }
}

/// The listings that are known, by post.
public struct Listings: Sendable {
    /// The listings, in the order of the files.
    public private(set) var all: [Listing] = []
    /// What is wrong with rows of the files.
    public private(set) var complaints: [Diagnostic] = []

    private var byPost: [String: Int] = [:]

    /// Knows none.
    public init() {}

    /// Makes a list of listings that a program holds.
    public init(_ listings: [Listing]) { index(listings, complaints: []) }

    /// Makes one list of several.
    public init(merging lists: [Listings]) {
        index(lists.flatMap(\.all), complaints: lists.flatMap(\.complaints))
    }

    init(_ listings: [Listing], complaints: [Diagnostic]) { index(listings, complaints: complaints) }

    /// The listing that the post is.
    public func find(postID: String) -> Listing? { byPost[postID].map { all[$0] } }

    private mutating func index(_ rows: [Listing], complaints: [Diagnostic]) {
        self.complaints = complaints
        for row in rows {
            if let earlier = byPost[row.postID] {
                self.complaints.append(FeedComplaint.repeatedListing(row, first: all[earlier].place))
                continue
            }
            byPost[row.postID] = all.count
            all.append(row)
        }
    }
}
