/// The files of somebody's own archive of X: scripts that assign one array to a variable.
public enum PersonalArchive {
    /// What such a file begins with.
    static let prefix: StaticString = "window.YTD."
    /// Bytes in front of the array at most.
    private static let limit = 200

    /// Where the value begins that the script's first line assigns.
    enum Assignment: Equatable {
        case value(Int)
        case needsMore
        /// The line assigns nothing.
        case none
    }

    /// Passes `window.YTD.tweets.part0 = `, which begins at `start`.
    static func passAssignment(in bytes: Span<UInt8>, from start: Int, atEnd: Bool) -> Assignment {
        let name = prefix.utf8CodeUnitCount
        guard bytes.count - start >= name || atEnd else {
            let letters = Array("\(prefix)".utf8)
            for index in start..<bytes.count where bytes[index] != letters[index - start] { return .none }
            return .needsMore
        }
        guard FeedSniffing.begins(bytes, at: start, with: prefix) else { return .none }
        let end = min(bytes.count, start + limit)
        for index in start..<end {
            switch bytes[index] {
            case UInt8(ascii: "="): return .value(index + 1)
            case UInt8(ascii: "\n"): return .none
            default: break
            }
        }
        return end == bytes.count && !atEnd && end < start + limit ? .needsMore : .none
    }

    /// Whose archive it is, from the bytes of its `account.js`; nil where they do not say.
    public static func owner(inAccountFile bytes: [UInt8]) -> Tweet.Account? {
        let span = bytes.span
        guard case .value(let start) = passAssignment(in: span, from: 0, atEnd: true) else { return nil }
        var index = start
        while index < span.count, span[index] <= 0x20 { index += 1 }
        guard index < span.count else { return nil }
        let rest = span.extracting(index..<span.count)
        var scanner = JSONScanner()
        guard scanner.scan(rest, atEnd: true) == .complete else { return nil }
        guard let first = JSONReader.first(of: JSONValue(0, scanner.position), in: rest) else { return nil }
        let account = JSONReader.fields(of: JSONReader.fields(of: first, in: rest)[.account], in: rest)
        let owner = Tweet.Account(
            id: JSONReader.id(account[.accountID], in: rest), handle: JSONReader.string(account[.username], in: rest))
        return owner.id == nil && owner.handle == nil ? nil : owner
    }
}
