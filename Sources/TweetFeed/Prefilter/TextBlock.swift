/// Sixty-four bytes of a text at once: what each of them is to the search for anchors, a bit each.
struct TextBlock {
    /// What the bytes are; without those that stand in an escape.
    private(set) var marks: TextMarks
    /// Bytes of the block, from its beginning, that are looked at: an escape that goes on behind it is left to the next.
    private(set) var length = BlockSize.bytes
    /// The backslashes of escapes that say a character's number.
    private(set) var escapes: UInt64 = 0
    /// All that stands behind the backslash of an escape.
    private(set) var hidden: UInt64 = 0
    /// An escape stands in another one, or before the end of a line: no JSON, or a backslash that is escaped itself.
    private(set) var isEntangled = false

    /// Bytes of the longest escape that may begin in the block and end behind it.
    private static let escape = 6

    /// Looks at the block at `place`, which no escape reaches into.
    @inline(__always)
    init<Kernels: BlockKernels>(
        at place: UnsafeRawPointer, as spelling: AnchorScanner.Spelling, for anchors: AnchorBeginnings,
        _: Kernels.Type
    ) {
        marks = Kernels.look(at: place, as: spelling, for: anchors)
        if marks.slashes != 0 { hideEscapes(of: place, Kernels.Vector.self) }
    }

    /// Takes out what escapes are made of.
    @inline(__always)
    private mutating func hideEscapes<Vector: ByteVector>(of place: UnsafeRawPointer, _: Vector.Type) {
        let slashes = marks.slashes
        let last = slashes & (UInt64.max << UInt64(BlockSize.bytes - Self.escape + 1))
        if last != 0 { length = last.trailingZeroBitCount }
        let escaped = (slashes & ~last) << 1
        let units = escaped & Self.bits(at: place) { (here: Vector) in here.equal(to: UInt8(ascii: "u")) }
        escapes = units >> 1
        let digits = units << 1 | units << 2 | units << 3 | units << 4
        hidden = escaped | digits
        var lines = marks.ends & escaped
        while lines != 0 {
            if place.load(fromByteOffset: lines.trailingZeroBitCount, as: UInt8.self) == UInt8(ascii: "\n") {
                isEntangled = true
            }
            lines &= lines &- 1
        }
        if slashes & hidden != 0 { isEntangled = true }
        marks.letters &= ~hidden
        marks.signs &= ~hidden
        marks.ends &= ~hidden
    }

    /// The bytes in front of the end of the text, or of the part that is looked at.
    @inline(__always)
    var text: UInt64 {
        let part = length == BlockSize.bytes ? UInt64.max : (1 << UInt64(length)) &- 1
        return marks.ends == 0 ? part : part & ((marks.ends & (0 &- marks.ends)) &- 1)
    }

    /// A bit for each byte of a block.
    @inline(__always)
    static func bits<Vector: ByteVector>(at place: UnsafeRawPointer, _ test: (Vector) -> Vector) -> UInt64 {
        Vector.bits(
            test(Vector(at: place)), test(Vector(at: place + 16)), test(Vector(at: place + 32)),
            test(Vector(at: place + 48)))
    }
}
