/// Reads the unit of money beside a number token.
struct UnitReader {
    /// What a unit may mean: a currency, counted in `10^-scale` of it.
    struct Meaning: Equatable {
        var currency: Currency
        var scale = 0
    }

    /// A unit found, with the tokens it takes.
    struct Unit {
        var first: Int
        var last: Int
        var isGlued: Bool
        var meanings: [Meaning]
    }

    private let tokens: [Token]
    /// Tokens before this one are taken.
    private let free: Int

    init(text tokens: [Token], from free: Int) {
        self.tokens = tokens
        self.free = free
    }

    /// The unit before a number: `€10`, `US$ 10`, `EUR 10`, `Rs. 500`.
    func before(_ number: Int, in text: Span<UInt8>) -> Unit? {
        var last = number - 1
        let isGlued = last >= free && tokens[last].kind != .space
        if !isGlued {
            guard last >= free, isOneSpace(tokens[last], in: text) else { return nil }
            last -= 1
        }
        guard last >= free else { return nil }
        // `Rs.` and `Fr.` are abbreviations.
        if isPoint(tokens[last], in: text), last - 1 >= free, tokens[last - 1].kind == .word {
            let meanings = signs(last - 1, last - 1, in: text)
            guard !meanings.isEmpty, !touchesLetterOrDigit(before: last - 1) else { return nil }
            return Unit(first: last - 1, last: last, isGlued: isGlued, meanings: meanings)
        }
        switch tokens[last].kind {
        case .currencySign:
            let prefix = last - 1
            if prefix >= free, tokens[prefix].kind == .word, tokens[last].flags.contains(.gluedBefore) {
                let meanings = signs(prefix, last, in: text)
                if !meanings.isEmpty { return Unit(first: prefix, last: last, isGlued: isGlued, meanings: meanings) }
            }
            // `5€ 10`: a sign glued to a number before it is that number's.
            if !isGlued, prefix >= 0, tokens[prefix].kind == .number { return nil }
            let meanings = signs(last, last, in: text)
            return meanings.isEmpty ? nil : Unit(first: last, last: last, isGlued: isGlued, meanings: meanings)
        case .cashtag where !isGlued:
            // `$US 20` and `$CAD 20` look like tickers.
            return nil
        case .word:
            guard !touchesLetterOrDigit(before: last) else { return nil }
            let meanings = codes(last, in: text) + signs(last, last, in: text)
            return meanings.isEmpty ? nil : Unit(first: last, last: last, isGlued: isGlued, meanings: meanings)
        default:
            return nil
        }
    }

    /// The unit behind a number: `10€`, `10 EUR`, `10US$`, `25c`.
    func behind(_ number: Int, in text: Span<UInt8>) -> Unit? {
        var first = number + 1
        let isGlued = first < tokens.count && tokens[first].kind != .space
        if !isGlued {
            guard first < tokens.count, isOneSpace(tokens[first], in: text) else { return nil }
            first += 1
        }
        guard first < tokens.count else { return nil }
        var last = first
        var meanings: [Meaning]
        switch tokens[first].kind {
        case .currencySign:
            meanings = signs(first, first, in: text)
            if isGlued { meanings += hundredths(first, in: text) }
        case .word:
            let sign = first + 1
            if sign < tokens.count, tokens[sign].kind == .currencySign, tokens[first].flags.contains(.gluedAfter) {
                last = sign
                meanings = signs(first, sign, in: text)
            } else {
                meanings = codes(first, in: text) + signs(first, first, in: text)
                if isGlued { meanings += hundredths(first, in: text) }
            }
        default:
            return nil
        }
        // `5 $10` and `10€50`: a unit glued to a number behind it is not, or not only, this one's.
        let next = last + 1
        if next < tokens.count, tokens[next].kind == .number { return nil }
        return meanings.isEmpty ? nil : Unit(first: first, last: last, isGlued: isGlued, meanings: meanings)
    }

    /// Whether a letter of a script with spaces touches the number before it.
    func isGluedToLetters(before number: Int, in text: Span<UInt8>) -> Bool {
        number > 0 && isBlocking(tokens[number - 1], in: text, ending: true)
    }

    /// Whether a letter of a script with spaces touches the number behind it.
    func isGluedToLetters(behind number: Int, in text: Span<UInt8>) -> Bool {
        number + 1 < tokens.count && isBlocking(tokens[number + 1], in: text, ending: false)
    }

    private func isBlocking(_ token: Token, in text: Span<UInt8>, ending: Bool) -> Bool {
        switch token.kind {
        case .number: return true
        case .word:
            let scalar =
                ending
                ? UTF8Scalar(in: text, before: Int(token.end)) : UTF8Scalar(in: text, at: Int(token.start))
            return !ScalarFacts(scalar?.value ?? 0).isUnspaced
        case .mention, .hashtag, .cashtag, .url: return ending
        default: return false
        }
    }

    private func touchesLetterOrDigit(before token: Int) -> Bool {
        guard token > 0, tokens[token].flags.contains(.gluedBefore) else { return false }
        let kind = tokens[token - 1].kind
        return kind == .word || kind == .number
    }

    private func isOneSpace(_ token: Token, in text: Span<UInt8>) -> Bool {
        let start = Int(token.start)
        let scalar = UTF8Scalar(in: text, at: start)
        return token.kind == .space && scalar.length == token.span.count && scalar.value != 0x0A
    }

    private func isPoint(_ token: Token, in text: Span<UInt8>) -> Bool {
        token.span.count == 1 && text[Int(token.start)] == UInt8(ascii: ".")
    }

    private func string(_ first: Int, _ last: Int, in text: Span<UInt8>) -> String {
        var bytes: [UInt8] = []
        for index in Int(tokens[first].start)..<Int(tokens[last].end) { bytes.append(text[index]) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func signs(_ first: Int, _ last: Int, in text: Span<UInt8>) -> [Meaning] {
        Currency.readings(ofSign: string(first, last, in: text)).map { Meaning(currency: $0) }
    }

    private func hundredths(_ token: Int, in text: Span<UInt8>) -> [Meaning] {
        Currency.readings(ofHundredthSign: string(token, token, in: text)).map { Meaning(currency: $0, scale: 2) }
    }

    /// A code in capitals, or one of those in any case that are no word of a language.
    private func codes(_ token: Int, in text: Span<UInt8>) -> [Meaning] {
        guard tokens[token].span.count == 3 else { return [] }
        let word = string(token, token, in: text)
        switch word.lowercased() {
        case "usd", "eur", "gbp", "jpy", "chf", "aud", "cny", "inr", "brl", "mxn", "nzd", "sek", "nok", "dkk", "pln":
            return Currency(code: word.uppercased()).map { [Meaning(currency: $0)] } ?? []
        default:
            return Currency(code: word).map { [Meaning(currency: $0)] } ?? []
        }
    }
}
