extension FileReader {
    /// `NAME TYPE OPTION …`, behind the colon.
    mutating func slot(_ cursor: inout LexemeCursor, of intent: inout IntentSyntax) {
        guard let name = cursor.take(.word) else {
            report.add(.expected(.slotName), at: cursor.place)
            intent.isBroken = true
            cursor.skipRest()
            return
        }
        var slot = IntentSyntax.Slot(name: name.named, type: .missing)
        slot.type = type(&cursor, of: name)
        if case .missing = slot.type { intent.isBroken = true }
        while let lexeme = cursor.next {
            if let optional = cursor.take(word: "optional") {
                slot.optional = optional.place
            } else if cursor.take(word: "default") != nil {
                slot.defaultValue = defaultValue(&cursor, slot.type)
            } else if case .count = slot.type, countOption(&cursor, &slot) {
                continue
            } else if case .money(var money) = slot.type, moneyOption(&cursor, &money) {
                slot.type = .money(money)
            } else {
                // A type that is missing took its complaint with it; its options cannot be judged.
                if case .missing = slot.type {
                    cursor.skipRest()
                    break
                }
                unknownOption(lexeme, of: slot)
                cursor.advance()
                // What follows belongs to the unknown word, up to the next known one.
                while let next = cursor.next, !Self.optionWords.contains(next.text) { cursor.advance() }
            }
        }
        intent.slots.append(slot)
    }

    private static let moneyWords = ["currency", "written", "at", "clamp", "whole", "decimal", "unit"]
    static let optionWords = Set(moneyWords + ["optional", "default", "waitlist"])

    private mutating func unknownOption(_ lexeme: Lexeme, of slot: IntentSyntax.Slot) {
        var known = ["optional", "default"]
        var isMoney = false
        if case .money = slot.type {
            known += Self.moneyWords
            isMoney = true
        }
        if case .count = slot.type { known += ["at", "clamp", "waitlist"] }
        if !isMoney, Self.moneyWords.contains(lexeme.text) {
            report.add(.moneyOptionElsewhere(lexeme.text, slot: slot.name.text), at: lexeme.place)
        } else {
            let suggestion = report.suggestion(for: lexeme.text, among: known)
            report.add(
                .unknownOption(lexeme.written, slot: slot.name.text, isMoney: isMoney, suggestion: suggestion),
                at: lexeme.place)
        }
    }

    private mutating func type(_ cursor: inout LexemeCursor, of name: Lexeme) -> SlotTypeSyntax {
        if let regex = cursor.take(.regex) { return .pattern(regex.named) }
        if let open = cursor.take(mark: "(") {
            let values = self.values(&cursor)
            if cursor.take(mark: ")") == nil { report.add(.unclosedBracket("("), at: open.place) }
            return .values(values)
        }
        guard let word = cursor.take(.word) else {
            report.add(.slotWithoutType(name.text), at: cursor.isAtEnd ? name.place : cursor.place)
            return .missing
        }
        switch word.text {
        case "count": return .count
        case "account": return .account
        case "product": return .product
        case "code": return .code
        case "url": return .url
        case "text": return .text
        case "money": return .money(MoneySyntax())
        case "tag":
            guard cursor.take(word: "of") != nil else { return .tag }
            return campaignTag(&cursor, isCommand: false)
        case "known":
            guard cursor.take(word: "account") != nil else {
                report.add(.expected(.knownAccount), at: cursor.place)
                cursor.skipRest()
                return .missing
            }
            return .knownAccount
        case "command":
            guard cursor.take(words: "tag", "of") else {
                report.add(.expected(.commandTag), at: cursor.place)
                cursor.skipRest()
                return .missing
            }
            return campaignTag(&cursor, isCommand: true)
        default: return .named(word.named)
        }
    }

    private mutating func campaignTag(_ cursor: inout LexemeCursor, isCommand: Bool) -> SlotTypeSyntax {
        guard let kind = cursor.take(.word) else {
            report.add(.expected(.kind), at: cursor.place)
            cursor.skipRest()
            return .missing
        }
        return .campaignTag(kind: kind.named, isCommand: isCommand)
    }

    /// A value as written; an amount may be followed by its currency.
    private mutating func defaultValue(_ cursor: inout LexemeCursor, _ type: SlotTypeSyntax) -> Named? {
        guard let value = cursor.take(.word, .string, .hashtag, .account, .symbol) else {
            report.add(.expected(.defaultValue), at: cursor.place)
            return nil
        }
        var named = value.named
        if case .money = type, let code = cursor.next, code.kind == .word, Self.isCode(code.text) {
            cursor.advance()
            named.text += " " + code.text
            named.place = named.place.extended(to: code.place)
        }
        return named
    }

    static func isCode(_ text: String) -> Bool {
        text.utf8.count >= 3 && text.utf8.allSatisfy { $0 &- 0x41 < 26 }
    }
}
