/// A file's text, split into lines of the characters that columns count.
struct SourceText: Sendable {
    /// Longest line that is repeated under a complaint.
    static let longestShownLine = 2_000

    /// The name as the user gave it.
    let file: String
    /// The lines without their ends. Line ends are LF, CRLF and CR; a byte order mark in front is dropped.
    let lines: [[Character]]

    init(_ text: String, file: String) {
        self.file = file
        var lines: [[Character]] = []
        var line: [Character] = []
        var isFirst = true
        for character in text {
            if character == "\n" || character == "\r\n" || character == "\r" {
                lines.append(line)
                line.removeAll(keepingCapacity: true)
            } else if isFirst, character.unicodeScalars.first == "\u{FEFF}" {
                let rest = String(String.UnicodeScalarView(character.unicodeScalars.dropFirst()))
                line.append(contentsOf: rest)
            } else {
                line.append(character)
            }
            isFirst = false
        }
        if !line.isEmpty { lines.append(line) }
        self.lines = lines
    }

    /// The place of `length` characters from `column`, counted from 1, of `line`, counted from 1.
    func place(line: Int, column: Int, length: Int = 0) -> SourcePlace {
        SourcePlace(file: file, line: line, column: column, length: length)
    }

    /// The line as text, to be shown; nil where there is none or it is too long to show.
    func shownLine(_ number: Int) -> String? {
        guard number >= 1, number <= lines.count, lines[number - 1].count <= Self.longestShownLine else { return nil }
        return String(lines[number - 1])
    }
}

extension SourcePlace {
    /// The place from here to the end of `last`; where that is on a later line, only what stands on this one.
    func extended(to last: SourcePlace) -> SourcePlace {
        guard last.line == line, last.column >= column else { return self }
        var place = self
        place.length = max(length, last.column + last.length - column)
        return place
    }
}
