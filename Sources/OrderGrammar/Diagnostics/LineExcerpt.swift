/// The piece of a source line that is shown, laid out in terminal columns, with carets under the place.
package struct LineExcerpt {
    /// The piece, with tabs as spaces and unseen characters as dots.
    var text: String
    /// Columns before the first caret.
    var indent: Int
    /// The carets, at least one.
    var carets: String

    /// Columns between tab stops.
    private static let tab = 4

    init(_ line: String, column: Int, length: Int, width: Int) {
        var cells: [(text: String, width: Int)] = []
        var columns = 0
        for character in line {
            let cell: (text: String, width: Int)
            if character == "\t" {
                let count = Self.tab - columns % Self.tab
                cell = (String(repeating: " ", count: count), count)
            } else if character.unicodeScalars.first.map(Self.isInvisible) ?? false {
                cell = ("·", 1)
            } else {
                cell = (String(character), Self.width(of: character))
            }
            cells.append(cell)
            columns += cell.width
        }
        let start = min(max(column - 1, 0), cells.count)
        let end = min(start + max(length, 0), cells.count)
        // A long line is cut so that the place stands in it, with a few characters before.
        var first = 0
        if columns > width {
            var room = width / 2
            first = start
            while first > 0, room > cells[first - 1].width {
                first -= 1
                room -= cells[first].width
            }
        }
        var last = first
        var used = 0
        while last < cells.count, used + cells[last].width <= width {
            used += cells[last].width
            last += 1
        }
        let cut = cells[first..<last]
        text = (first > 0 ? "…" : "") + cut.map(\.text).joined() + (last < cells.count ? "…" : "")
        indent = (first > 0 ? 1 : 0) + cells[first..<max(first, start)].reduce(0) { $0 + $1.width }
        let marked = cells[start..<max(start, min(end, last))].reduce(0) { $0 + $1.width }
        carets = String(repeating: "^", count: max(1, marked))
    }

    /// Whether a scalar shows nothing by itself, or would change how the rest is shown.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: true
        default: false
        }
    }

    /// Terminal columns of a character: 2 for East Asian wide ones (UAX #11, W and F) and emoji.
    static func width(of character: Character) -> Int {
        guard let first = character.unicodeScalars.first else { return 0 }
        switch first.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        default: break
        }
        if first.properties.isEmojiPresentation { return 2 }
        if character.unicodeScalars.contains("\u{FE0F}") { return 2 }
        return wide.contains { $0.contains(first.value) } ? 2 : 1
    }

    /// Terminal columns of a text.
    package static func width(of text: String) -> Int { text.reduce(0) { $0 + width(of: $1) } }

    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
        0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
        0x20000...0x3FFFD,
    ]
}
