/// A declaration with its lines, ready to be printed; or a comment or an empty line between two.
struct FormattedBlock {
    var lines: [SourceLine]

    /// Posts longer than this push no other arrow aside.
    private static let longestAlignedPost = 80

    func formatted() -> [String] {
        guard let first = lines.first, let keyword = first.lexemes.first?.text else {
            return lines.map { $0.comment ?? "" }
        }
        let slots = SlotColumns(keyword == "intent" ? lines : [])
        let arrows = lines.compactMap { $0.arrow == nil ? nil : LineExcerpt.width(of: Self.post($0)) }
        let arrowColumn = arrows.filter { $0 <= Self.longestAlignedPost }.max() ?? 0
        var output: [String] = []
        for (index, line) in lines.enumerated() {
            var text: String
            if line.lexemes.isEmpty {
                output.append(line.comment.map { "  " + $0 } ?? "")
                continue
            } else if index == 0 {
                text = LexemeSpacing.joined(line.lexemes, of: line)
            } else if line.arrow != nil {
                let post = Self.post(line)
                let gap = String(repeating: " ", count: max(0, arrowColumn - LineExcerpt.width(of: post)) + 2)
                text = "  " + post + gap + "-> " + line.outcome
            } else if line.lexemes[0].isMark(":") {
                text = "  " + slots.formatted(line)
            } else if Self.goesOn(line, keyword: keyword) {
                text = "    "
                text += keyword == "intent" ? SlotColumns.options(line) : LexemeSpacing.joined(line.lexemes, of: line)
            } else {
                text = "  " + LexemeSpacing.joined(line.lexemes, of: line)
            }
            if let comment = line.comment { text += "  " + comment }
            output.append(text)
        }
        return output
    }

    /// The post of an example with its settings.
    private static func post(_ line: SourceLine) -> String { LexemeSpacing.joined(line.lexemes, of: line) }

    /// Whether a line goes on with the one before, rather than saying something of its own.
    private static func goesOn(_ line: SourceLine, keyword: String) -> Bool {
        switch keyword {
        case "intent": !FileReader.beginsItem(line.lexemes)
        case "list": !FileReader.beginsTranslation(line.lexemes)
        default: true
        }
    }
}
