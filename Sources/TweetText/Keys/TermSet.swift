/// A set of terms that is asked at every word of a post: a hash table with open addressing, filled while grammars
/// compile, then only read.
///
/// A look-up takes constant time and a few instructions, where `Set` hashes so that nobody can make keys that collide:
/// numbers that a `TermTable` gives are nobody's to choose.
public struct TermSet: Sendable {
    /// Numbers of terms, 0 where a slot is free. A power of two of them, at most half full; none for the empty set.
    @usableFromInline
    private(set) var slots: [UInt32] = []

    /// Makes a set of the terms that some table knows.
    public init(_ terms: some Collection<TermID>) {
        guard !terms.isEmpty else { return }
        var size = 2
        while size < terms.count * 2 { size *= 2 }
        slots = [UInt32](repeating: 0, count: size)
        for term in terms where term.isKnown { slots[slot(of: term)] = term.rawValue }
    }

    /// Whether the set has a term.
    @inlinable
    public func contains(_ term: TermID) -> Bool {
        !slots.isEmpty && term.isKnown && slots[slot(of: term)] != 0
    }

    /// Where the term stands, or would stand.
    @usableFromInline
    func slot(of term: TermID) -> Int {
        let mask = slots.count - 1
        // Multiplicative hashing (Knuth, TAOCP 6.4): numbers that follow one another are spread.
        var slot = Int(truncatingIfNeeded: (term.rawValue &* 2_654_435_769) >> 8) & mask
        while slots[slot] != 0, slots[slot] != term.rawValue { slot = (slot + 1) & mask }
        return slot
    }
}

extension TermSet: ExpressibleByArrayLiteral {
    /// Makes a set of the terms given.
    public init(arrayLiteral elements: TermID...) { self.init(elements) }
}

extension TermSet: Sequence {
    /// Goes over the terms, in no order.
    public func makeIterator() -> some IteratorProtocol<TermID> {
        slots.lazy.filter { $0 != 0 }.map { TermID(rawValue: $0) }.makeIterator()
    }
}

extension TermSet: Equatable {
    /// Whether two sets have the same terms.
    public static func == (left: TermSet, right: TermSet) -> Bool { Set(left) == Set(right) }
}
