/// Sixty-four bytes of a text at once: what each of them is to the search for anchors, a bit each.
struct TextBlock {
    /// Letters of ASCII.
    private(set) var letters: UInt64
    /// `#` and `@`.
    private(set) var signs: UInt64
    /// Where the text may end: quotation marks of JSON, and line ends.
    private(set) var ends: UInt64
    /// Bytes of the block, from its beginning, that are looked at: an escape that goes on behind it is left to the next.
    private(set) var length = TextBlock.size
    /// The `u` of escapes.
    private(set) var units: UInt64 = 0
    /// All that stands behind the backslash of an escape.
    private(set) var hidden: UInt64 = 0
    /// An escape stands in another one, or before the end of a line: no JSON, or a backslash that is escaped itself.
    private(set) var isEntangled = false

    static let size = 64
    /// Bytes of the longest escape that may begin in the block and end behind it.
    private static let escape = 6

    /// Looks at the block at `place`, which no escape reaches into.
    @inline(__always)
    init<Vector: ByteVector>(at place: UnsafeRawPointer, isJSON: Bool, _: Vector.Type) {
        letters = Self.bits(at: place) { (here: Vector) in here.setting(0x20).isIn(0x61, 26) }
        signs = Self.bits(at: place) { (here: Vector) in
            here.equal(to: UInt8(ascii: "#")) | here.equal(to: UInt8(ascii: "@"))
        }
        guard isJSON else {
            ends = Self.bits(at: place) { (here: Vector) in here.equal(to: UInt8(ascii: "\n")) }
            return
        }
        ends = Self.bits(at: place) { (here: Vector) in
            here.equal(to: UInt8(ascii: "\"")) | here.equal(to: UInt8(ascii: "\n"))
        }
        let slashes = Self.bits(at: place) { (here: Vector) in here.equal(to: UInt8(ascii: "\\")) }
        if slashes != 0 { hideEscapes(at: slashes, of: place, Vector.self) }
    }

    /// Takes out what escapes are made of.
    @inline(__always)
    private mutating func hideEscapes<Vector: ByteVector>(
        at slashes: UInt64, of place: UnsafeRawPointer, _: Vector.Type
    ) {
        var slashes = slashes
        let last = slashes & (UInt64.max << UInt64(Self.size - Self.escape + 1))
        if last != 0 {
            length = last.trailingZeroBitCount
            slashes &= (1 << UInt64(length)) &- 1
        }
        let escaped = slashes << 1
        units = escaped & Self.bits(at: place) { (here: Vector) in here.equal(to: UInt8(ascii: "u")) }
        let digits = units << 1 | units << 2 | units << 3 | units << 4
        hidden = escaped | digits
        var lines = ends & escaped
        while lines != 0 {
            if place.load(fromByteOffset: lines.trailingZeroBitCount, as: UInt8.self) == UInt8(ascii: "\n") {
                isEntangled = true
            }
            lines &= lines &- 1
        }
        if slashes & hidden != 0 { isEntangled = true }
        letters &= ~hidden
        signs &= ~hidden
        ends &= ~hidden
    }

    /// The bytes in front of the end of the text, or of the part that is looked at.
    @inline(__always)
    var text: UInt64 {
        let part = length == Self.size ? UInt64.max : (1 << UInt64(length)) &- 1
        return ends == 0 ? part : part & ((ends & (0 &- ends)) &- 1)
    }

    /// A bit for each byte of a block.
    @inline(__always)
    static func bits<Vector: ByteVector>(at place: UnsafeRawPointer, _ test: (Vector) -> Vector) -> UInt64 {
        let low = UInt64(test(Vector(at: place)).bits) | UInt64(test(Vector(at: place + 16)).bits) << 16
        let high = UInt64(test(Vector(at: place + 32)).bits) | UInt64(test(Vector(at: place + 48)).bits) << 16
        return low | high << 32
    }
}
