import Testing

@testable import TweetText

@Suite("Tables")
struct TablesTests {
    @Test("read packed numbers and nothing outside")
    func packed() {
        let table = PackedTable<TwelveBits>("?@~~A?")
        #expect(table.count == 3)
        #expect((0..<3).map { table[$0] } == [1, 4095, 128])
        #expect(table[3] == 0 && table[-1] == 0 && table[.max] == 0 && table[.min] == 0)
        let text = StaticText("aß")
        #expect(text.count == 3 && text[1] == 0xC3 && text[3] == 0 && text[-1] == 0)
    }

    @Test("know every scalar as the standard library does")
    func scalars() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let facts = ScalarFacts(value)
            let properties = scalar.properties
            // The library's Unicode version may be newer: only what 15.0 assigned is compared.
            guard let age = properties.age, age.major <= 15, age.minor == 0 || age.major < 15 else { continue }
            if value < 0x80 { #expect(ScalarFacts.kind(ofASCII: UInt8(value)) == facts.kind) }
            #expect((facts.kind == .space) == properties.isWhitespace, "U+\(String(value, radix: 16))")
            switch properties.generalCategory {
            case .decimalNumber:
                #expect(facts.digitValue.map(Double.init) == properties.numericValue)
                #expect(facts.isHashtagCharacter)
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
                #expect(facts.kind == (properties.isDefaultIgnorableCodePoint ? .invisible : .letter))
                #expect(facts.isHashtagCharacter)
            case .nonspacingMark, .spacingMark, .enclosingMark:
                #expect(facts.kind == .mark || facts.kind == .variationSelector)
            case .currencySymbol:
                #expect(facts.kind == .currency)
            default:
                #expect(facts.digitValue == nil)
            }
            if value > 0x7F, !facts.isRegionalIndicator { #expect(facts.isEmoji == properties.isEmoji) }
            #expect(facts.isEmojiModifier == properties.isEmojiModifier)
            #expect(CombiningClass.of(value) == Int(properties.canonicalCombiningClass.rawValue))
        }
    }

    @Test("name their versions")
    func versions() {
        #expect(
            TableVersions.all.map(\.name) == [
                "Unicode", "Emoji", "Confusables (UTS #39)", "Public Suffix List", "ISO 4217 (iso-codes)", "CLDR",
            ])
        #expect(TableVersions.all.allSatisfy { !$0.version.isEmpty })
    }

    @Test("read UTF-8 both ways, and no byte twice where there is none")
    func decoding() {
        for value in [UInt32(0x41), 0x7F, 0x80, 0x7FF, 0x800, 0xFFFF, 0x10000, 0x10FFFF] {
            var bytes: [UInt8] = []
            UTF8Scalar.append(value, to: &bytes)
            let scalar = UTF8Scalar(in: bytes.span, at: 0)
            #expect(scalar.value == value && scalar.length == bytes.count)
            #expect(UTF8Scalar(in: bytes.span, before: bytes.count)?.value == value)
        }
        for bytes: [UInt8] in [
            [0x80], [0xC3], [0xC0, 0x80], [0xE2, 0x82], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xE2, 0x41, 0x41],
        ] {
            let scalar = UTF8Scalar(in: bytes.span, at: 0)
            #expect(scalar.value == 0xFFFD && scalar.length == 1)
            #expect(UTF8Scalar(in: bytes.span, before: bytes.count) != nil)
        }
        let empty: [UInt8] = []
        #expect(UTF8Scalar(in: empty.span, before: 0) == nil)
    }
}
