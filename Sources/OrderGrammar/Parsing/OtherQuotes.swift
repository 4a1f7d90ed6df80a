/// Quotation marks that are not this language's: what word processors make of a typed `"`, and single ones.
///
/// They are read as if they were right, so that one complaint about them is all that a line gets.
enum OtherQuotes {
    private static let closing: [Character: [Character]] = [
        "“": ["”", "“", "\""], "”": ["”", "“", "\""], "„": ["“", "”", "\""], "‟": ["”", "\""], "«": ["»"],
        "»": ["«", "»"],
        "‹": ["›"], "‘": ["’", "'"], "'": ["'", "’"], "`": ["`", "'"], "＂": ["＂", "\""],
    ]

    /// Whether a quoted text closes with the wrong mark: `"…”`.
    static func isClosing(_ character: Character) -> Bool {
        character == "”" || character == "“" || character == "»" || character == "＂"
    }

    /// The index of the mark that closes what `characters[index]` opens, before `end`; nil where it opens nothing.
    static func close(of index: Int, in characters: [Character], before end: Int) -> Int? {
        guard let marks = closing[characters[index]] else { return nil }
        var next = index + 1
        while next < end {
            let isApostrophe =
                CharacterClass.isInner(characters[next]) && next + 1 < end
                && CharacterClass.isWord(characters[next + 1])
            if marks.contains(characters[next]), !isApostrophe { return next }
            next += 1
        }
        return nil
    }
}
