import TweetText

extension FileReader {
    /// What an unknown word takes with it, up to the next option.
    func skipToOption(_ cursor: inout LexemeCursor, of subject: SampleSyntax.Subject) {
        while let next = cursor.next, !subject.options.contains(next.text) { cursor.advance() }
    }

    /// One option, behind the word that begins it.
    mutating func sampleOption(_ option: Lexeme, _ cursor: inout LexemeCursor, _ sample: inout SampleSyntax) {
        switch option.text {
        case "by":
            if var seller = cursor.take(.account)?.named {
                seller.text.removeFirst()
                sample.seller = seller
                return
            }
            report.add(.expected(.account), at: cursor.place)
        case "at":
            if let number = cursor.next, number.kind == .word, let value = DecimalNumber(number.text),
                let code = cursor.peek(1), code.kind == .word, !sample.subject.options.contains(code.text)
            {
                cursor.advance()
                cursor.advance()
                sample.amount = MoneySyntax.Bound(number: value, name: number.named)
                sample.currency = code.named
                return
            }
            report.add(.expected(.price), at: cursor.place)
        case "currency":
            sample.currency = cursor.take(.word)?.named
            if sample.currency != nil { return }
            report.add(.expected(.currencyCode), at: cursor.place)
        case "product", "group":
            let isOption = cursor.next?.kind == .word && sample.subject.options.contains(cursor.next?.text ?? "")
            if !isOption, let id = cursor.take(.word, .string) {
                if option.text == "product" { sample.product = id.named } else { sample.group = id.named }
                return
            }
            report.add(.expected(option.text == "product" ? .sampleProduct : .groupID), at: cursor.place)
        case "alone":
            sample.isAlone = true
            return
        case "out":
            sample.isOutOfStock = true
            if cursor.take(words: "of", "stock") { return }
            report.add(.expected(.outOfStock), at: cursor.place)
        case "also":
            let count = sample.aliases.count
            while let name = cursor.take(.string) {
                sample.aliases.append(name.named)
                _ = cursor.take(mark: ",")
            }
            if sample.aliases.count > count { return }
            report.add(.expected(.alias), at: cursor.place)
        default:
            var name = option.named
            if name.text == "colour" { name.text = "color" }
            if let value = variant(&cursor) {
                sample.variants.append((name, value))
                return
            }
            report.add(.expected(.variant(option.text)), at: cursor.place)
        }
        skipToOption(&cursor, of: sample.subject)
    }

    /// `dark blue`: words up to the next option, or one quoted text.
    private func variant(_ cursor: inout LexemeCursor) -> Named? {
        if let quoted = cursor.take(.string) { return quoted.text.allSatisfy(\.isWhitespace) ? nil : quoted.named }
        var value: Named?
        while let next = cursor.next, next.kind == .word, !SampleSyntax.Subject.product.options.contains(next.text) {
            cursor.advance()
            guard var joined = value else {
                value = next.named
                continue
            }
            joined.text += " " + next.text
            joined.place = joined.place.extended(to: next.place)
            value = joined
        }
        return value
    }
}
