import OrderGrammar
import TweetText

// The words one behind the other, with what may stand between and around them.
extension SampleDraft {
    private static let gaps = [
        " ", "  ", ", ", ": ", " - ", "; ", " \u{2013} ", " \u{2014} ", "\u{3001}", "\u{FF0C}", "\n", "\u{3000}",
        "\u{A0}", "\t",
    ]
    private static let pauses = [" ", ", ", ". ", "! ", "\u{2026} ", "  ", "\n", " \u{1F60A} ", " / ", " & "]
    private static let ends = ["!", ".", "\u{2026}", " :)", "!!", " \u{1F60A}", " \u{2728}", "\u{3002}", "?", "\n"]

    func text() throws(SampleGap) -> String {
        var copy = self
        return try copy.render()
    }

    private mutating func render() throws(SampleGap) -> String {
        guard !pieces.isEmpty else { throw .neverComplete }
        let isExact = match.conditions.contains(.exactly)
        let isWhole = match.conditions.contains(.whole) || isExact
        let hasText = intent.slots.contains { slot in slot.type == .text && mentions(slot.name) }
        var text = ""
        if !match.conditions.contains(.starts), !isExact { text += opening(isWhole: isWhole) }
        for index in pieces.indices {
            let piece = pieces[index]
            // A number behind one that names an option may be another option: `size 9, 10`.
            if index > 0, pieces[index - 1].isProduct, Self.endsInDigit(pieces[index - 1].text),
                piece.isCount || Self.endsInDigit(String(piece.text.prefix(1)))
            {
                throw .product
            }
            switch piece.joint {
            case .start: break
            case .glue:
                // Letters that touch letters are one word, and decimals need digits where a sign of another width stands.
                let last = pieces[index - 1].text
                if Self.endsInLetter(last), piece.text.first?.isLetter == true { throw .neverComplete }
                // `TWL10twollars` says its unit twice.
                if Self.endsInDigit(last), last.contains(where: \.isLetter), piece.text.first?.isLetter == true {
                    throw .neverComplete
                }
                if piece.text.hasPrefix("."), last.last?.isASCII == false { throw .neverComplete }
            case .gap: text += try gap(before: piece, behind: pieces[index - 1])
            case .operand: text += try pause(before: piece, behind: pieces[index - 1], isWhole: isWhole)
            }
            text += piece.text
        }
        if !isExact { text += closing(isWhole: isWhole, hasText: hasText) }
        return text
    }

    /// Words before the command: the last one may stand before a product.
    private mutating func opening(isWhole: Bool) -> String {
        if isWhole { return choices.happens(10) ? choices.pick(["\u{2728} ", "!! ", "... "]) ?? "" : "" }
        let words = fillers(choices.below(4), beforeProduct: pieces[0].isProduct)
        return words.isEmpty ? "" : words.joined(separator: " ") + (choices.happens(15) ? ", " : " ")
    }

    private mutating func closing(isWhole: Bool, hasText: Bool) -> String {
        var text = ""
        if !isWhole, !hasText {
            let words = fillers(choices.below(4), beforeProduct: false)
            if !words.isEmpty { text = " " + words.joined(separator: " ") }
        }
        guard choices.happens(25), let end = choices.pick(Self.ends) else { return text }
        // Free words go on over everything but punctuation.
        if hasText { return isLink(pieces.last) || !".!\u{2026}".contains(end) ? text : end }
        // A link goes on over many marks.
        return text + (end.hasPrefix(" ") || end == "\n" ? end : text.isEmpty && isLink(pieces.last) ? " " + end : end)
    }

    private func isLink(_ piece: Piece?) -> Bool {
        piece?.text.contains("://") == true || piece?.text.contains("/") == true
    }

    /// Between words that belong together.
    private mutating func gap(before next: Piece, behind last: Piece) throws(SampleGap) -> String {
        // `2 kg` is no quantity, nor is `2 M` where a metre is one.
        if last.isCount, sampler.isMeasure(next.text) { throw .slot("quantity") }
        if next.isCount, sampler.isLabel(last.text) { throw .slot("quantity") }
        if sampler.multiplies(next.text) { throw .neverComplete }
        if last.isKnown, next.isKnown, mayTouch(last.text, next.text), choices.happens(40) { return "" }
        guard choices.happens(30), let gap = choices.pick(Self.gaps) else { return " " }
        // What is written on groups digits, and goes on a link.
        let areDigits = Self.endsInDigit(last.text) && Self.endsInDigit(String(next.text.prefix(1)))
        let isSpace = gap.unicodeScalars.contains { $0 == " " || $0 == "\n" || $0 == "\t" }
        if !isSpace, areDigits || isLink(last) || next.text.hasPrefix(".") { return " " }
        return gap
    }

    /// Between parts that stand in any order.
    private mutating func pause(before next: Piece, behind last: Piece, isWhole: Bool) throws(SampleGap) -> String {
        if last.isFreeText {
            guard let first = next.text.first, "#@＃＠".contains(first) else { throw .neverComplete }
            return " "
        }
        let hasText = intent.slots.contains { slot in slot.type == .text && mentions(slot.name) }
        // Where free words may stand, whatever stands there is one.
        if hasText { return " " }
        let pause = choices.happens(40) ? choices.pick(Self.pauses) ?? " " : " "
        if isWhole { return pause }
        let words = fillers(choices.happens(30) ? 1 + choices.below(2) : 0, beforeProduct: next.isProduct)
        if words.isEmpty { return pause }
        return pause + (pause.last?.isWhitespace == true ? "" : " ") + words.joined(separator: " ") + " "
    }

    private mutating func fillers(_ count: Int, beforeProduct: Bool) -> [String] {
        var words: [String] = []
        for index in 0..<count {
            let isLast = index == count - 1 && beforeProduct
            if isLast || choices.happens(50) {
                if let word = choices.pick(sampler.fillers) { words.append(word) }
            } else {
                words.append(made())
            }
        }
        return words
    }

    /// Whether two known words may stand without a space: in scripts that are written so, where the end of one and the
    /// beginning of the other are no third.
    private func mayTouch(_ last: String, _ next: String) -> Bool {
        guard let left = last.unicodeScalars.last, let right = next.unicodeScalars.first else { return false }
        let digits = (left.properties.numericType == .decimal, right.properties.numericType == .decimal)
        guard (Self.isUnspaced(left) && (Self.isUnspaced(right) || digits.1)) || (digits.0 && Self.isUnspaced(right))
        else { return false }
        return (1...Self.longestSeam).allSatisfy { before in
            (1...Self.longestSeam).allSatisfy { behind in
                sampler.isMeaningless(String(last.suffix(before) + next.prefix(behind)))
            }
        }
    }

    /// Letters on each side of a border that could make another word of it.
    private static let longestSeam = 3

    private static func endsInLetter(_ text: String) -> Bool {
        text.last.map { $0.isLetter && !$0.unicodeScalars.contains(where: isUnspaced) } ?? false
    }

    private static func endsInDigit(_ text: String) -> Bool {
        text.unicodeScalars.last?.properties.numericType == .decimal
    }

    /// Letters of scripts that are written without spaces.
    private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xE00...0xE4F, 0x3041...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3: true
        default: false
        }
    }
}
