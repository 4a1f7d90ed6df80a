import TweetText

/// A file's text, split into lines of the characters that columns count.
struct SourceText: Sendable {
    /// Longest line that is repeated under a complaint.
    static let longestShownLine = 2_000

    /// The name as the user gave it.
    let file: String
    /// The lines without their ends. Line ends are LF, CRLF and CR; a byte order mark in front is dropped.
    let lines: [[SourceCharacter]]
    /// Where each line stands in the file's bytes.
    let ranges: [Range<Int>]
    /// The file.
    let bytes: [UInt8]

    /// Splits a text into lines, and these into characters.
    ///
    /// - Parameters:
    ///   - rulesOnly: leave lines empty that hold an example or a comment alone.
    ///   - isSplit: pass false for a text that is read byte by byte: `lines` then holds none, and the characters of a line
    ///     are made when they are asked for.
    init(_ text: String, file: String, rulesOnly: Bool = false, isSplit: Bool = true) {
        self.file = file
        bytes = Array(text.utf8)
        var lines: [[SourceCharacter]] = []
        var ranges: [Range<Int>] = []
        var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while index < bytes.count {
            let end = Self.lineEnd(bytes, from: index)
            ranges.append(index..<end)
            if isSplit {
                let isPassed = rulesOnly && Self.isTalk(bytes, from: index)
                lines.append(isPassed ? [] : Self.characters(bytes, index..<end))
            }
            let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
            index = end + (isPair ? 2 : 1)
        }
        self.lines = lines
        self.ranges = ranges
    }

    /// The characters of a line.
    func characters(ofLine line: Int) -> [SourceCharacter] {
        lines.isEmpty ? Self.characters(bytes, ranges[line]) : lines[line]
    }

    /// Where the line that begins at `start` ends.
    private static func lineEnd(_ bytes: [UInt8], from start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        return end
    }

    /// Whether the line that begins at `start` holds an example or a comment.
    private static func isTalk(_ bytes: [UInt8], from start: Int) -> Bool {
        var index = start
        while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
        guard index + 1 < bytes.count else { return false }
        return bytes[index] == UInt8(ascii: "\"")
            || (bytes[index] == UInt8(ascii: "/") && bytes[index + 1] == UInt8(ascii: "/"))
    }

    /// The characters of a line.
    private static func characters(_ bytes: [UInt8], _ line: Range<Int>) -> [SourceCharacter] {
        var characters: [SourceCharacter] = []
        characters.reserveCapacity(line.count)
        var index = line.lowerBound
        while index < line.upperBound {
            if bytes[index] < 0x80, index + 1 == line.upperBound || bytes[index + 1] < 0x80 {
                // What stands before ASCII is a character by itself.
                characters.append(SourceCharacter(Unicode.Scalar(bytes[index]), start: index, end: index + 1))
                index += 1
            } else if let end = endOfLoneLetter(bytes, at: index) {
                let scalar = Unicode.Scalar(UTF8Scalar(in: bytes.span, at: index).value) ?? "\u{FFFD}"
                characters.append(SourceCharacter(scalar, start: index, end: end))
                index = end
            } else {
                let end = endOfWideRun(from: index, in: bytes)
                for character in String(decoding: bytes[index..<end], as: UTF8.self) {
                    let next = index + character.utf8.count
                    characters.append(SourceCharacter(character, start: index, end: next))
                    index = next
                }
                index = end
            }
        }
        return characters
    }

    /// The end of the letter at `start`, where neither it nor what follows joins to one character with another.
    private static func endOfLoneLetter(_ bytes: [UInt8], at start: Int) -> Int? {
        let scalar = UTF8Scalar(in: bytes.span, at: start)
        let end = start + scalar.length
        guard ScalarBreak(scalar.value) == .apart else { return nil }
        return end == bytes.count || ScalarBreak(UTF8Scalar(in: bytes.span, at: end).value) == .apart ? end : nil
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
        character.isCluster
            ? String(decoding: bytes[character.start..<character.end], as: UTF8.self)
            : String(Character(character.first))
    }

    /// The place of `length` characters from `column`, counted from 1, of `line`, counted from 1.
    func place(line: Int, column: Int, length: Int = 0) -> SourcePlace {
        SourcePlace(file: file, line: line, column: column, length: length)
    }

    /// The line as text, to be shown; nil where there is none or it is too long to show.
    func shownLine(_ number: Int) -> String? {
        guard number >= 1, number <= ranges.count else { return nil }
        let characters = characters(ofLine: number - 1)
        return characters.count <= Self.longestShownLine ? text(of: characters[...]) : nil
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
