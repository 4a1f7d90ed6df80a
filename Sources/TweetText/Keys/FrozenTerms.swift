/// The terms of a table that takes no more: its keys and slots, read where they lie.
///
/// A `TermTable` begins with them and numbers its own behind them, so that the words of a catalogue are counted once, when
/// it is compiled.
public struct FrozenTerms: Sendable {
    /// Keys one behind the other.
    public let bytes: FlatArray<UInt8>
    /// Where the key of each id ends; that of id 0 is empty.
    public let ends: FlatArray<UInt32>
    /// Hash in the upper half and id in the lower, 0 where a slot is free.
    public let slots: FlatArray<UInt64>
    /// Those that are written without spaces.
    public let runs: FrozenTrie

    /// Takes them where they lie.
    public init(bytes: FlatArray<UInt8>, ends: FlatArray<UInt32>, slots: FlatArray<UInt64>, runs: FrozenTrie) {
        self.bytes = bytes
        self.ends = ends
        self.slots = slots
        self.runs = runs
    }

    /// No terms.
    public static let none = FrozenTerms(
        bytes: FlatArray(), ends: FlatArray(), slots: FlatArray(), runs: FrozenTrie(WordTrie()))

    /// How many there are.
    public var count: Int { Swift.max(0, ends.count - 1) }

    /// The id of the key in a span of bytes.
    public func find(key: Span<UInt8>) -> TermID {
        if slots.isEmpty { return .unknown }
        return find(hash: TermHash.of(key)) { range in
            guard range.count == key.count else { return false }
            for index in 0..<key.count where bytes[range.lowerBound + index] != key[index] { return false }
            return true
        }
    }

    /// The id of the key that ASCII text from `start` to `end` has.
    func find(ascii text: Span<UInt8>, from start: Int, to end: Int) -> TermID {
        if slots.isEmpty { return .unknown }
        return find(hash: TermHash.ofASCII(text, from: start, to: end)) { range in
            guard range.count == end - start else { return false }
            for index in 0..<range.count
            where bytes[range.lowerBound + index] != TermKey.foldASCII(text[start + index]) { return false }
            return true
        }
    }

    /// The slots that a hash leads to, as many as there are at most, whatever a file holds.
    @inline(__always)
    private func find(hash: UInt64, where isKey: (Range<Int>) -> Bool) -> TermID {
        let mask = slots.count - 1
        guard slots.count & mask == 0 else { return .unknown }
        var slot = Int(truncatingIfNeeded: hash) & mask
        for _ in 0...mask {
            let known = slots[slot]
            let id = UInt32(truncatingIfNeeded: known)
            if id == 0 { return .unknown }
            if known >> 32 == hash >> 32, id < ends.count, isKey(place(of: id)) { return TermID(rawValue: id) }
            slot = (slot + 1) & mask
        }
        return .unknown
    }

    /// The key of an id; empty for any other.
    func key(of id: TermID) -> [UInt8] {
        guard id.isKnown, Int(id.rawValue) < ends.count else { return [] }
        return place(of: id.rawValue).map { bytes[$0] }
    }

    private func place(of id: UInt32) -> Range<Int> { ends.range(of: Int(id), limit: bytes.count) }
}
