import TweetText

/// Finds what can be the name of an account on networks whose handles are names of hosts: `@ann.example`.
enum HandleRuns {
    /// The runs with their `@`, in order. A dot or hyphen at the end belongs to the sentence; an `@` within a word, as in
    /// an address of e-mail, begins none.
    static func find(in text: Span<UInt8>) -> [TextSpan] {
        var runs: [TextSpan] = []
        var index = 0
        while index < text.count {
            let sign = ByteScan.first(UInt8(ascii: "@"), in: text, from: index)
            guard sign < text.count else { break }
            var end = sign + 1
            while end < text.count, isOfName(text[end]) { end += 1 }
            index = end
            while end > sign + 1, !isLetterOrDigit(text[end - 1]) { end -= 1 }
            let isWithin = sign > 0 && (isOfName(text[sign - 1]) || text[sign - 1] == UInt8(ascii: "@"))
            if end > sign + 1, isLetterOrDigit(text[sign + 1]), !isWithin { runs.append(TextSpan(sign, end)) }
        }
        return runs
    }

    /// The runs that hold a dot: names of hosts, which accounts of Bluesky are called by.
    static func hosts(in text: String) -> [TextSpan] {
        let bytes = text.utf8.span
        return find(in: bytes).filter { run in
            (run.start..<run.end).contains { bytes[$0] == UInt8(ascii: ".") }
        }
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        isLetterOrDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || JSONScalar.isDigit(byte)
    }
}
