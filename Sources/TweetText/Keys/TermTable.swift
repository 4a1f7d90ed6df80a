/// The number of a term in a `TermTable`; terms with the same key have the same number.
public struct TermID: RawRepresentable, Hashable, Sendable, Comparable {
    /// 0 for a term that no table knows, else counted from 1 in the order of interning.
    public let rawValue: UInt32

    /// Makes an id from its number.
    @inlinable
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// No term of the table.
    public static let unknown = TermID(rawValue: 0)

    /// Whether the table knows the term.
    @inlinable
    public var isKnown: Bool { rawValue != 0 }

    /// Orders by number.
    @inlinable
    public static func < (left: TermID, right: TermID) -> Bool { left.rawValue < right.rawValue }
}

/// Numbers the keys of terms: a hash table with open addressing, filled while grammars compile, then only read.
public struct TermTable: Sendable {
    /// Terms that were numbered before; ids of its own follow theirs.
    let base: FrozenTerms
    /// Keys one behind the other.
    private var bytes: [UInt8] = []
    /// Where the key of each id ends; that of id 0 is empty.
    private var ends: [UInt32] = [0]
    /// Hash and id, id 0 where a slot is free. Always a power of two of them, at most half full.
    private var slots: [Slot] = Array(repeating: Slot(hash: 0, id: 0), count: 16)

    private struct Slot: Hashable {
        var hash: UInt32
        var id: UInt32
    }

    /// Makes a table that begins with terms that have their numbers; with none by default.
    public init(base: FrozenTerms = .none) { self.base = base }

    /// Number of terms.
    public var count: Int { base.count + ownCount }

    private var ownCount: Int { ends.count - 1 }

    /// The terms as they are, for tables that begin with them. Only of a table that began with none.
    public func frozen() -> FrozenTerms {
        var trie = WordTrie()
        for number in 0..<count {
            let id = TermID(rawValue: UInt32(truncatingIfNeeded: number + 1))
            let key = key(of: id)
            if TermSegmenter.cuts(key) { trie.insert(key, id) }
        }
        return FrozenTerms(
            bytes: FlatArray(bytes), ends: FlatArray(ends),
            slots: FlatArray(slots.map { UInt64($0.hash) << 32 | UInt64($0.id) }), runs: FrozenTrie(trie))
    }

    /// The id of `key`, which is added where it is new.
    public mutating func intern(_ key: [UInt8]) -> TermID {
        let hash = TermHash.of(key.span)
        let known = find(key: key.span, hash: hash)
        if known.isKnown { return known }
        if (ownCount + 1) * 2 > slots.count { grow() }
        bytes += key
        ends.append(UInt32(truncatingIfNeeded: bytes.count))
        let id = UInt32(truncatingIfNeeded: ownCount)
        insert(id, hash: hash)
        return named(id)
    }

    /// The id of the key of a whole string, which is added where it is new.
    public mutating func intern(_ term: String) -> TermID {
        intern(TermKey.key(of: term))
    }

    /// The id of `key`.
    public func find(key: [UInt8]) -> TermID {
        find(key: key.span)
    }

    /// The id of the key in a span of bytes.
    public func find(key: Span<UInt8>) -> TermID { find(key: key, hash: TermHash.of(key)) }

    private func find(key: Span<UInt8>, hash: UInt64) -> TermID {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot].id != 0 {
            if slots[slot].hash == UInt32(truncatingIfNeeded: hash >> 32), isKey(of: slots[slot].id, key) {
                return named(slots[slot].id)
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return base.find(key: key)
    }

    /// The id by which others know a term of its own.
    private func named(_ own: UInt32) -> TermID {
        TermID(rawValue: UInt32(truncatingIfNeeded: base.count) &+ own)
    }

    /// The id of a token's key. ASCII tokens are hashed and compared in place; others fold into `scratch`, which
    /// allocates only while it grows.
    public func find(_ token: Token, in text: Span<UInt8>, scratch: inout [UInt8]) -> TermID {
        let start = Int(token.start)
        let end = Int(token.end)
        guard 0 <= start, start <= end, end <= text.count else { return .unknown }
        guard token.flags.contains(.ascii) else {
            scratch.removeAll(keepingCapacity: true)
            TermKey.append(token, of: text, to: &scratch)
            return find(key: scratch.span)
        }
        let hash = TermHash.ofASCII(text, from: start, to: end)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot].id != 0 {
            if slots[slot].hash == UInt32(truncatingIfNeeded: hash >> 32),
                isKey(of: slots[slot].id, ofASCII: text, from: start, to: end)
            {
                return named(slots[slot].id)
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return base.find(ascii: text, from: start, to: end)
    }

    /// The key of an id of this table; empty for any other.
    public func key(of id: TermID) -> [UInt8] {
        guard Int(id.rawValue) > base.count else { return base.key(of: id) }
        let own = Int(id.rawValue) - base.count
        guard own < ends.count else { return [] }
        return Array(bytes[place(of: UInt32(truncatingIfNeeded: own))])
    }

    /// Whether the key of an id of its own begins with a character of ASCII.
    func beginsInASCII(_ id: TermID) -> Bool {
        let own = Int(id.rawValue) - base.count
        guard own > 0, own < ends.count, let first = bytes[place(of: UInt32(own))].first else { return false }
        return first < 0x80
    }

    private func place(of id: UInt32) -> Range<Int> {
        Int(ends[Int(id) - 1])..<Int(ends[Int(id)])
    }

    private func isKey(of id: UInt32, _ key: Span<UInt8>) -> Bool {
        let place = place(of: id)
        guard place.count == key.count else { return false }
        for index in 0..<key.count where bytes[place.lowerBound + index] != key[index] { return false }
        return true
    }

    private func isKey(of id: UInt32, ofASCII text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
        let place = place(of: id)
        guard place.count == end - start else { return false }
        let keys = bytes.span
        var index = 0
        while index < place.count {
            let count = min(8, place.count - index)
            let word = KeyWord.foldASCII(KeyWord.load(text, at: start + index, count: count))
            if word != KeyWord.load(keys, at: place.lowerBound + index, count: count) { return false }
            index += 8
        }
        return true
    }

    private mutating func grow() {
        slots = Array(repeating: Slot(hash: 0, id: 0), count: slots.count * 2)
        for id in 1..<UInt32(ends.count) {
            let place = place(of: id)
            insert(id, hash: TermHash.of(bytes.span.extracting(place)))
        }
    }

    private mutating func insert(_ id: UInt32, hash: UInt64) {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot].id != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Slot(hash: UInt32(truncatingIfNeeded: hash >> 32), id: id)
    }
}
