import TweetText

/// A line of a `.words` file, told apart by blanks and quotation marks alone, as nearly all are.
///
/// A fast twin of `Lexer`, which reads the other lines too, and which knows the places of what is wrong.
struct WordsLine {
    /// What stands in it: words, and texts without their quotation marks.
    private(set) var items: [String] = []
    /// White space stands before the first item.
    private(set) var isIndented = false

    private static let quote = UInt8(ascii: "\"")

    /// Makes a line of what `Lexer` finds in it.
    init(_ lexemes: [Lexeme]) {
        items = lexemes.map(\.text)
        isIndented = (lexemes.first?.place.column ?? 1) > 1
    }

    /// Reads a line of valid UTF-8; nil where only `Lexer` can tell what it says.
    init?(_ bytes: [UInt8], _ line: Range<Int>) {
        guard Self.isPlain(bytes, line) else { return nil }
        var index = line.lowerBound
        while index < line.upperBound {
            if Self.isBlank(bytes[index]) {
                index += 1
                continue
            }
            if bytes[index...].starts(with: "//".utf8) { return }
            if items.isEmpty { isIndented = index > line.lowerBound }
            let isQuoted = bytes[index] == Self.quote
            if isQuoted { index += 1 }
            let start = index
            while index < line.upperBound, isQuoted ? bytes[index] != Self.quote : !Self.isBlank(bytes[index]) {
                index += 1
            }
            items.append(String(decoding: bytes[start..<index], as: UTF8.self))
            guard isQuoted else { continue }
            // A text without an end, or one that touches what follows.
            guard index < line.upperBound, index + 1 == line.upperBound || Self.isBlank(bytes[index + 1]) else {
                return nil
            }
            index += 1
        }
    }

    /// Whether nothing in a line is an escape, white space beyond ASCII, or joined to a blank or a mark of the language.
    private static func isPlain(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        var index = line.lowerBound
        while index < line.upperBound {
            let scalar = UTF8Scalar(in: bytes.span, at: index)
            switch ScalarBreak(scalar.value) {
            case .apart where scalar.value != 0x5C: break
            case .joined where index > line.lowerBound && bytes[index - 1] >= 0x80: break
            default: return false
            }
            index += scalar.length
        }
        return true
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") }
}
