/// A 64-bit hash of keys, eight bytes a step: multiply and fold, as wyhash does. The same on every machine and run.
///
/// Keys come from grammars and catalogues, never from posts, so no post can make a table slow.
struct TermHash {
    private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// Takes in the next eight bytes, little end first; the last ones padded with zeros.
    @inline(__always)
    mutating func combine(_ word: UInt64) {
        let product = (state ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        state = product.high ^ product.low
    }

    /// The hash of a key of `count` bytes.
    @inline(__always)
    func finish(count: Int) -> UInt64 {
        let product = (state ^ UInt64(truncatingIfNeeded: count)).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
        return product.high ^ product.low
    }

    /// The hash of the bytes of a key.
    static func of(_ key: Span<UInt8>) -> UInt64 {
        var hash = TermHash()
        var index = 0
        while index < key.count {
            hash.combine(KeyWord.load(key, at: index, count: min(8, key.count - index)))
            index += 8
        }
        return hash.finish(count: key.count)
    }

    /// The hash of the key that ASCII text from `start` to `end` has.
    @inline(__always)
    static func ofASCII(_ text: Span<UInt8>, from start: Int, to end: Int) -> UInt64 {
        var hash = TermHash()
        var index = start
        while index < end {
            hash.combine(KeyWord.foldASCII(KeyWord.load(text, at: index, count: min(8, end - index))))
            index += 8
        }
        return hash.finish(count: end - start)
    }
}

/// Up to eight bytes of a key as one word.
enum KeyWord {
    /// Loads `count` bytes (1 to 8) at `index`, the first in the lowest place, zeros above.
    @inline(__always)
    static func load(_ text: Span<UInt8>, at index: Int, count: Int) -> UInt64 {
        if index + 8 <= text.count {
            // Checked against the bounds above; any eight bytes are a number.
            let word = text.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
            return UInt64(littleEndian: word) & (~0 >> UInt64(64 - 8 * count))
        }
        return loadByBytes(text, at: index, count: count)
    }

    /// The scalar twin of `load`, which also serves the last bytes of a text.
    static func loadByBytes(_ text: Span<UInt8>, at index: Int, count: Int) -> UInt64 {
        var word: UInt64 = 0
        for place in 0..<count { word |= UInt64(text[index + place]) << UInt64(8 * place) }
        return word
    }

    /// Lower-cases eight ASCII bytes at once: bit 7 of each byte marks a capital, moved to bit 5 it is the difference.
    @inline(__always)
    static func foldASCII(_ word: UInt64) -> UInt64 {
        let capitals = (word &+ 0x3F3F_3F3F_3F3F_3F3F) & ~(word &+ 0x2525_2525_2525_2525) & 0x8080_8080_8080_8080
        return word | capitals >> 2
    }
}
