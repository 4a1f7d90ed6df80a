/// Weighs texts as X does before it accepts a tweet.
///
/// The text is weighed in Normalization Form C: a link counts as one of the platform's short links, an emoji sequence
/// as one character from configuration 3 on, any other scalar by its range. The ranges of the result are over the text
/// as given.
public enum TweetParser {
    /// Weighs a text.
    ///
    /// - Parameter unit: what the ranges of the result count.
    public static func parse(
        _ text: String, configuration: TweetConfiguration = .v3, unit: TextUnits.Unit = .utf8
    ) -> TweetMeasure {
        var text = text
        text.makeContiguousUTF8()
        let source = text.utf8Span.span
        if CanonicalComposition.isSettled(source) {
            return measure(source, SourceMap(), of: source, configuration, unit)
        }
        var composed: [UInt8] = []
        let map = CanonicalComposition.compose(source, into: &composed)
        return measure(composed.span, map, of: source, configuration, unit)
    }

    private static func measure(
        _ text: Span<UInt8>, _ map: SourceMap, of source: Span<UInt8>, _ configuration: TweetConfiguration,
        _ unit: TextUnits.Unit
    ) -> TweetMeasure {
        let scale = max(1, configuration.scale)
        let limit = saturating(configuration.maxWeightedTweetLength, scale)
        var walk = Walk(limit: limit)
        var tokens: [Token] = []
        Tokenizer().tokenize(text, into: &tokens)
        for token in tokens {
            if token.kind == .url {
                walk.take(saturating(configuration.transformedURLLength, scale), to: Int(token.end))
            } else if configuration.emojiParsingEnabled, token.kind == .emoji, isWeighedAsEmoji(token, in: text) {
                walk.take(configuration.defaultWeight, to: Int(token.end))
            } else {
                walk.take(token.span, of: text, configuration)
            }
        }
        let length = walk.weight / scale
        let (thousandfold, overflows) = walk.weight.multipliedReportingOverflow(by: 1000)
        var units = TextUnits(source)
        let validEnd = units.position(at: map.source(walk.validEnd), in: source)[unit]
        let end = units.position(at: source.count, in: source)[unit]
        return TweetMeasure(
            weightedLength: length, permillage: overflows ? .max : thousandfold / max(1, limit),
            isValid: walk.isValid && walk.weight > 0 && walk.weight <= limit, validRange: TextSpan(0, validEnd),
            displayRange: TextSpan(0, end), unit: unit)
    }

    /// The copyright and registered signs are letters to the platform unless U+FE0F makes them emoji.
    private static func isWeighedAsEmoji(_ token: Token, in text: Span<UInt8>) -> Bool {
        token.end - token.start > 2 || text[Int(token.start)] != 0xC2
    }

    private static func saturating(_ length: Int, _ scale: Int) -> Int {
        let (product, overflows) = max(0, length).multipliedReportingOverflow(by: scale)
        return overflows ? .max : product
    }
}

/// The weight so far, and how far the text is valid.
private struct Walk {
    let limit: Int
    var weight = 0
    var validEnd = 0
    var isValid = true

    init(limit: Int) {
        self.limit = limit
    }

    /// Adds what one unit weighs that ends at `end`.
    mutating func take(_ more: Int, to end: Int) {
        let (sum, overflows) = weight.addingReportingOverflow(max(0, more))
        weight = overflows ? .max : sum
        if isValid, weight <= limit { validEnd = end }
    }

    /// Adds the scalars of a span.
    mutating func take(_ span: TextSpan, of text: Span<UInt8>, _ configuration: TweetConfiguration) {
        var index = span.start
        while index < span.end {
            let scalar = UTF8Scalar(in: text, at: index)
            index += scalar.length
            // X refuses the byte order mark and two code points that are no characters.
            if scalar.value == 0xFEFF || scalar.value & ~1 == 0xFFFE { isValid = false }
            take(configuration.weight(of: scalar.value), to: index)
        }
    }
}
