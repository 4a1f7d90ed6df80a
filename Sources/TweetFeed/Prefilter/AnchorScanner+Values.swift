import TweetText

/// Looking for anchors in the value of a JSON string, as it stands in the source.
extension AnchorScanner {
    /// What a value holds.
    struct Finding: Equatable {
        /// An anchor may stand in it.
        var isFound: Bool
        /// Its closing quotation mark, a line end that no string may hold, or the end of the bytes; where an anchor is
        /// found, the place of it.
        var end: Int
    }

    /// Looks through the string value whose first character is at `start`.
    ///
    /// - Parameter isMarkup: the value is HTML, in which tags stand between the letters of a word.
    @inline(__always)
    func find<Vector: ByteVector>(
        in bytes: UnsafeRawBufferPointer, from start: Int, isMarkup: Bool, _: Vector.Type
    ) -> Finding {
        guard !beginsAnywhere, let base = bytes.baseAddress else {
            return findScalar(in: bytes, from: start, isMarkup: isMarkup)
        }
        var index = start
        // Whether the byte before the vector is a letter, so that a letter in front begins no word.
        var carry: UInt32 = 0
        while index &+ 16 <= bytes.count {
            let here = Vector(at: base + index)
            let letters = here.setting(0x20).isIn(0x61, 26).bits
            var events = letters & ~(letters << 1 | carry) | Self.signs(in: here).bits
            carry = letters >> 15 & 1
            var next = index &+ 16
            while events != 0 {
                let place = index &+ events.trailingZeroBitCount
                events &= events &- 1
                let byte = bytes[place]
                if Self.endsValue(byte) { return Finding(isFound: false, end: place) }
                if mayBeginAnchor(bytes, at: place, isMarkup: isMarkup) { return Finding(isFound: true, end: place) }
                if byte == UInt8(ascii: "\\") {
                    // What an escape stands for is one character; its letters are none of a word.
                    next = place &+ Self.escapeLength(bytes, at: place)
                    carry = 0
                    break
                }
            }
            index = next
        }
        return findScalar(in: bytes, from: index, isMarkup: isMarkup, isBehindLetter: carry != 0)
    }

    /// The scalar twin of `find`.
    func findScalar(
        in bytes: UnsafeRawBufferPointer, from start: Int, isMarkup: Bool, isBehindLetter: Bool = false
    ) -> Finding {
        var index = start
        var isBehindLetter = isBehindLetter
        while index < bytes.count {
            let byte = bytes[index]
            if Self.endsValue(byte) { return Finding(isFound: false, end: index) }
            let isLetter = Self.isLetter(byte)
            if isLetter ? !isBehindLetter : beginsAnywhere || Self.isSign(byte),
                mayBeginAnchor(bytes, at: index, isMarkup: isMarkup)
            {
                return Finding(isFound: true, end: index)
            }
            index &+= byte == UInt8(ascii: "\\") ? Self.escapeLength(bytes, at: index) : 1
            isBehindLetter = isLetter
        }
        return Finding(isFound: false, end: bytes.count)
    }

    /// What is no letter of ASCII and still may begin an anchor, or end the value.
    @inline(__always)
    private static func signs<Vector: ByteVector>(in here: Vector) -> Vector {
        here.equal(to: UInt8(ascii: "\"")) | here.equal(to: UInt8(ascii: "\n")) | here.equal(to: UInt8(ascii: "\\"))
            | here.equal(to: UInt8(ascii: "#"))
            | here.equal(to: UInt8(ascii: "@")) | here.equal(to: UInt8(ascii: "&")) | here.isIn(0xC3, 3)
            | here.isIn(0xE1, 2) | here.equal(to: 0xEF)
    }

    @inline(__always)
    private static func endsValue(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n") }

    private static func isSign(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "&"),
            0xC3...0xC5, 0xE1, 0xE2, 0xEF:
            true
        default: false
        }
    }

    /// Whether an anchor may begin at a character: nearly always two bytes tell that none does.
    @inline(__always)
    private func mayBeginAnchor(_ bytes: UnsafeRawBufferPointer, at place: Int, isMarkup: Bool) -> Bool {
        let byte = bytes[place]
        guard place &+ 2 < bytes.count else { return true }
        let next = bytes[place &+ 1]
        if byte < 0x80, !Self.mayHide(byte) {
            guard beginnings.mayBegin(byte, next, bytes[place &+ 2]) else { return false }
        } else if !beginsAnywhere {
            guard byte >= 0x80 ? Self.mayFoldToASCII(byte, next) : byte == UInt8(ascii: "&") ? isMarkup : next == 0x75
            else { return false }
        }
        return walk(bytes, from: place, isMarkup: isMarkup)
    }

    /// Whether a character with these first bytes may be folded to letters or a sign of ASCII: wide forms, ligatures, the
    /// long s, the Kelvin sign and the two of `ss`.
    @inline(__always)
    private static func mayFoldToASCII(_ first: UInt8, _ second: UInt8) -> Bool {
        switch (first, second) {
        case (0xEF, 0xAC), (0xEF, 0xBC), (0xEF, 0xBD), (0xC5, 0xBF), (0xE2, 0x84), (0xC3, 0x9F), (0xE1, 0xBA): true
        default: false
        }
    }

    /// Bytes of the escape at a backslash.
    static func escapeLength(_ bytes: UnsafeRawBufferPointer, at place: Int) -> Int {
        guard place &+ 1 < bytes.count, bytes[place &+ 1] != UInt8(ascii: "\n") else { return 1 }
        return bytes[place &+ 1] == UInt8(ascii: "u") ? 6 : 2
    }
}
