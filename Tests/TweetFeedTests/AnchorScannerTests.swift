import TestSupport
import Testing
import TweetText

@testable import TweetFeed

/// Anchors in raw values, however they are written: the kernels against each other, and all of them against the tokens of
/// the words that a value stands for.
@Suite struct AnchorScannerTests {
    static let words = [
        "#buy", "#send", "#kaufen", "@BeanHouse", "changetip", "tip", "pay", "p", "#ачать", "#achète", "#注文",
    ]
    static let beginnings = ["#atm"]

    static let set = AnchorScanner(
        words: words.map(TermKey.key(of:)), beginnings: beginnings.map(TermKey.key(of:)))

    /// Whether a token of the text is an anchor: what the filter must not miss.
    static func holds(_ text: String) -> Bool {
        let utf8 = Array(text.utf8)
        let keys = Set(words.map(TermKey.key(of:)))
        return Tokenizer().tokens(in: text).contains { token in
            let key = TermKey.key(of: String(decoding: utf8[token.span.start..<token.span.end], as: UTF8.self))
            return keys.contains(key) || key.starts(with: "#atm".utf8)
        }
    }

    static func finding<Vector: ByteVector>(_ value: [UInt8], _: Vector.Type, isMarkup: Bool = false)
        -> AnchorScanner.Finding
    {
        value.withUnsafeBytes { set.find(in: $0, from: 0, isMarkup: isMarkup, Vector.self) }
    }

    @Test(arguments: [
        #"#buy"#, #"go #BUY now"#, #"\u0023buy"#, #"\u0023\u0062\u0075\u0079"#, #"#b\u0055y"#, #"＃ｂｕｙ"#,
        #"\uff03\uFF42uy"#,
        #"#ſend"#, #"#\u017fend"#, #"#\u212aaufen"#, #"#Kaufen"#, #"a\nPAY @bob"#, #"\tp"#, #"u/changetip"#, #"+tip"#,
        #"\/tip"#, #"5tip"#, #"＠beanhouse"#, #"#ACHÈTE"#, #"#ACHE\u0300TE"#, #"#ache\u0300te"#, #"#АЧАТЬ"#, #"#注文"#,
        #"#\u6ce8\u6587"#, #"#atm5"#, #"#ATM400001"#, #"'pay'"#, #"x&amp;pay"#, #"#buy&amp;#pay"#,
    ])
    func areFoundHoweverWritten(_ source: String) {
        let value = Array((source + "\"").utf8)
        #expect(Self.finding(value, NativeVector.self).isFound)
        #expect(Self.finding(value, WordPair.self).isFound)
        #expect(value.withUnsafeBytes { Self.set.findScalar(in: $0, from: 0, isMarkup: false) }.isFound)
    }

    @Test(arguments: [
        "#buying", "buy", "#bu", "xpay", "payable", "# buy", "@beanhouses", "tips", "ptarmigan", "#at", "50 % off", "",
        #"\ud83c\udf55 pizza"#, #"C:\\users"#,
    ])
    func othersAreNot(_ source: String) {
        let value = Array((source + "\", \"text\": \"#buy\"").utf8)
        #expect(Self.finding(value, NativeVector.self) == AnchorScanner.Finding(isFound: false, end: source.utf8.count))
        #expect(Self.finding(value, WordPair.self) == AnchorScanner.Finding(isFound: false, end: source.utf8.count))
    }

    @Test func tagsOfMarkupStandBetweenLetters() {
        for source in [
            #"<p>#<span>buy</span> 2</p>"#, #"#\u003cspan class=\"x\"\u003eBUY\u003c/span\u003e"#,
            #"@<b>bean</b>house"#,
            #"&#35;buy"#,
        ] {
            #expect(Self.finding(Array((source + "\"").utf8), NativeVector.self, isMarkup: true).isFound, "\(source)")
        }
        #expect(!Self.finding(Array(#"#<span>shop</span>""#.utf8), NativeVector.self, isMarkup: true).isFound)
    }

    /// Random words, anchors, near anchors and signs, written in random ways.
    @Test func nothingIsMissed() {
        var random = SplitMix64(seed: 6)
        let pieces =
            Self.words + Self.beginnings + [
                "buy", "#", "@", "#buying", "ｐａｙ", "ſ", "K", "\u{301}", "\u{FE0F}", "🍕", "é", "の", "5", "_", "'", "’",
                "\n", "\"",
                "\\", "/", "&", "<", ".", "-", "#at", "changetip5", "PAY", "#BUY", "＃", "İ", "ﬁ", "\u{200B}",
            ]
        for _ in 0..<20_000 {
            var text = ""
            for _ in 0..<Int.random(in: 1...9, using: &random) {
                text += pieces.randomElement(using: &random) ?? ""
                if Int.random(in: 0..<3, using: &random) == 0 { text += " " }
            }
            let share = [0, 0, 1, 5, 10].randomElement(using: &random) ?? 0
            let source = JSONSpelling.string(text, escaping: share, using: &random).dropFirst()
            let value = Array(source.utf8)
            let native = Self.finding(value, NativeVector.self)
            let portable = Self.finding(value, WordPair.self)
            let scalar = value.withUnsafeBytes { Self.set.findScalar(in: $0, from: 0, isMarkup: false) }
            #expect(native == portable && native == scalar, "\(source)")
            if Self.holds(text) { #expect(native.isFound, "\(source)") }
        }
    }

    /// Every character that is folded to letters of ASCII begins an anchor as those letters do.
    @Test func charactersOfAllKindsBeginWords() {
        let letters = AnchorScanner(
            words: [],
            beginnings: (UInt8(ascii: "a")...UInt8(ascii: "z")).map { [$0] } + [[0x23, 0x61], [0x40, 0x61]])
        var found = 0
        for value in UInt32(0x80)...0x1_1000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            var key: [UInt8] = []
            TermKey.appendKey(of: value, to: &key)
            guard let first = key.first, first < 0x80, key.count < 2 || key[1] < 0x80 else { continue }
            let isSigil = AnchorScanner.isSigil(first)
            guard isSigil || AnchorScanner.isLetter(first) else { continue }
            found += 1
            let source = Array((String(scalar) + "a                   \"").utf8)
            #expect(
                source.withUnsafeBytes { letters.find(in: $0, from: 0, isMarkup: false, NativeVector.self) }.isFound)
        }
        #expect(found > 60)
    }
}
