/// Cuts a run of words that are written without spaces into the words that a table knows: `拿鐵兩杯` is `拿鐵`, `兩`, `杯`.
///
/// Of all ways to cut a run, the one that leaves fewest characters unknown is taken; of those, the one with fewest
/// known words; of those, the one whose words are longest from the end. That is shortest-path segmentation over a dictionary. Time is
/// linear in the run, times the length of the longest known word.
public struct TermSegmenter: Sendable {
    /// A piece of a run: a word that is known, or what stands between such words.
    public struct Piece: Hashable, Sendable {
        /// UTF-8 offset of its first byte in the text.
        public var start: Int32
        /// UTF-8 offset behind its last byte.
        public var end: Int32
        /// The word; `unknown` for what no table knows.
        public var id: TermID
        /// Characters in it, marks not counted.
        public var letters: Int32
    }

    /// Working memory, kept from run to run.
    public struct Scratch: Sendable {
        var key: [UInt8] = []
        var places: [Place] = []
        /// The pieces of the run that was cut last.
        public internal(set) var pieces: [Piece] = []

        /// Makes empty memory.
        public init() {}
    }

    /// A place between two characters, with the best way there.
    struct Place: Sendable {
        var offset: Int32
        /// Characters before it, marks not counted.
        var letters: Int32
        /// Where the last word of the best way begins, as an index; -1 before any way is found.
        var previous: Int32 = -1
        var id = TermID.unknown
        var unknown: Int32 = .max
        var words: Int32 = 0
    }

    /// The words of the table's own terms, and those of the terms that it began with.
    var own = WordTrie()
    let base: FrozenTrie
    /// The greatest id of those; what a damaged file holds beside them is no word.
    let baseCount: Int

    /// Longest known word in bytes of its key; longer ones are found as whole runs alone.
    static let longestKey = 192

    /// Takes the words of a table that are written without spaces.
    public init(_ table: TermTable) {
        base = table.base.runs
        baseCount = table.base.count
        for number in table.base.count..<table.count {
            let id = TermID(rawValue: UInt32(truncatingIfNeeded: number + 1))
            // No word in ASCII is written without spaces.
            guard !table.beginsInASCII(id) else { continue }
            let key = table.key(of: id)
            if Self.cuts(key) { own.insert(key, id) }
        }
    }

    /// Whether no word is known, so that no run is cut.
    public var isEmpty: Bool { own.isEmpty && base.isEmpty }

    /// Whether a key is one that runs are cut by.
    static func cuts(_ key: [UInt8]) -> Bool { key.count <= longestKey && isRun(key) }

    /// Letters of scripts without spaces, and the marks on them, alone.
    private static func isRun(_ key: [UInt8]) -> Bool {
        guard !key.isEmpty else { return false }
        var index = 0
        while index < key.count {
            let scalar = UTF8Scalar(in: key.span, at: index)
            let facts = ScalarFacts(scalar.value)
            guard facts.isUnspaced || (index > 0 && facts.kind == .mark) else { return false }
            index += scalar.length
        }
        return true
    }
}
