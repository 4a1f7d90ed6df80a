import TweetText

/// A set of kinds of tokens.
struct KindSet: Sendable, ExpressibleByArrayLiteral {
    private var bits: UInt16 = 0

    static let all = KindSet(Token.Kind.allCases)

    init(_ kinds: [Token.Kind]) {
        for kind in kinds { bits |= 1 << UInt16(kind.rawValue) }
    }

    init(arrayLiteral elements: Token.Kind...) { self.init(elements) }

    @inline(__always)
    func contains(_ kind: Token.Kind) -> Bool { bits & 1 << UInt16(kind.rawValue) != 0 }
}

extension SlotReader {
    /// Kinds of terms that a reading may begin with: more than do, never less.
    var kinds: KindSet {
        switch self {
        case .count, .code: [.number, .word]
        // An account that touches the word before it begins with its `@`.
        case .account(.anybody): [.mention, .punctuation, .symbol]
        case .account: [.mention]
        case .tag, .campaign: [.hashtag]
        case .url: [.url]
        // Units, titles and values may be written with any sign.
        case .money, .product, .text, .list, .pattern: .all
        }
    }
}
