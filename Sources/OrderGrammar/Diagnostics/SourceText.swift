/// A file's text, split into lines of the characters that columns count.
struct SourceText: Sendable {
    /// Longest line that is repeated under a complaint.
    static let longestShownLine = 2_000

    /// The name as the user gave it.
    let file: String
    /// The lines without their ends. Line ends are LF, CRLF and CR; a byte order mark in front is dropped.
    let lines: [[SourceCharacter]]
    private let bytes: [UInt8]

    init(_ text: String, file: String) {
        self.file = file
        bytes = Array(text.utf8)
        var lines: [[SourceCharacter]] = []
        var line: [SourceCharacter] = []
        var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while index < bytes.count {
            let byte = bytes[index]
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0x0A
            if byte == 0x0A || byte == 0x0D {
                lines.append(line)
                line.removeAll(keepingCapacity: true)
                index += byte == 0x0D && index + 1 < bytes.count && next == 0x0A ? 2 : 1
            } else if byte < 0x80, next < 0x80 {
                // What stands before ASCII is a character by itself.
                line.append(SourceCharacter(Unicode.Scalar(byte), start: index, end: index + 1))
                index += 1
            } else {
                let end = Self.endOfWideRun(from: index, in: bytes)
                for character in String(decoding: bytes[index..<end], as: UTF8.self) {
                    let next = index + character.utf8.count
                    line.append(SourceCharacter(character, start: index, end: next))
                    index = next
                }
                index = end
            }
        }
        if !line.isEmpty { lines.append(line) }
        self.lines = lines
    }

    /// Behind what may join to characters with the bytes from `start`: through the first of the next two of ASCII, or up to the line's end.
    private static func endOfWideRun(from start: Int, in bytes: [UInt8]) -> Int {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D {
            let isLast = end > start && bytes[end] < 0x80 && end + 1 < bytes.count && bytes[end + 1] < 0x80
            end += 1
            if isLast { break }
        }
        return end
    }

    /// The text of characters beside one another in a line.
    func text(of characters: ArraySlice<SourceCharacter>) -> String {
        guard let first = characters.first, let last = characters.last else { return "" }
        return String(decoding: bytes[first.start..<last.end], as: UTF8.self)
    }

    /// The text of one character.
    func text(of character: SourceCharacter) -> String {
        String(decoding: bytes[character.start..<character.end], as: UTF8.self)
    }

    /// The place of `length` characters from `column`, counted from 1, of `line`, counted from 1.
    func place(line: Int, column: Int, length: Int = 0) -> SourcePlace {
        SourcePlace(file: file, line: line, column: column, length: length)
    }

    /// The line as text, to be shown; nil where there is none or it is too long to show.
    func shownLine(_ number: Int) -> String? {
        guard number >= 1, number <= lines.count, lines[number - 1].count <= Self.longestShownLine else { return nil }
        return text(of: lines[number - 1][...])
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
