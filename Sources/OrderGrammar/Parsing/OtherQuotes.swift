/// Quotation marks that are not this language's: what word processors make of a typed `"`, and single ones.
///
/// They are read as if they were right, so that one complaint about them is all that a line gets.
enum OtherQuotes {
    /// The marks that close what a mark opens; none for what opens nothing.
    private static func closing(_ character: SourceCharacter) -> [SourceCharacter] {
        guard !character.isCluster else { return [] }
        return switch character.first {
        case "'": ["'", "’"]
        case "`": ["`", "'"]
        case "“", "”": ["”", "“", "\""]
        case "„": ["“", "”", "\""]
        case "‟": ["”", "\""]
        case "«": ["»"]
        case "»": ["«", "»"]
        case "‹": ["›"]
        case "‘": ["’", "'"]
        case "＂": ["＂", "\""]
        default: []
        }
    }

    /// Whether a quoted text closes with the wrong mark: `"…”`.
    static func isClosing(_ character: SourceCharacter) -> Bool {
        character == "”" || character == "“" || character == "»" || character == "＂"
    }

    /// The index of the mark that closes what `characters[index]` opens, before `end`; nil where it opens nothing.
    static func close(of index: Int, in characters: [SourceCharacter], before end: Int) -> Int? {
        let marks = closing(characters[index])
        guard !marks.isEmpty else { return nil }
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
