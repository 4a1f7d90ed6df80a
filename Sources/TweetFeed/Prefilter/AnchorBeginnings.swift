/// The first three bytes of anchors, as a table that tells of nearly every word that it is none.
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
    private let classes = (UInt8.min...UInt8.max).map { UInt8(Self.kind(of: $0)) }
    /// By the classes of the first two bytes: those of the third, a bit each.
    private var thirds = [UInt32](repeating: 0, count: 32 * 32)
    /// The same for kernels, which look at many bytes at once and less closely: by the low halves of a first, second and
    /// third byte, and then by the high ones, the groups of anchors, a bit each, that may have it there. Of what stands
    /// behind a second byte that is written for another character they know nothing.
    private(set) var halves = [UInt8](repeating: 0, count: 6 * 16)

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
        /// Three bytes, or the whole key where it is shorter.
        let bytes: [UInt8]
        /// What stands behind it must not go on with it.
        let isWhole: Bool

        static func < (a: Prefix, b: Prefix) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }
    }

    /// Makes the tables for keys; what stands behind a whole word must not go on with it.
    init(_ keys: some Sequence<(key: [UInt8], isWhole: Bool)>) {
        var prefixes: Set<Prefix> = []
        for (key, isWhole) in keys where !key.isEmpty {
            prefixes.insert(Prefix(bytes: Array(key.prefix(3)), isWhole: isWhole && key.count < 3))
        }
        // In their order, so that those of a group are alike and the group tells more.
        for (index, prefix) in prefixes.sorted().enumerated() {
            insert(prefix.bytes, isWhole: prefix.isWhole, group: 1 << UInt8(index * 8 / prefixes.count))
        }
    }

    private mutating func insert(_ key: [UInt8], isWhole: Bool, group: UInt8) {
        let first = classes[Int(key[0])]
        let second = mayStand(at: 1, of: key, isWhole: isWhole)
        let third = mayStand(at: 2, of: key, isWhole: isWhole)
        for kind in 0..<32 where second >> UInt32(kind) & 1 != 0 {
            // A letter written in another way is looked at letter by letter; and so is what stands behind it.
            thirds[Int(first) << 5 | kind] |= kind == Class.wild || key.count == 1 ? .max : third
        }
        for byte in UInt8.min...UInt8.max {
            let kind = UInt32(1) << UInt32(classes[Int(byte)])
            if 1 << UInt32(first) == kind { put(byte, at: 0, group) }
            if second & kind != 0 { put(byte, at: 1, group) }
            if third & kind != 0 || key.count == 1 { put(byte, at: 2, group) }
        }
    }

    private mutating func put(_ byte: UInt8, at place: Int, _ group: UInt8) {
        halves[place * 16 + Int(byte & 0x0F)] |= group
        halves[(3 + place) * 16 + Int(byte >> 4)] |= group
    }

    /// The classes of what may stand at a place of a key.
    private func mayStand(at place: Int, of key: [UInt8], isWhole: Bool) -> UInt32 {
        if key.prefix(place + 1).dropFirst().contains(where: { $0 >= 0x80 }) { return .max }
        if place < key.count { return 1 << UInt32(Class.wild) | 1 << UInt32(classes[Int(key[place])]) }
        guard isWhole, place == key.count else { return .max }
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
}
