import TweetText

extension FileReader {
    /// One option of a `money` slot; false where the next word is none.
    mutating func moneyOption(_ cursor: inout LexemeCursor, _ money: inout MoneySyntax) -> Bool {
        if cursor.take(word: "currency") != nil {
            currencies(&cursor, &money)
        } else if cursor.take(word: "written") != nil {
            let place = cursor.place
            if let word = cursor.take(.word), let writing = MoneyPolicy.Writing(rawValue: word.text) {
                money.writing = writing
            } else {
                report.add(.expected(.writing), at: place)
            }
        } else if cursor.take(words: "at", "least") {
            money.minimum = bound(&cursor)
        } else if cursor.take(words: "at", "most") {
            money.maximum = bound(&cursor)
        } else if let clamp = cursor.take(word: "clamp") {
            money.clamp = clamp.place
        } else if cursor.take(word: "whole") != nil {
            money.wholeOnly = true
        } else if cursor.take(word: "decimal") != nil {
            if cursor.take(word: "comma") != nil {
                money.decimalMark = ","
            } else if cursor.take(word: "point") != nil {
                money.decimalMark = "."
            } else {
                report.add(.expected(.commaOrPoint), at: cursor.place)
                if !Self.optionWords.contains(cursor.next?.text ?? "") { cursor.advance() }
            }
        } else if cursor.take(word: "unit") != nil {
            unit(&cursor, &money)
        } else if let sign = cursor.next, cursor.peek(1)?.isWord("is") ?? false,
            [.symbol, .word, .string, .unknown].contains(sign.kind)
        {
            cursor.advance()
            cursor.advance()
            if let code = cursor.take(.word) {
                money.signs.append((sign.named, code.named))
            } else {
                report.add(.expected(.currencyCode), at: cursor.place)
            }
        } else {
            return false
        }
        return true
    }

    private mutating func currencies(_ cursor: inout LexemeCursor, _ money: inout MoneySyntax) {
        if cursor.take(word: "any") != nil {
            money.currencies = nil
            return
        }
        var codes = money.currencies ?? []
        repeat {
            guard !Self.optionWords.contains(cursor.next?.text ?? ""), let code = cursor.take(.word) else {
                report.add(.expected(.currencyCode), at: cursor.place)
                break
            }
            codes.append(code.named)
            while let next = cursor.next, next.kind == .word, Self.isCode(next.text) {
                cursor.advance()
                codes.append(next.named)
            }
        } while cursor.take(mark: ",") != nil
        money.currencies = codes
    }

    private mutating func bound(_ cursor: inout LexemeCursor) -> MoneySyntax.Bound? {
        let place = cursor.place
        guard !Self.optionWords.contains(cursor.next?.text ?? ""), let word = cursor.take(.word),
            let number = DecimalNumber(word.text)
        else {
            report.add(.expected(.amount), at: place)
            return nil
        }
        return MoneySyntax.Bound(number: number, name: word.named)
    }

    /// `unit required`, `unit implied USD` or `unit DOGE doge dogecoins digits 8`.
    private mutating func unit(_ cursor: inout LexemeCursor, _ money: inout MoneySyntax) {
        if cursor.take(word: "required") != nil {
            money.implied = nil
            return
        }
        if cursor.take(word: "implied") != nil {
            money.implied = cursor.take(.word)?.named
            if money.implied == nil { report.add(.expected(.currencyCode), at: cursor.place) }
            return
        }
        guard let code = cursor.take(.word) else {
            report.add(.expected(.unit), at: cursor.place)
            return
        }
        var spellings: [Named] = []
        while let next = cursor.next, !next.isWord("digits"), let word = cursor.take(.word, .string, .symbol) {
            spellings.append(word.named)
            _ = cursor.take(mark: ",")
        }
        guard cursor.take(word: "digits") != nil, let word = cursor.take(.word), let digits = Int(word.text),
            (0...18).contains(digits)
        else {
            report.add(.unitWithoutDigits(code.text), at: code.place)
            return
        }
        money.units.append(MoneySyntax.Unit(code: code.named, spellings: spellings, digits: digits))
    }
}
