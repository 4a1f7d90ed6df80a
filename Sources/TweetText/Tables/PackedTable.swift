/// Text of the program itself, read by byte: a table without work at load and without a heap object.
struct StaticText: Sendable {
    private let text: StaticString

    init(_ text: StaticString) {
        self.text = text
    }

    /// Number of bytes.
    var count: Int { text.utf8CodeUnitCount }

    /// The byte at `index`, or 0 outside the text.
    @inline(__always)
    subscript(index: Int) -> UInt8 {
        // The only pointer here: it points into the binary's constants and is bounds-checked.
        UInt(bitPattern: index) < UInt(bitPattern: text.utf8CodeUnitCount) ? text.utf8Start[index] : 0
    }

    /// Entry `index` of those of `width` characters, each of six bits from `?` (0) on; 0 outside the text.
    @inline(__always)
    func sextets(_ width: Int, at index: Int) -> Int {
        // As above: one check for all characters of the entry.
        guard index >= 0, index < text.utf8CodeUnitCount / width else { return 0 }
        var value = 0
        for place in 0..<width { value = value &<< 6 | Int(text.utf8Start[index &* width &+ place] &- 0x3F) }
        return value
    }
}

/// How many characters of six bits make one entry of a `PackedTable`.
protocol PackedWidth {
    /// Characters an entry takes.
    static var sextets: Int { get }
}

enum SixBits: PackedWidth { static var sextets: Int { 1 } }
enum TwelveBits: PackedWidth { static var sextets: Int { 2 } }
enum EighteenBits: PackedWidth { static var sextets: Int { 3 } }
enum TwentyFourBits: PackedWidth { static var sextets: Int { 4 } }

/// A table of numbers kept as text, six bits a character from `?` (0) to `~` (63), highest first.
struct PackedTable<Width: PackedWidth>: Sendable {
    private let text: StaticText

    init(_ text: StaticString) {
        self.text = StaticText(text)
    }

    /// Number of entries.
    var count: Int { text.count / Width.sextets }

    /// The entry at `index`, or 0 outside the table.
    @inline(__always)
    subscript(index: Int) -> Int {
        text.sextets(Width.sextets, at: index)
    }
}
