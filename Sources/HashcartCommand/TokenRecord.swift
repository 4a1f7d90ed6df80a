import Hashcart
import OrderIntents

/// The entities of a post as one JSON object, with spans over the source's own text: escaped on X, as its entities.
enum TokenRecord {
    static func append(_ tweet: Tweet, _ amounts: AmountScanner, to output: inout [UInt8]) {
        let utf8 = tweet.text.utf8.span
        let tokens = Tokenizer().tokens(in: tweet.text)
        var scanner = LookalikeScanner()
        let lookalikes = scanner.reports(on: utf8, tokens: tokens)
        // Of another source the text is derived, and spans count over it.
        let escaped = tweet.platform == .x ? tweet.sourceText : nil
        let source = escaped ?? tweet.text
        let map = escaped.map { EntityDecoding.decode($0, style: .x).map } ?? SourceMap()
        var units = TextUnits(source.utf8.span)
        func scalars(_ span: TextSpan) -> (Int, Int) {
            let place = map.source(span)
            let bytes = source.utf8.span
            let start = units.position(at: place.start, in: bytes)
            return (start.scalars, units.position(at: place.end, in: bytes).scalars)
        }
        func list(_ key: String, _ kind: Token.Kind, sigil: Bool) {
            JSONText.appendKey(key, to: &output)
            output.append(UInt8(ascii: "["))
            for token in tokens where token.kind == kind {
                entity(words(token.span, in: utf8, withoutSigil: sigil), scalars(token.span), to: &output)
                if let report = lookalikes.first(where: { $0.span.overlaps(token.span) }) {
                    LookalikeRecord.appendFindings(report, to: &output)
                }
                output.append(UInt8(ascii: "}"))
            }
            output.append(UInt8(ascii: "]"))
        }
        output.append(contentsOf: "{\"type\":\"tokens\"".utf8)
        JSONText.appendKey("post", to: &output)
        output.append(UInt8(ascii: "{"))
        JSONText.appendKey("id", to: &output)
        JSONText.append(tweet.id ?? IntentID.hash(ofText: tweet.text), to: &output)
        output.append(UInt8(ascii: "}"))
        list("hashtags", .hashtag, sigil: true)
        list("mentions", .mention, sigil: true)
        list("cashtags", .cashtag, sigil: true)
        list("urls", .url, sigil: false)
        let found = amounts.scan(utf8, tokens: tokens)
        JSONText.appendKey("amounts", to: &output)
        output.append(UInt8(ascii: "["))
        for amount in found.amounts {
            entity(words(amount.span, in: utf8, withoutSigil: false), scalars(amount.span), to: &output)
            readings(amount.readings.map { [("amount", $0.decimal), ("currency", $0.currency.code)] }, to: &output)
            output.append(UInt8(ascii: "}"))
        }
        output.append(UInt8(ascii: "]"))
        JSONText.appendKey("numbers", to: &output)
        output.append(UInt8(ascii: "["))
        for number in found.numbers {
            entity(words(number.span, in: utf8, withoutSigil: false), scalars(number.span), to: &output)
            readings(number.readings.map { [("number", $0.description)] }, to: &output)
            output.append(UInt8(ascii: "}"))
        }
        output.append(UInt8(ascii: "]"))
        if !lookalikes.isEmpty {
            JSONText.appendKey("lookalikes", to: &output)
            output.append(UInt8(ascii: "["))
            for report in lookalikes {
                entity(words(report.span, in: utf8, withoutSigil: false), scalars(report.span), to: &output)
                LookalikeRecord.append(report, to: &output)
                output.append(UInt8(ascii: "}"))
            }
            output.append(UInt8(ascii: "]"))
        }
        output.append(contentsOf: "}\n".utf8)
    }

    private static func entity(_ text: String, _ scalars: (Int, Int), to output: inout [UInt8]) {
        JSONText.appendSeparator(to: &output)
        output.append(UInt8(ascii: "{"))
        JSONText.appendKey("text", to: &output)
        JSONText.append(text, to: &output)
        JSONText.appendKey("scalars", to: &output)
        output.append(UInt8(ascii: "["))
        JSONText.append(scalars.0, to: &output)
        output.append(UInt8(ascii: ","))
        JSONText.append(scalars.1, to: &output)
        output.append(UInt8(ascii: "]"))
    }

    private static func readings(_ readings: [[(key: String, value: String)]], to output: inout [UInt8]) {
        JSONText.appendKey("readings", to: &output)
        output.append(UInt8(ascii: "["))
        for reading in readings {
            JSONText.appendSeparator(to: &output)
            output.append(UInt8(ascii: "{"))
            for (key, value) in reading {
                JSONText.appendKey(key, to: &output)
                JSONText.append(value, to: &output)
            }
            output.append(UInt8(ascii: "}"))
        }
        output.append(UInt8(ascii: "]"))
    }

    static func words(_ span: TextSpan, in text: Span<UInt8>, withoutSigil: Bool) -> String {
        var start = span.start
        if withoutSigil {
            // A sigil is one byte, or the three of its full-width form.
            start += text[start] < 0x80 ? 1 : 3
        }
        var bytes: [UInt8] = []
        for index in start..<max(start, span.end) { bytes.append(text[index]) }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// The tokens of a post for people: kind, span, words.
enum TokenTable {
    static func append(_ tweet: Tweet, _ amounts: AmountScanner, to output: inout [UInt8]) {
        let utf8 = tweet.text.utf8.span
        var lines = [tweet.text]
        let tokens = Tokenizer().tokens(in: tweet.text)
        for token in tokens where token.kind != .space {
            let words = TokenRecord.words(token.span, in: utf8, withoutSigil: false)
            let place = "\(token.start)..<\(token.end)"
            lines.append("  \(pad("\(token.kind)", 13)) \(pad(place, 10)) \(words)")
        }
        let found = amounts.scan(utf8, tokens: tokens)
        func line(_ name: String, _ span: TextSpan, _ readings: [String]) {
            let words = TokenRecord.words(span, in: utf8, withoutSigil: false)
            let meanings = readings.prefix(6).joined(separator: " | ") + (readings.count > 6 ? " | …" : "")
            let place = "\(span.start)..<\(span.end)"
            lines.append("  \(pad(name, 13)) \(pad(place, 10)) \(words) = \(readings.isEmpty ? "?" : meanings)")
        }
        for amount in found.amounts {
            line("amount", amount.span, amount.readings.map { "\($0.decimal) \($0.currency.code)" })
        }
        for number in found.numbers { line("bare number", number.span, number.readings.map(\.description)) }
        var scanner = LookalikeScanner()
        for report in scanner.reports(on: utf8, tokens: tokens) {
            let words = TokenRecord.words(report.span, in: utf8, withoutSigil: false)
            let place = "\(report.span.start)..<\(report.span.end)"
            lines.append("  \(pad("look-alike", 13)) \(pad(place, 10)) \(words): \(LookalikeRecord.sentence(report))")
        }
        output.append(contentsOf: (lines.joined(separator: "\n") + "\n").utf8)
    }

    private static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}

extension Amount.Reading {
    /// The amount with the currency's digits, or with those that were written where it has fewer: left out, `$3.459`
    /// would be 3,459 dollars for certain.
    fileprivate var decimal: String { Money(number, currency)?.decimal ?? number.description }
}
