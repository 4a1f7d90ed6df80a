import TweetText

extension FileReader {
    /// `sample product ID "TITLE" …`, `sample account @x ROLE …`, `sample campaign #TAG KIND …` or
    /// `sample listing ID KIND …`.
    mutating func sample(_ cursor: LexemeCursor) {
        var cursor = cursor
        guard let word = cursor.take(.word) else {
            report.add(.expected(.sampleSubject), at: cursor.place)
            return
        }
        guard let subject = SampleSyntax.Subject(rawValue: word.text) else {
            let known = SampleSyntax.Subject.allCases.map(\.rawValue)
            report.add(
                .unknownSample(word.written, suggestion: report.suggestion(for: word.text, among: known)),
                at: word.place)
            return
        }
        guard var sample = sampleHead(subject, &cursor) else { return }
        var seen: [String: SourcePlace] = [:]
        while let option = cursor.next {
            if cursor.take(mark: ",") != nil { continue }
            guard subject.options.contains(option.text), option.kind == .word else {
                let suggestion = report.suggestion(for: option.text, among: subject.options)
                report.add(
                    .unknownSampleOption(option.written, subject, suggestion: suggestion), at: option.place)
                cursor.advance()
                skipToOption(&cursor, of: subject)
                continue
            }
            if option.text != "also", let first = seen.updateValue(option.place, forKey: option.text) {
                report.add(.declaredTwice(.option, option.text), at: option.place, notes: [(.firstHere, first)])
            }
            cursor.advance()
            sampleOption(option, &cursor, &sample)
        }
        syntax.samples.append(sample)
    }

    /// What a sample must say; nil where it says too little to go on.
    private mutating func sampleHead(_ subject: SampleSyntax.Subject, _ cursor: inout LexemeCursor) -> SampleSyntax? {
        let start = cursor.place
        switch subject {
        case .product:
            return sampleProduct(&cursor)
        case .account:
            guard var handle = cursor.take(.account)?.named else {
                report.add(.expected(.account), at: cursor.place)
                return nil
            }
            handle.text.removeFirst()
            var sample = SampleSyntax(subject, handle)
            guard let word = cursor.take(.word) else {
                report.add(.expected(.role), at: cursor.place)
                return nil
            }
            guard let role = Grammar.Samples.Role(rawValue: word.text) else {
                let known = Grammar.Samples.Role.allCases.map(\.rawValue)
                report.add(
                    .unknownRole(word.text, suggestion: report.suggestion(for: word.text, among: known)),
                    at: word.place)
                return nil
            }
            sample.role = role
            return sample
        case .campaign:
            guard var tag = cursor.take(.hashtag)?.named, tag.text.contains(where: { $0.isLetter }) else {
                report.add(.expected(.sampleTag), at: start)
                return nil
            }
            tag.text.removeFirst()
            return sampleKind(SampleSyntax(subject, tag), &cursor)
        case .listing:
            guard let id = cursor.take(.word, .string) else {
                report.add(.expected(.listingID), at: cursor.place)
                return nil
            }
            return sampleKind(SampleSyntax(subject, id.named), &cursor)
        }
    }

    private mutating func sampleKind(_ sample: SampleSyntax, _ cursor: inout LexemeCursor) -> SampleSyntax? {
        guard !sample.subject.options.contains(cursor.next?.text ?? ""), let kind = cursor.take(.word) else {
            report.add(.expected(.kind), at: cursor.place)
            return nil
        }
        var sample = sample
        sample.kind = kind.named
        return sample
    }

    private mutating func sampleProduct(_ cursor: inout LexemeCursor) -> SampleSyntax? {
        let start = cursor.place
        guard let id = cursor.take(.word, .string) else {
            report.add(.expected(.productID), at: start)
            return nil
        }
        var sample = SampleSyntax(.product, id.named)
        if let title = cursor.take(.string) {
            sample.title = title.text
            if title.text.allSatisfy(\.isWhitespace) { report.add(.expected(.productTitle), at: title.place) }
        } else if id.kind == .string {
            // A single quoted text is the title.
            report.add(.expected(.productID), at: start)
            return nil
        } else {
            report.add(.expected(.productTitle), at: cursor.place)
            skipToOption(&cursor, of: .product)
        }
        return sample
    }

    /// What an unknown word takes with it, up to the next option.
    private func skipToOption(_ cursor: inout LexemeCursor, of subject: SampleSyntax.Subject) {
        while let next = cursor.next, !subject.options.contains(next.text) { cursor.advance() }
    }

    private mutating func sampleOption(_ option: Lexeme, _ cursor: inout LexemeCursor, _ sample: inout SampleSyntax) {
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
