import TweetText

/// The first bytes of anchors, as tables that tell of nearly every word that it is none.
struct AnchorBeginnings: Sendable {
    /// Bytes that are one to the table: a letter in both cases, what goes on with a name, what may stand for another
    /// character, the two signs, and all the rest.
    private enum Class {
        static let rest = 0
        static let name = 27
        static let wild = 28
        static let tag = 29
        static let account = 30
    }

    /// The class of each byte.
    private let classes = (UInt8.min...UInt8.max).map { UInt8(kind(of: $0)) }
    /// By the classes of the first two bytes: those of the third, a bit each.
    private var thirds = [UInt32](repeating: 0, count: 32 * 32)
    /// By the class of a first byte: those of the second behind an anchor that is a byte alone.
    private var seconds = [UInt32](repeating: 0, count: 32)
    /// The classes of four bytes, none of which may stand for another character, with which a longer anchor may begin.
    private var fourths = HashedNumbers()
    /// The same for kernels, which look at many bytes at once and less closely: by the low halves of the first bytes, and
    /// then by the high ones, the groups of anchors, a bit each, that may have it there. Of what stands behind a
    /// second byte that is written for another character they know nothing.
    private(set) var halves = [UInt8](repeating: 0, count: 2 * places * 16)

    /// The characters that anchors begin with.
    private var scalars = HashedNumbers()

    /// Bytes of an anchor that the halves tell of.
    static let places = 3

    private static func kind(of byte: UInt8) -> Int {
        switch byte {
        case 0x80...: Class.wild
        case _ where AnchorScanner.mayHide(byte): Class.wild
        case _ where AnchorScanner.isLetter(byte): Int(byte & 0x1F)
        case _ where AnchorScanner.isOfName(byte): Class.name
        case UInt8(ascii: "#"): Class.tag
        case UInt8(ascii: "@"): Class.account
        default: Class.rest
        }
    }

    /// What is told of a key: all keys of which the same is told are one.
    private struct Prefix: Hashable, Comparable {
        /// Four bytes, or the whole key where it is shorter.
        let bytes: [UInt8]
        /// What stands behind it must not go on with it.
        let isWhole: Bool

        static func < (a: Prefix, b: Prefix) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }
    }

    /// Makes the tables for keys; what stands behind a whole word must not go on with it.
    init(_ keys: some Sequence<(key: [UInt8], isWhole: Bool)>) {
        var prefixes: Set<Prefix> = []
        for (key, isWhole) in keys where !key.isEmpty {
            prefixes.insert(Prefix(bytes: Array(key.prefix(4)), isWhole: isWhole && key.count < 4))
        }
        /// By place and class, the groups of anchors that may have it there.
        var groups = [UInt8](repeating: 0, count: Self.places * 32)
        // In their order, so that those of a group are alike and the group tells more.
        for (index, prefix) in prefixes.sorted().enumerated() {
            let stand = (0..<4).map { mayStand(at: $0, of: prefix) }
            let group: UInt8 = 1 << UInt8(index * 8 / prefixes.count)
            for place in 0..<Self.places {
                for kind in 0..<32 where stand[place] >> UInt32(kind) & 1 != 0 { groups[place * 32 + kind] |= group }
            }
            if let scalar = String(decoding: prefix.bytes, as: UTF8.self).unicodeScalars.first {
                scalars.insert(scalar.value)
            }
            let first = Int(classes[Int(prefix.bytes[0])])
            for kind in 0..<32 where stand[1] >> UInt32(kind) & 1 != 0 {
                // A letter written in another way is looked at letter by letter; and so is what stands behind it.
                thirds[first << 5 | kind] |= kind == Class.wild ? .max : stand[2]
            }
            if prefix.bytes.count == 1 {
                seconds[first] |= stand[1]
            } else if prefix.bytes.dropFirst().allSatisfy({ $0 < 0x80 }) {
                // Others cannot be written in four bytes of which each stands for itself.
                insert(first, stand)
            }
        }
        for (byte, kind) in classes.enumerated() {
            for place in 0..<Self.places {
                halves[place * 16 + byte & 0x0F] |= groups[place * 32 + Int(kind)]
                halves[(Self.places + place) * 16 + byte >> 4] |= groups[place * 32 + Int(kind)]
            }
        }
    }

    /// Takes a longer anchor into the table of four bytes.
    ///
    /// - Parameter stand: the classes at each of its first four places.
    private mutating func insert(_ first: Int, _ stand: [UInt32]) {
        let plain = stand.map { mask in (0..<32).filter { $0 != Class.wild && mask >> UInt32($0) & 1 != 0 } }
        for second in plain[1] {
            for third in plain[2] {
                for fourth in plain[3] { fourths.insert(Self.number(first, second, third, fourth)) }
            }
        }
    }

    /// Four classes as one number.
    @inline(__always)
    private static func number(_ first: Int, _ second: Int, _ third: Int, _ fourth: Int) -> UInt32 {
        UInt32(truncatingIfNeeded: first << 15 | second << 10 | third << 5 | fourth)
    }

    /// The classes of what may stand at a place of a key.
    private func mayStand(at place: Int, of prefix: Prefix) -> UInt32 {
        let key = prefix.bytes
        if place == 0 { return 1 << UInt32(classes[Int(key[0])]) }
        if key.prefix(place + 1).dropFirst().contains(where: { $0 >= 0x80 }) { return .max }
        if place < key.count { return 1 << UInt32(Class.wild) | 1 << UInt32(classes[Int(key[place])]) }
        guard prefix.isWhole, place == key.count else { return .max }
        var mask = UInt32.max
        for byte in UInt8.min..<0x80 where AnchorScanner.goesOn(byte, behind: key[0]) {
            mask &= ~(1 << UInt32(classes[Int(byte)]))
        }
        return mask
    }

    /// Whether an anchor may begin with these bytes.
    @inline(__always)
    func mayBegin(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        thirds[Int(classes[Int(first)]) << 5 | Int(classes[Int(second)])] >> UInt32(classes[Int(third)]) & 1 != 0
    }

    /// Whether an anchor that may begin with the first three of these bytes may begin with all four.
    @inline(__always)
    func mayGoOn(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) -> Bool {
        let (first, second) = (Int(classes[Int(first)]), Int(classes[Int(second)]))
        let (third, fourth) = (Int(classes[Int(third)]), Int(classes[Int(fourth)]))
        // A letter written in another way is looked at letter by letter; and so is what stands behind it.
        if second == Class.wild || third == Class.wild || fourth == Class.wild { return true }
        if seconds[first] >> UInt32(second) & 1 != 0 { return true }
        return fourths.mayHold(Self.number(first, second, third, fourth))
    }

    /// Whether an anchor may begin with what a character is folded to.
    @inline(__always)
    func mayBegin(_ scalar: UInt32) -> Bool {
        TermKey.firstScalar(of: scalar).map(scalars.mayHold) ?? true
    }
}
