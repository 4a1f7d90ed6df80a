/// Eight bytes of a text looked at together in one register (SWAR), so that a short run of ASCII takes no loop, and no
/// branch that cannot be foreseen.
///
/// The tests hold each of its answers to a loop over the bytes.
struct ByteLanes {
    private static let low: UInt64 = 0x0101_0101_0101_0101
    private static let high: UInt64 = 0x8080_8080_8080_8080

    /// The first byte is the lowest; behind the end of the text stand zeros.
    private let bytes: UInt64

    /// Loads the bytes from `index`, which is within the text or its end.
    @inline(__always)
    init(_ text: Span<UInt8>, at index: Int) {
        if text.count &- index >= 8 {
            bytes = Self.load(text, index)
        } else if text.count >= 8 {
            bytes = Self.load(text, text.count &- 8) >> UInt64(truncatingIfNeeded: 8 &* (8 &- (text.count &- index)))
        } else {
            bytes = Self.gathered(text, from: index)
        }
    }

    /// Any bytes make a number: what is unsafe about this load cannot happen, and its bounds are checked.
    @inline(__always)
    private static func load(_ text: Span<UInt8>, _ index: Int) -> UInt64 {
        UInt64(littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    private static func gathered(_ text: Span<UInt8>, from start: Int) -> UInt64 {
        var bytes: UInt64 = 0
        var index = text.count
        while index > start {
            index -= 1
            bytes = bytes << 8 | UInt64(text[index])
        }
        return bytes
    }

    /// The high bit of each byte in `first ... last`, both of ASCII.
    @inline(__always)
    private static func flags(_ bytes: UInt64, from first: UInt8, through last: UInt8) -> UInt64 {
        let ascii = bytes & ~high
        let reached = ascii &+ low &* UInt64(0x80 - first)
        let passed = ascii &+ low &* UInt64(0x7F - last)
        return reached & ~passed & ~bytes & high
    }

    @inline(__always)
    private var letters: UInt64 {
        Self.flags(bytes | Self.low &* 0x20, from: UInt8(ascii: "a"), through: UInt8(ascii: "z"))
    }

    @inline(__always)
    private var digits: UInt64 { Self.flags(bytes, from: UInt8(ascii: "0"), through: UInt8(ascii: "9")) }

    @inline(__always)
    private var nameBytes: UInt64 {
        letters | digits | Self.flags(bytes, from: UInt8(ascii: "_"), through: UInt8(ascii: "_"))
    }

    /// How many flags stand before the first gap: 0 to 8.
    @inline(__always)
    private static func run(_ flags: UInt64) -> Int { (~flags & high).trailingZeroBitCount >> 3 }

    /// ASCII letters in front.
    @inline(__always)
    var leadingLetters: Int { Self.run(letters) }

    /// ASCII letters and digits in front.
    @inline(__always)
    var leadingAlphanumerics: Int { Self.run(letters | digits) }

    /// ASCII digits in front.
    @inline(__always)
    var leadingDigits: Int { Self.run(digits) }

    /// `[A-Za-z0-9_]` in front, and whether one of them is a letter.
    @inline(__always)
    var leadingNameBytes: (count: Int, holdsLetter: Bool) {
        let letters = letters
        let count = Self.run(nameBytes)
        let run: UInt64 = count == 8 ? ~0 : (1 << UInt64(truncatingIfNeeded: 8 &* count)) &- 1
        return (count, letters & run != 0)
    }

    /// Whether all eight are ASCII.
    @inline(__always)
    var isASCII: Bool { bytes & Self.high == 0 }
}
