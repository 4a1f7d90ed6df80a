import TestSupport
import Testing
import TweetText

@testable import TweetFeed

/// The tables of what anchors begin with: they may say too much, and never too little.
@Suite struct AnchorBeginningsTests {
    private static let keys: [(key: [UInt8], isWhole: Bool)] =
        ["#buy", "#b", "@beanhouse", "pay", "p", "tw", "#注文", "é", "#é", "pé", "payé"].map {
            (TermKey.key(of: $0), true)
        } + ["#at", "d", "st"].map { (TermKey.key(of: $0), false) }

    /// Whether a text of four bytes begins as a key, which may go on.
    private static func begins(_ bytes: [UInt8]) -> Bool {
        let folded = bytes.map(AnchorScanner.folded)
        return keys.contains { key, isWhole in
            guard folded.starts(with: key.prefix(4)) else { return false }
            return !isWhole || key.count >= 4 || !AnchorScanner.goesOn(folded[key.count], behind: key[0])
        }
    }

    /// What kernels ask: whether some group of anchors may have all three.
    private static func mayBeginInGroup(_ bytes: [UInt8], _ tables: AnchorBeginnings) -> Bool {
        var groups = UInt8.max
        for (place, byte) in bytes.prefix(3).enumerated() {
            groups &= tables.halves[place * 16 + Int(byte & 15)]
            groups &= tables.halves[48 + place * 16 + Int(byte >> 4)]
        }
        return groups != 0
    }

    @Test func noKeyIsMissed() {
        let tables = AnchorBeginnings(Self.keys)
        var random = SplitMix64(seed: 64)
        var (found, told) = (0, 0)
        let likely = Array("#@bpdtsuaywe\\&< 5_é".utf8) + Self.keys.flatMap(\.key)
        for _ in 0..<100_000 {
            let bytes = (0..<4).map { _ in likely.randomElement(using: &random) ?? 0 }
            let mayBegin =
                tables.mayBegin(bytes[0], bytes[1], bytes[2])
                && tables.mayGoOn(bytes[0], bytes[1], bytes[2], bytes[3])
            let mayBeginInGroup = Self.mayBeginInGroup(bytes, tables)
            if Self.begins(bytes) {
                #expect(mayBegin && mayBeginInGroup, "\(bytes)")
                found += 1
            } else if !mayBegin || !mayBeginInGroup {
                told += 1
            }
        }
        #expect(found > 1_000)
        #expect(told > 30_000)
    }
}
