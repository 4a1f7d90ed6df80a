/// The columns in which the slots of one intent stand: name, type, options.
struct SlotColumns {
    private var nameWidth = 0
    private var typeWidth = 0

    /// Types longer than this push no other options aside.
    private static let longestAlignedType = 20

    init(_ lines: [SourceLine]) {
        for line in lines where line.lexemes.first?.isMark(":") ?? false {
            let parts = Self.parts(of: line)
            nameWidth = max(nameWidth, LineExcerpt.width(of: parts.name))
            let width = LineExcerpt.width(of: parts.type)
            if !parts.options.isEmpty, width <= Self.longestAlignedType { typeWidth = max(typeWidth, width) }
        }
    }

    /// `: name  type  option  option`
    func formatted(_ line: SourceLine) -> String {
        let parts = Self.parts(of: line)
        var text = ": " + parts.name
        guard !parts.type.isEmpty else { return text }
        text += Self.padding(parts.name, to: nameWidth) + parts.type
        guard !parts.options.isEmpty else { return text }
        return text + Self.padding(parts.type, to: typeWidth) + parts.options.joined(separator: "  ")
    }

    private static func padding(_ text: String, to width: Int) -> String {
        String(repeating: " ", count: max(0, width - LineExcerpt.width(of: text)) + 2)
    }

    private static func parts(of line: SourceLine) -> (name: String, type: String, options: [String]) {
        let lexemes = line.lexemes
        guard lexemes.count > 1 else { return ("", "", []) }
        let name = line.written(lexemes[1])
        let typeEnd = end(ofTypeIn: lexemes, from: 2)
        let type = LexemeSpacing.joined(Array(lexemes[2..<typeEnd]), of: line)
        return (name, type, options(of: line, from: typeEnd))
    }

    /// Options that go on with the slot of the line before.
    static func options(_ line: SourceLine) -> String { options(of: line, from: 0).joined(separator: "  ") }

    private static func options(of line: SourceLine, from start: Int) -> [String] {
        var options: [[Lexeme]] = []
        for index in start..<line.lexemes.count {
            if options.isEmpty || beginsOption(line.lexemes, at: index) {
                options.append([line.lexemes[index]])
            } else {
                options[options.count - 1].append(line.lexemes[index])
            }
        }
        return options.map { LexemeSpacing.joined($0, of: line) }
    }

    /// A word that begins an option, or a sign before `is`; not the value that an option has just asked for.
    private static func beginsOption(_ lexemes: [Lexeme], at index: Int) -> Bool {
        if lexemes[index - 1].isWord("default") || lexemes[index - 1].isMark(",") { return false }
        if index + 1 < lexemes.count, lexemes[index + 1].isWord("is") { return true }
        return lexemes[index].kind == .word && FileReader.optionWords.contains(lexemes[index].text)
    }

    private static func end(ofTypeIn lexemes: [Lexeme], from start: Int) -> Int {
        guard start < lexemes.count else { return lexemes.count }
        if lexemes[start].isMark("(") {
            let close = lexemes[start...].firstIndex { $0.isMark(")") }
            return close.map { $0 + 1 } ?? lexemes.count
        }
        var end = start
        if lexemes[end].isWord("command") { end += 1 }
        if end < lexemes.count, lexemes[end].isWord("tag"), end + 1 < lexemes.count, lexemes[end + 1].isWord("of") {
            end += 2
        }
        return min(end + 1, lexemes.count)
    }
}
