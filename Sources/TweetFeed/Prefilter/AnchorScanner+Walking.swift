import TweetText

/// Following the tree of anchors along characters as a source writes them.
extension AnchorScanner {
    /// Whether an anchor may begin at `place`.
    func walk(_ bytes: UnsafeRawBufferPointer, from place: Int, as spelling: Spelling) -> Bool {
        var node = KeyTree.root
        var index = place
        while true {
            // A string goes on behind the bytes at hand; a text ends with them.
            guard index < bytes.count else { return spelling.isJSON || ends[Int(node)].contains(.word) }
            let byte = bytes[index]
            let step: Step
            if byte < 0x80, !Self.mayHide(byte) || (byte == UInt8(ascii: "\\") && !spelling.isJSON) {
                step = follow(byte, &node, behind: bytes[place])
                index &+= 1
            } else {
                step = self.step(bytes, &index, &node, behind: bytes[place], as: spelling)
            }
            switch step {
            case .left: return false
            case .found: return true
            case .goesOn: break
            }
            if ends[Int(node)].contains(.beginning) { return true }
        }
    }

    /// Whether the string value at `place` may be the handle of one of the accounts.
    func holdsHandle(_ bytes: UnsafeRawBufferPointer, at place: Int) -> Bool {
        guard var node = tree.child(UInt8(ascii: "@"), of: KeyTree.root) else { return false }
        var index = place
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""): return ends[Int(node)].contains(.word)
            case UInt8(ascii: "\\"), 0x80...: return true
            case let byte:
                guard let next = tree.child(Self.folded(byte), of: node) else { return false }
                node = next
            }
            index &+= 1
        }
        return true
    }

    private enum Step {
        case left, found, goesOn
    }

    /// One character of ASCII, which stands for itself, of a word that begins with the byte `first`.
    @inline(__always)
    private func follow(_ byte: UInt8, _ node: inout KeyTree.Node, behind first: UInt8) -> Step {
        if ends[Int(node)].contains(.word), !Self.goesOn(byte, behind: first) { return .found }
        guard let next = tree.child(Self.folded(byte), of: node) else { return .left }
        node = next
        return .goesOn
    }

    /// One character that is escaped, or none of ASCII, of a word that begins with the byte `first`: with an escape, too,
    /// so that more may end it than does.
    private func step(
        _ bytes: UnsafeRawBufferPointer, _ index: inout Int, _ node: inout KeyTree.Node, behind first: UInt8,
        as spelling: Spelling
    ) -> Step {
        let isFirst = node == KeyTree.root
        guard let (scalar, length) = Self.scalar(bytes, at: index) else {
            return ends[Int(node)].contains(.word) ? .found : .left
        }
        if scalar == 0x26 {
            // An anchor may hold what is escaped; at its beginning only markup writes a letter or sign so.
            let next = index &+ length
            let mayBeNumber = next < bytes.count && (bytes[next] == UInt8(ascii: "#") || bytes[next] == 0x5C)
            let mayBegin = spelling == .markup && mayBeNumber || tree.begins(with: UInt8(ascii: "&"))
            return isFirst && !mayBegin ? .left : .found
        }
        if scalar == 0x3C, spelling == .markup, !isFirst {
            return ends[Int(node)].contains(.word) ? .found : passTag(bytes, &index)
        }
        if scalar < 0x80 {
            // It stands for itself, however it is written.
            index &+= length
            return follow(UInt8(truncatingIfNeeded: scalar), &node, behind: first)
        }
        if ends[Int(node)].contains(.word) { return .found }
        // Marks behind a letter are put in order, so that one that comes later may stand here.
        if !isFirst, Self.isMark(scalar) { return goesOnBeyondASCII(node) ? .found : .left }
        if !ends[Int(node)].contains(.beyond), Self.staysBeyondASCII(scalar) { return .left }
        index &+= length
        return follow(keyOf: scalar, &node)
    }

    /// One character by its key, scalar by scalar.
    private func follow(keyOf scalar: UInt32, _ node: inout KeyTree.Node) -> Step {
        var step = Step.goesOn
        var isFirst = true
        TermKey.scalars(ofKeyOf: scalar) { part in
            let origin = node
            for byte in Unicode.Scalar(part).flatMap(UTF8.encode) ?? UTF8.encodedReplacementCharacter {
                guard let next = tree.child(byte, of: node) else {
                    // Its own marks are put in order with those that come later, too.
                    step = !isFirst && Self.isMark(part) && goesOnBeyondASCII(origin) ? .found : .left
                    return false
                }
                node = next
                if ends[Int(next)].contains(.beginning) {
                    step = .found
                    return false
                }
            }
            isFirst = false
            return true
        }
        return step
    }

    /// Whether some anchor goes on from a node with what is no ASCII.
    private func goesOnBeyondASCII(_ node: KeyTree.Node) -> Bool {
        ends[Int(node)].contains(.beyond) && (0xC2...0xF4).contains { tree.child($0, of: node) != nil }
    }

    /// Whether a character is one of the many whose keys are surely not ASCII alone: letters with marks, which are taken
    /// apart, punctuation, Cyrillic, kana, Han, emoji. No more than a short cut.
    static func staysBeyondASCII(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xC0...0xDE, 0xE0...0x131, 0x134...0x13E, 0x141...0x148, 0x14A...0x17E, 0x400...0x52F, 0x600...0x65F,
            0x2010...0x2018, 0x201A...0x201F, 0x3041...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0x1F300...0x1FAFF:
            true
        default: false
        }
    }

    private static func isMark(_ scalar: UInt32) -> Bool {
        scalar >= 0x300
            && (Unicode.Scalar(scalar)?.properties.canonicalCombiningClass ?? .notReordered) != .notReordered
    }

    /// Passes over a tag of HTML, whose end must be at hand.
    private func passTag(_ bytes: UnsafeRawBufferPointer, _ index: inout Int) -> Step {
        var quote: UInt32?
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            guard let (scalar, length) = Self.scalar(bytes, at: index) else { return .found }
            index &+= length
            if let open = quote {
                if scalar == open { quote = nil }
            } else if scalar == 0x22 || scalar == 0x27 {
                // Within the value of an attribute `>` ends nothing.
                quote = scalar
            } else if scalar == 0x3E {
                return .goesOn
            }
        }
        return .found
    }

    /// The character at `place`, and the bytes that it takes: escapes of JSON are undone; nil where it is none.
    static func scalar(_ bytes: UnsafeRawBufferPointer, at place: Int) -> (scalar: UInt32, length: Int)? {
        let byte = bytes[place]
        guard byte == UInt8(ascii: "\\") else {
            if byte < 0x80 { return (UInt32(byte), 1) }
            let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            guard byte >= 0xC2, place &+ length <= bytes.count else { return nil }
            var value = UInt32(byte) & (0x7F >> UInt32(length))
            for next in 1..<length {
                guard UTF8.isContinuation(bytes[place &+ next]) else { return nil }
                value = value << 6 | UInt32(bytes[place &+ next] & 0x3F)
            }
            return (value, length)
        }
        guard place &+ 1 < bytes.count else { return nil }
        switch bytes[place &+ 1] {
        case UInt8(ascii: "u"):
            guard let unit = unit(bytes, at: place &+ 2) else { return nil }
            guard unit & 0xFC00 == 0xD800, place &+ 7 < bytes.count, bytes[place &+ 6] == UInt8(ascii: "\\"),
                bytes[place &+ 7] == UInt8(ascii: "u"), let low = self.unit(bytes, at: place &+ 8),
                low & 0xFC00 == 0xDC00
            else { return (unit, 6) }
            return (0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF, 12)
        case UInt8(ascii: "n"): return (0x0A, 2)
        case UInt8(ascii: "t"): return (0x09, 2)
        case UInt8(ascii: "r"): return (0x0D, 2)
        case UInt8(ascii: "b"): return (0x08, 2)
        case UInt8(ascii: "f"): return (0x0C, 2)
        case let other: return (UInt32(other), 2)
        }
    }

    /// The UTF-16 unit that four digits write.
    static func unit(_ bytes: UnsafeRawBufferPointer, at place: Int) -> UInt32? {
        guard place &+ 4 <= bytes.count else { return nil }
        var unit: UInt32 = 0
        for index in place..<place &+ 4 {
            guard let digit = JSONReader.hexDigit(bytes[index]) else { return nil }
            unit = unit << 4 | UInt32(digit)
        }
        return unit
    }
}
