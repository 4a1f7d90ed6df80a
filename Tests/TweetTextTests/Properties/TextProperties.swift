@testable import TweetText

/// What must hold whatever the bytes: the fuzzer and the tests ask the same questions.
///
/// A property that fails is named, with what it was found on; nothing here may trap on its own account.
struct TextProperties {
    private(set) var violations: [String] = []
    private let bytes: [UInt8]

    /// Asks everything of `bytes`, which may be no UTF-8.
    init(of bytes: [UInt8]) {
        self.bytes = bytes
        checkTokens()
        checkEntities()
        checkKernels()
        checkDecoding()
        checkNumbers()
        checkStrings()
    }

    private mutating func require(_ holds: Bool, _ property: @autoclosure () -> String) {
        if !holds { violations.append(property()) }
    }

    private var isValid: Bool { String(validating: bytes, as: UTF8.self) != nil }

    /// Tokens cover the text without gap or overlap, end where scalars end, and their flags say what is there.
    private mutating func checkTokens() {
        var tokens: [Token] = []
        Tokenizer().tokenize(bytes.span, into: &tokens)
        let isValid = isValid
        var end = 0
        for token in tokens {
            require(Int(token.start) == end && token.end > token.start, "a gap or an overlap at \(end)")
            end = Int(token.end)
            guard end <= bytes.count else { return require(false, "a token behind the end") }
            let isASCII = bytes[Int(token.start)..<end].allSatisfy { $0 < 0x80 }
            require(token.flags.contains(.ascii) == isASCII, "the ASCII flag at \(token.start)")
            require(!isValid || end == bytes.count || bytes[end] & 0xC0 != 0x80, "\(end) is within a scalar")
        }
        let length = bytes.count
        require(end == length, "tokens end at \(end) of \(length)")
    }

    /// The cursor that reads only what holds a sign finds the entity tokens, and every unit leads back to them.
    private mutating func checkEntities() {
        var tokens: [Token] = []
        Tokenizer().tokenize(bytes.span, into: &tokens)
        let expected = tokens.compactMap { token -> EntitySpan? in
            let kind: TweetEntity.Kind
            switch token.kind {
            case .hashtag: kind = .hashtag
            case .cashtag: kind = .cashtag
            case .url: kind = .url
            case .mention:
                if let end = ListSlug.end(in: bytes.span, at: Int(token.end)) {
                    return EntitySpan(.list, TextSpan(Int(token.start), end))
                }
                kind = .mention
            default: return nil
            }
            return EntitySpan(kind, token.span)
        }
        require(Self.entities(bytes, .utf8) == expected, "entities differ from the entity tokens")
        guard isValid else { return }
        for unit in [TextUnits.Unit.scalars, .utf16] {
            var units = TextUnits(bytes.span)
            let back = Self.entities(bytes, unit).map { entity in
                let start = units.position(at: entity.span.start, counting: unit, in: bytes.span).utf8
                let end = units.position(at: entity.span.end, counting: unit, in: bytes.span).utf8
                return EntitySpan(entity.kind, TextSpan(start, end))
            }
            require(back == expected, "entities in \(unit) lead elsewhere")
        }
    }

    private static func entities(_ bytes: [UInt8], _ unit: TextUnits.Unit) -> [EntitySpan] {
        var entities: [EntitySpan] = []
        EntityExtractor(unit: unit).forEachEntity(in: bytes.span) { entities.append($0) }
        return entities
    }

    /// Each fast scan ends where its loop over the bytes does.
    private mutating func checkKernels() {
        for start in [0, bytes.count / 2, bytes.count - 9] where start >= 0 {
            for (name, fast, slow) in ScanTwins.ends(bytes, from: start) where fast != slow {
                require(false, "\(name) from \(start): \(fast), by bytes \(slow)")
            }
        }
    }

    /// Decoding undoes each escape once; its map leads from text to source and back.
    private mutating func checkDecoding() {
        var text: [UInt8] = []
        let map = EntityDecoding.decode(bytes.span, style: .x, into: &text)
        require(text.count <= bytes.count, "decoding made the text longer")
        require(map.source(text.count) == bytes.count, "the ends of text and source differ")
        var last = -1
        for offset in 0...text.count {
            let source = map.source(offset)
            require(source > last && source <= bytes.count, "source offsets do not ascend at \(offset)")
            require(map.text(source) == offset, "\(offset) leads to \(source) and back to \(map.text(source))")
            if offset < text.count, source < bytes.count, bytes[source] != UInt8(ascii: "&") {
                require(bytes[source] == text[offset], "another byte at \(offset)")
            }
            last = source
        }
    }

    /// Numbers and amounts have spans within the text, in order; a second reading only beside a first.
    private mutating func checkNumbers() {
        var tokens: [Token] = []
        Tokenizer().tokenize(bytes.span, into: &tokens)
        for marks in [NumberMarks.point, .comma, .french, .swiss, .unknown] {
            for token in tokens {
                let readings = NumberReadings(of: token, in: bytes.span, marks: marks)
                require(readings.second == nil || readings.first != nil, "only a second reading at \(token.start)")
            }
            var end = 0
            for amount in AmountScanner(marks: marks).amounts(in: bytes.span, tokens: tokens) {
                let (whole, number) = (amount.span, amount.numberSpan)
                let isInOrder = whole.start >= end && whole.end <= bytes.count && number.start < number.end
                require(
                    isInOrder && whole.start <= number.start && number.end <= whole.end,
                    "an amount's spans at \(whole.start)")
                end = whole.end
            }
        }
    }

    /// What takes strings takes any; ranges lie within the text.
    private mutating func checkStrings() {
        let text = String(decoding: bytes, as: UTF8.self)
        for unit in TextUnits.Unit.allCases {
            let measure = TweetParser.parse(text, unit: unit)
            let length = TextUnits.convert(TextSpan(0, text.utf8.count), from: .utf8, to: unit, in: text).end
            require(measure.displayRange == TextSpan(0, length), "the display range in \(unit)")
            require((0...length).contains(measure.validRange.end), "the valid range in \(unit)")
        }
        let found = EntityExtractor().extractEntities(from: text)
        require(found.map(\.span) == Self.entities(Array(text.utf8), .utf8).map(\.span), "two ways to extract differ")
        require(found.allSatisfy { !$0.text.isEmpty }, "an entity without text")
        require(Autolinker().autolink(text).utf8.count >= text.utf8.count, "a linked text is shorter")
    }
}
