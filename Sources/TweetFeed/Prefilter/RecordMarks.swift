/// Finds, in raw bytes, where a line ends and where a key may end whose value is a post's words or, where that is asked
/// for, the handle of an account; and where an escape of JSON may stand for a character of ASCII, of which such keys are made.
///
/// The keys are `text`, `full_text`, `content` and `body`, and `screen_name`, `in_reply_to_screen_name` and `username`;
/// what else looks like the end of one (`geo_fit"`) is told apart by who asks; and so is what has the middle of
/// `MessageCreate`, by which messages are known. A kernel over pointers, with a scalar twin.
enum RecordMarks {
    /// What a key says of its value.
    enum Key {
        case words, markup, handle
        /// Nothing, but the record's shape may have to be looked at.
        case shape
    }

    /// Bytes that are looked at from a mark on: the quotation mark that ends a key is the last of them.
    static let keyLength = 4

    /// The places where a line ends, where a key of words may have its last three letters, or where an escape may hide one
    /// of its letters, one after the other.
    struct Cursor<Kernels: BlockKernels> {
        private let bytes: UnsafeRawBufferPointer
        private let handles: Bool
        /// Where to look on.
        private var index: Int
        /// Marks that are found and not yet asked for: a bit for each byte from `block` on.
        private var pending: UInt64 = 0
        private var block = 0

        @inline(__always)
        init(_ bytes: UnsafeRawBufferPointer, from start: Int, handles: Bool) {
            self.bytes = bytes
            self.handles = handles
            index = start
        }

        /// Goes on at a place that lies behind the last mark.
        @inline(__always)
        mutating func skip(to place: Int) {
            if place < index {
                let passed = UInt64(truncatingIfNeeded: place &- block)
                pending = (pending &>> passed) &<< passed
            } else {
                pending = 0
                index = place
            }
        }

        /// The next mark; the end of the bytes where there is none.
        @inline(__always)
        mutating func next() -> Int {
            if pending == 0 {
                block = Kernels.nextMarks(in: bytes, from: index, handles: handles, &pending)
                guard pending != 0 else {
                    let mark = RecordMarks.nextScalar(in: bytes, from: block, handles: handles)
                    index = mark &+ 1
                    return mark
                }
                index = block &+ BlockSize.bytes
            }
            let mark = block &+ pending.trailingZeroBitCount
            pending &= pending &- 1
            return mark
        }
    }

    /// `e.t"`, `o.y"`, `a.e"` and the like, the `geC` of `MessageCreate`, or a line end.
    @inline(__always)
    static func marks<Vector: ByteVector>(
        at place: UnsafeRawPointer, _ handles: Bool, _: Vector.Type
    ) -> Vector {
        let here = Vector(at: place)
        let third = Vector(at: place + 2)
        let fourth = Vector(at: place + 3)
        // One bit set in each makes `e`, `g` and `o` one, and `t` and `y`, which `UnprovenShapes` relies on as well: what
        // else they make one with is rare.
        let isQuote = fourth.equal(to: 0x22)
        let isWords =
            here.setting(0x0A).equal(to: 0x6F) & (third.setting(0x0D).equal(to: 0x7D) & isQuote | third.equal(to: 0x43))
        // `\u0`, of which the `u` need not be looked for: it is told from others where it is found.
        let isEscape = here.equal(to: 0x5C) & third.equal(to: 0x30)
        guard handles else { return here.equal(to: 0x0A) | isWords | isEscape }
        return here.equal(to: 0x0A) | isWords | isEscape | here.equal(to: 0x61) & third.equal(to: 0x65) & isQuote
    }

    /// The scalar twin of `Cursor`: the next mark from `start` on.
    static func nextScalar(in bytes: UnsafeRawBufferPointer, from start: Int, handles: Bool) -> Int {
        var index = start
        while index < bytes.count {
            if bytes[index] == 0x0A { return index }
            if bytes.count &- index >= keyLength {
                let (here, third, fourth) = (bytes[index], bytes[index &+ 2], bytes[index &+ 3])
                if here | 0x0A == 0x6F, third == 0x43 || (fourth == 0x22 && third | 0x0D == 0x7D) { return index }
                if handles, fourth == 0x22, here == 0x61, third == 0x65 { return index }
                if here == 0x5C, third == 0x30 { return index }
            }
            index &+= 1
        }
        return index
    }

    /// Whether the line that ends at `lineEnd` ends with an object's brace, which stands at `start` or behind.
    @inline(__always)
    static func endsObject(_ bytes: UnsafeRawBufferPointer, lineEnd: Int, from start: Int) -> Bool {
        var last = lineEnd &- 1
        if last >= start, bytes[last] == UInt8(ascii: "\r") { last &-= 1 }
        return last >= start && bytes[last] == UInt8(ascii: "}")
    }

    /// Whether the escape at a mark may stand for a letter of ASCII: a key can be written so, and then no other mark shows it.
    @inline(__always)
    static func hidesLetter(_ bytes: UnsafeRawBufferPointer, at mark: Int) -> Bool {
        guard mark &+ 4 < bytes.count else { return true }
        return bytes[mark &+ 1] == UInt8(ascii: "u") && bytes[mark &+ 3] == UInt8(ascii: "0")
            && bytes[mark &+ 4] &- UInt8(ascii: "4") < 4
    }

    /// The key that may end at a mark, by its last three letters.
    @inline(__always)
    static func key(_ bytes: UnsafeRawBufferPointer, at mark: Int) -> Key? {
        switch (bytes[mark], bytes[mark &+ 1], bytes[mark &+ 2]) {
        case (0x65, 0x78, 0x74), (0x6F, 0x64, 0x79): .words  // ext, ody
        case (0x65, 0x6E, 0x74): .markup  // ent
        case (0x61, 0x6D, 0x65): .handle  // ame
        case (0x67, 0x65, 0x74), (0x6F, 0x73, 0x74): .shape  // get, ost
        case (0x67, 0x65, 0x43): .shape  // geC, of a name that goes on
        default: nil
        }
    }
}
