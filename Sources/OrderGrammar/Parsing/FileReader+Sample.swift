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
}
