import OrderGrammar
import TweetText

/// The campaigns that are known, by tag.
public struct Campaigns: Sendable {
    /// The campaigns, in the order of the files.
    public private(set) var all: [Campaign] = []
    /// What is wrong with rows of the files.
    public private(set) var complaints: [Diagnostic] = []

    private var byTag: [[UInt8]: [Int]] = [:]

    /// Knows none.
    public init() {}

    /// Makes a list of campaigns that a program holds.
    public init(_ campaigns: [Campaign]) { index(campaigns, complaints: []) }

    /// Makes one list of several.
    public init(merging lists: [Campaigns]) {
        index(lists.flatMap(\.all), complaints: lists.flatMap(\.complaints))
    }

    init(_ campaigns: [Campaign], complaints: [Diagnostic]) { index(campaigns, complaints: complaints) }

    /// All campaigns with that tag, with or without `#`, compared by term key, in the order of the files: several
    /// kinds and grammars may share one.
    public func find(tag: String) -> [Campaign] {
        (byTag[TermKey.key(of: Handle.readTag(tag) ?? tag)] ?? []).map { all[$0] }
    }

    private mutating func index(_ rows: [Campaign], complaints: [Diagnostic]) {
        self.complaints = complaints
        for row in rows {
            let key = TermKey.key(of: row.tag)
            // Two rows that say the same at the same time would make every post ambiguous.
            if let earlier = (byTag[key] ?? []).first(where: { all[$0].repeats(row) }) {
                self.complaints.append(FeedComplaint.repeatedCampaign(row, first: all[earlier].place))
                continue
            }
            byTag[key, default: []].append(all.count)
            all.append(row)
        }
    }
}

extension Campaign {
    /// Whether two campaigns of one tag are for the same thing at the same time.
    fileprivate func repeats(_ other: Campaign) -> Bool {
        kind == other.kind && grammar == other.grammar && productID == other.productID
            && merchant.map { Handle.key($0) } == other.merchant.map { Handle.key($0) }
            && (from ?? .min) < (other.until ?? .max) && (other.from ?? .min) < (until ?? .max)
    }
}
