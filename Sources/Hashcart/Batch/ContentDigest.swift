/// Tells contents apart that should be the same: 128 bits, the same on every machine. No protection from anybody who wants
/// two contents to look alike.
public struct ContentDigest: Hashable, Sendable {
    private var first: UInt64 = 0xCBF2_9CE4_8422_2325
    private var second: UInt64 = 0x9E37_79B9_7F4A_7C15
    private var word: UInt64 = 0
    private var count: UInt64 = 0

    /// Has taken nothing.
    public init() {}

    /// The digest of bytes.
    public static func of(_ bytes: [UInt8]) -> ContentDigest {
        var digest = ContentDigest()
        digest.take(bytes.span)
        return digest
    }

    /// Takes the next bytes. Linear in them.
    public mutating func take(_ bytes: Span<UInt8>) {
        for index in bytes.indices {
            word = word << 8 | UInt64(bytes[index])
            count &+= 1
            if count & 7 == 0 { mix(word) }
        }
    }

    /// Takes the digest of something else.
    public mutating func take(_ other: ContentDigest) { take(Array(other.text.utf8).span) }

    /// 32 hexadecimal digits.
    public var text: String {
        var last = self
        last.mix(word)
        last.mix(count)
        return [last.first, last.second].map { number in
            let digits = String(number, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    private mutating func mix(_ word: UInt64) {
        first = (first ^ word) &* 0x9FB2_1C65_1E98_DF25
        first ^= first >> 32
        second = (second ^ word) &* 0xD6E8_FEB8_6659_FD93
        second ^= second >> 29
    }
}
