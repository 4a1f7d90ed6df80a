/// What each of sixty-four bytes of a text is, a bit each, wherever it stands: in an escape, too.
struct TextMarks {
    /// Letters of ASCII.
    var letters: UInt64
    /// `#` and `@`.
    var signs: UInt64
    /// Where the text may end: line ends and, in JSON, quotation marks.
    var ends: UInt64
    /// Backslashes.
    var slashes: UInt64
    /// `&` and `<`.
    var references: UInt64
    /// First bytes of characters that may be folded to letters or signs of ASCII.
    var foldable: UInt64
    /// Where an anchor may begin, if the byte is a letter or a sign: the other bits say nothing.
    var beginnings: UInt64

    /// Looks with vectors of a kind, and says of no letter that no anchor begins with it.
    @inline(__always)
    init<Vector: ByteVector>(at place: UnsafeRawPointer, as spelling: AnchorScanner.Spelling, _: Vector.Type) {
        func bits(_ test: (Vector) -> Vector) -> UInt64 { TextBlock.bits(at: place, test) }
        letters = bits { $0.setting(0x20).isIn(0x61, 26) }
        signs = bits { $0.equal(to: UInt8(ascii: "#")) | $0.equal(to: UInt8(ascii: "@")) }
        let lines = bits { $0.equal(to: UInt8(ascii: "\n")) }
        ends = spelling.isJSON ? lines | bits { $0.equal(to: UInt8(ascii: "\"")) } : lines
        slashes = spelling.isJSON ? bits { $0.equal(to: UInt8(ascii: "\\")) } : 0
        references =
            spelling == .markup ? bits { $0.equal(to: UInt8(ascii: "&")) | $0.equal(to: UInt8(ascii: "<")) } : 0
        foldable = bits { $0 } == 0 ? 0 : bits { $0.isIn(0xC3, 3) | $0.isIn(0xE1, 2) | $0.equal(to: 0xEF) }
        beginnings = .max
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
            let quote = spelling.isJSON ? UInt8(ascii: "\"") : UInt8(ascii: "\n")
            var text = hashcart_text()
            anchors.halves.withUnsafeBufferPointer { halves in
                if let tables = halves.baseAddress { hashcart_look_at_text(place, quote, tables, &text) }
            }
            letters = text.letters
            signs = text.signs
            ends = text.ends
            slashes = spelling.isJSON ? text.slashes : 0
            references = spelling == .markup ? text.references : 0
            foldable = text.foldable
            // The tables know nothing of what stands behind a character that may be written for another one; and so may
            // the byte behind the block.
            beginnings = text.beginnings | text.wild >> 1 | 1 << 63
        }
    }
#endif
