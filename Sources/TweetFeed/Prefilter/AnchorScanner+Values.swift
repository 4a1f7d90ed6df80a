import TweetText

/// Looking for anchors in a text, as it stands in the source.
extension AnchorScanner {
    /// What a text holds.
    enum Finding: Equatable {
        /// Perhaps an anchor.
        case anchor
        /// None up to its end: in JSON its closing quotation mark or the end of the line, or else the end of the bytes.
        case nothing(end: Int)
    }

    /// Looks through the text whose first character is at `start`.
    @inline(__always)
    func find<Kernels: BlockKernels>(
        in bytes: UnsafeRawBufferPointer, from start: Int, as spelling: Spelling, _: Kernels.Type
    ) -> Finding {
        guard let base = bytes.baseAddress else { return .nothing(end: start) }
        var index = start
        // Whether the byte before the block is a letter, so that a letter in front begins no word.
        var carry: UInt64 = 0
        while index &+ BlockSize.withNext <= bytes.count {
            let block = TextBlock(at: base + index, as: spelling, for: beginnings, Kernels.self)
            if block.isEntangled { break }
            if holdsAnchor(bytes, block, at: index, behindLetter: &carry, as: spelling) { return .anchor }
            if block.marks.ends & ((1 << UInt64(block.length &- 1)) &* 2 &- 1) != 0 {
                return .nothing(end: index &+ block.marks.ends.trailingZeroBitCount)
            }
            index &+= block.length
        }
        return findScalar(in: bytes, from: index, as: spelling, isBehindLetter: carry != 0)
    }

    /// Whether an anchor begins in the block at `start`.
    ///
    /// - Parameter carry: whether the byte before the block is a letter; then the same of the byte before the next one.
    @inline(__always)
    func holdsAnchor(
        _ bytes: UnsafeRawBufferPointer, _ block: TextBlock, at start: Int, behindLetter carry: inout UInt64,
        as spelling: Spelling
    ) -> Bool {
        let (marks, text) = (block.marks, block.text)
        let letters = marks.letters | Self.letters(in: bytes, from: start, writtenAs: block.escapes)
        let behindLetters = letters << 1 | carry
        let signs = beginsAnywhere ? ~(marks.letters | marks.beyond | marks.hiding | block.hidden) : marks.signs
        let words = (marks.letters & ~behindLetters | signs) & marks.beginnings & text
        if words != 0, holdsAnchor(bytes, from: start, at: words, as: spelling) { return true }
        let wild = beginsAnywhere ? marks.beyond | marks.hiding : marks.foldable | marks.references
        let folds = wild & ~block.hidden | block.escapes
        if folds & text != 0,
            holdsFolded(bytes, from: start, at: folds & text, behindLetters: behindLetters, as: spelling)
        {
            return true
        }
        carry = letters >> UInt64(block.length &- 1) & 1
        return false
    }

    /// The last digits of those escapes that stand for letters of ASCII: what follows them goes on with a word.
    @inline(__always)
    private static func letters(
        in bytes: UnsafeRawBufferPointer, from block: Int, writtenAs escapes: UInt64
    ) -> UInt64 {
        var letters: UInt64 = 0
        var escapes = escapes
        while escapes != 0 {
            let escape = escapes.trailingZeroBitCount
            escapes &= escapes &- 1
            if isEscapedLetter(bytes, at: block &+ escape) { letters |= 1 << UInt64(escape &+ 5) }
        }
        return letters
    }

    /// Whether the escape at a backslash stands for a letter of ASCII.
    private static func isEscapedLetter(_ bytes: UnsafeRawBufferPointer, at place: Int) -> Bool {
        guard place &+ 6 <= bytes.count, bytes[place &+ 1] == UInt8(ascii: "u"), bytes[place &+ 2] == 0x30,
            bytes[place &+ 3] == 0x30, let unit = unit(bytes, at: place &+ 2), unit < 0x80
        else { return false }
        return isLetter(UInt8(truncatingIfNeeded: unit))
    }

    /// Whether an anchor begins with one of the letters and signs that are given, a bit for each byte from `block` on.
    @inline(__always)
    private func holdsAnchor(
        _ bytes: UnsafeRawBufferPointer, from block: Int, at places: UInt64, as spelling: Spelling
    ) -> Bool {
        var places = places
        while places != 0 {
            let place = block &+ places.trailingZeroBitCount
            places &= places &- 1
            // The fourth byte is at hand too: see `BlockSize.withNext`.
            if beginnings.mayBegin(bytes[place], bytes[place &+ 1], bytes[place &+ 2]),
                beginnings.mayGoOn(bytes[place], bytes[place &+ 1], bytes[place &+ 2], bytes[place &+ 3]),
                walk(bytes, from: place, as: spelling)
            {
                return true
            }
        }
        return false
    }

    /// The same of what may stand for another character, or be folded to it: no ASCII, an escape or, in markup, a reference.
    private func holdsFolded(
        _ bytes: UnsafeRawBufferPointer, from block: Int, at places: UInt64, behindLetters: UInt64,
        as spelling: Spelling
    ) -> Bool {
        var places = places
        while places != 0 {
            let place = block &+ places.trailingZeroBitCount
            let isBehindLetter = behindLetters & places & (0 &- places) != 0
            places &= places &- 1
            // The inner bytes of a character begin nothing.
            if UTF8.isContinuation(bytes[place]) { continue }
            if mayBeginAnchor(bytes, at: place, isBehindLetter: isBehindLetter, as: spelling) { return true }
        }
        return false
    }

    /// The scalar twin of `find`.
    func findScalar(
        in bytes: UnsafeRawBufferPointer, from start: Int, as spelling: Spelling, isBehindLetter: Bool = false
    ) -> Finding {
        var index = start
        var isBehindLetter = isBehindLetter
        while index < bytes.count {
            let byte = bytes[index]
            if Self.ends(byte, spelling) { return .nothing(end: index) }
            let isLetter = Self.isLetter(byte)
            if isLetter ? !isBehindLetter : beginsAnywhere || Self.isSign(byte),
                mayBeginAnchor(bytes, at: index, isBehindLetter: isBehindLetter, as: spelling)
            {
                return .anchor
            }
            let isEscape = byte == UInt8(ascii: "\\") && spelling.isJSON
            isBehindLetter = isEscape ? Self.isEscapedLetter(bytes, at: index) : isLetter
            index &+= isEscape ? Self.escapeLength(bytes, at: index) : 1
        }
        return .nothing(end: bytes.count)
    }

    @inline(__always)
    private static func ends(_ byte: UInt8, _ spelling: Spelling) -> Bool {
        spelling.isJSON && (byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\""))
    }

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
    private func mayBeginAnchor(
        _ bytes: UnsafeRawBufferPointer, at place: Int, isBehindLetter: Bool, as spelling: Spelling
    ) -> Bool {
        let byte = bytes[place]
        // A string goes on behind the bytes at hand; a text ends with them.
        guard place &+ 2 < bytes.count || spelling == .text else { return true }
        let next = place &+ 1 < bytes.count ? bytes[place &+ 1] : 0x0A
        if byte < 0x80, !Self.mayHide(byte) {
            let third = place &+ 2 < bytes.count ? bytes[place &+ 2] : 0x0A
            guard beginnings.mayBegin(byte, next, third) else { return false }
        } else {
            switch byte {
            case 0x80...: guard mayBeginBeyondASCII(bytes, at: place, next) else { return false }
            case UInt8(ascii: "&"): guard spelling == .markup || beginsAnywhere else { return false }
            // What stands behind a tag begins a word by itself.
            case UInt8(ascii: "<"): guard beginsAnywhere else { return false }
            case _ where next == UInt8(ascii: "u") && spelling.isJSON:
                // A string goes on behind the bytes at hand.
                if place &+ 6 > bytes.count { return true }
                guard let unit = Self.unit(bytes, at: place &+ 2) else { return false }
                if unit >= 0x80 {
                    guard mayBeginBeyondASCII(unit) else { return false }
                } else {
                    // Of plain letters those that begin no word are most.
                    let byte = UInt8(truncatingIfNeeded: unit)
                    guard !(isBehindLetter && Self.isLetter(byte)) else { return false }
                    let mayBeReference = byte == UInt8(ascii: "&") && spelling == .markup
                    guard mayBeReference || tree.begins(with: Self.folded(byte)) else { return false }
                }
            default: guard beginsAnywhere else { return false }
            }
        }
        return walk(bytes, from: place, as: spelling)
    }

    /// Whether an anchor may begin with the character beyond ASCII at a place, `next` being its second byte.
    @inline(__always)
    private func mayBeginBeyondASCII(_ bytes: UnsafeRawBufferPointer, at place: Int, _ next: UInt8) -> Bool {
        guard beginsAnywhere else { return Self.mayFoldToASCII(bytes[place], next) }
        return Self.scalar(bytes, at: place).map { beginnings.mayBegin($0.scalar) } ?? false
    }

    /// The same of what an escape stands for: half of a pair may be anything.
    @inline(__always)
    private func mayBeginBeyondASCII(_ unit: UInt32) -> Bool {
        guard beginsAnywhere else { return Self.mayFoldToASCII(unit) }
        return 0xD800...0xDFFF ~= unit || beginnings.mayBegin(unit)
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

    /// The same of what is no ASCII and an escape stands for; what it takes two of stands for itself.
    @inline(__always)
    private static func mayFoldToASCII(_ unit: UInt32) -> Bool {
        if unit < 0x800 {
            return mayFoldToASCII(
                0xC0 | UInt8(truncatingIfNeeded: unit >> 6), 0x80 | UInt8(truncatingIfNeeded: unit & 0x3F))
        }
        return mayFoldToASCII(
            0xE0 | UInt8(truncatingIfNeeded: unit >> 12), 0x80 | UInt8(truncatingIfNeeded: unit >> 6 & 0x3F))
    }

    /// Bytes of the escape at a backslash.
    static func escapeLength(_ bytes: UnsafeRawBufferPointer, at place: Int) -> Int {
        guard place &+ 1 < bytes.count, bytes[place &+ 1] != UInt8(ascii: "\n") else { return 1 }
        return bytes[place &+ 1] == UInt8(ascii: "u") ? 6 : 2
    }
}
