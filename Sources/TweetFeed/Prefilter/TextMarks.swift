/// What each of sixty-four bytes of a text is, a bit each, wherever it stands: in an escape, too.
struct TextMarks {
    /// Letters of ASCII.
    var letters: UInt64
    /// `#` and `@`.
    var signs: UInt64
    /// Where the text may end: in JSON, line ends and quotation marks.
    var ends: UInt64
    /// Backslashes.
    var slashes: UInt64
    /// `&` and `<`.
    var references: UInt64
    /// Bytes of characters beyond ASCII.
    var beyond: UInt64
    /// Bytes of ASCII that may stand for another character in some spelling: backslashes, `&` and `<`.
    var hiding: UInt64
    /// First bytes of characters that may be folded to letters or signs of ASCII.
    var foldable: UInt64
    /// Where an anchor may begin, if the byte stands for itself: the other bits say nothing.
    var beginnings: UInt64

    /// Looks with vectors of a kind, and says of no letter that no anchor begins with it.
    @inline(__always)
    init<Vector: ByteVector>(at place: UnsafeRawPointer, as spelling: AnchorScanner.Spelling, _: Vector.Type) {
        func bits(_ test: (Vector) -> Vector) -> UInt64 { TextBlock.bits(at: place, test) }
        letters = bits { $0.setting(0x20).isIn(0x61, 26) }
        signs = bits { $0.equal(to: UInt8(ascii: "#")) | $0.equal(to: UInt8(ascii: "@")) }
        ends =
            spelling.isJSON
            ? bits { $0.equal(to: UInt8(ascii: "\n")) | $0.equal(to: UInt8(ascii: "\"")) } : 0
        let backslashes = bits { $0.equal(to: UInt8(ascii: "\\")) }
        let openings = bits { $0.equal(to: UInt8(ascii: "&")) | $0.equal(to: UInt8(ascii: "<")) }
        slashes = spelling.isJSON ? backslashes : 0
        references = spelling == .markup ? openings : 0
        hiding = backslashes | openings
        beyond = bits { $0 }
        foldable = beyond == 0 ? 0 : Self.foldable(at: place, Vector.self)
        beginnings = .max
    }

    /// Where two bytes begin a character that may be folded to letters or signs of ASCII: wide forms, ligatures, the long s,
    /// the Kelvin sign and the two of `ss`.
    @inline(__always)
    private static func foldable<Vector: ByteVector>(at place: UnsafeRawPointer, _: Vector.Type) -> UInt64 {
        func bits(_ first: UInt8, _ second: (Vector) -> Vector) -> UInt64 {
            let firsts = TextBlock.bits(at: place) { (here: Vector) in here.equal(to: first) }
            return firsts == 0 ? 0 : firsts & TextBlock.bits(at: place + 1, second)
        }
        return bits(0xEF) { $0.equal(to: 0xAC) | $0.equal(to: 0xAD) | $0.isIn(0xBC, 2) }
            | bits(0xC5) { $0.equal(to: 0xBF) } | bits(0xE2) { $0.equal(to: 0x84) }
            | bits(0xC3) { $0.equal(to: 0x9F) } | bits(0xE1) { $0.equal(to: 0xBA) }
    }
}

#if arch(x86_64)
    import CVectors

    extension TextMarks {
        /// Looks with AVX2, which must be there.
        @inline(__always)
        init(
            withAVX2At place: UnsafeRawPointer, as spelling: AnchorScanner.Spelling, for anchors: AnchorBeginnings
        ) {
            var text = hashcart_text()
            anchors.halves.withUnsafeBufferPointer { halves in
                if let tables = halves.baseAddress { hashcart_look_at_text(place, tables, &text) }
            }
            letters = text.letters
            signs = text.signs
            ends = spelling.isJSON ? text.ends : 0
            slashes = spelling.isJSON ? text.slashes : 0
            references = spelling == .markup ? text.references : 0
            beyond = text.beyond
            hiding = text.slashes | text.references
            foldable = text.foldable
            // The tables know nothing of what stands behind a character that may be written for another one; and so may
            // the byte behind the block.
            beginnings = text.beginnings | (beyond | hiding) >> 1 | 1 << 63
        }
    }
#endif
