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

    /// Words that begin with any character, among others: as in answers to listings.
    static let others = [
        "+1", "我要", "été", "أريد", "구매", "สั่ง", "चाहिए", "=", "/buy", "\\o", "<3", "&co", "ậu", "ｶﾞ", "pay",
    ]
    static let wildSet = AnchorScanner(words: others.map(TermKey.key(of:)), beginnings: [TermKey.key(of: "½")])

    /// Whether a token of the text is an anchor: what the filter must not miss.
    static func holds(_ text: String) -> Bool {
        let utf8 = Array(text.utf8)
        let keys = Set(words.map(TermKey.key(of:)))
        return Tokenizer().tokens(in: text).contains { token in
            let key = TermKey.key(of: String(decoding: utf8[token.span.start..<token.span.end], as: UTF8.self))
            return keys.contains(key) || key.starts(with: "#atm".utf8)
        }
    }

    /// The value with more bytes behind it, so that whole blocks are at hand.
    private static func padded(_ value: [UInt8]) -> [UInt8] {
        value + Array(##", "text": "#buy""##.utf8) + [UInt8](repeating: UInt8(ascii: " "), count: 2 * BlockSize.bytes)
    }

    /// What all kernels find in a text that is read already, and their scalar twin.
    static func stand(_ set: AnchorScanner = set, in text: String) -> Bool {
        Array(text.utf8).withUnsafeBytes { bytes in
            let found = EveryKernel.agreed(on: text) { set.stands(in: bytes, $0) }
            #expect(found == (set.findScalar(in: bytes, from: 0, as: .text) == .anchor), "\(text.debugDescription)")
            return found
        }
    }

    /// What all kernels find, and their scalar twin.
    static func finding(
        _ value: [UInt8], as spelling: AnchorScanner.Spelling = .string, _ set: AnchorScanner = set
    ) -> AnchorScanner.Finding {
        padded(value).withUnsafeBytes { bytes in
            let text = String(decoding: value, as: UTF8.self)
            let found = EveryKernel.agreed(on: text) { set.find(in: bytes, from: 0, as: spelling, $0) }
            #expect(found == set.findScalar(in: bytes, from: 0, as: spelling), "\(text)")
            return found
        }
    }

    @Test(arguments: [
        #"#buy"#, #"go #BUY now"#, #"\u0023buy"#, #"\u0023\u0062\u0075\u0079"#, #"#b\u0055y"#, #"＃ｂｕｙ"#,
        #"\uff03\uFF42uy"#,
        #"#ſend"#, #"#\u017fend"#, #"#\u212aaufen"#, #"#Kaufen"#, #"a\nPAY @bob"#, #"\tp"#, #"u/changetip"#, #"+tip"#,
        #"\/tip"#, #"5tip"#, #"＠beanhouse"#, #"#ACHÈTE"#, #"#ACHE\u0300TE"#, #"#ache\u0300te"#, #"#АЧАТЬ"#, #"#注文"#,
        #"#\u6ce8\u6587"#, #"#atm5"#, #"#ATM400001"#, #"'pay'"#, #"x&amp;pay"#, #"#buy&amp;#pay"#, "ｐay5", "ｐａｙ_",
        "#atḿ",
        #"\u0070ay5"#, #"x \u0070\u0061\u0079"#, #"a\u002ctip"#, #"#b\u0075y\u0020it"#, #"a\u0020p"#,
    ])
    func areFoundHoweverWritten(_ source: String) {
        let value = Array((source + "\"").utf8)
        #expect(Self.finding(value) == .anchor)
    }

    /// Wherever in a block an escape stands, also one that is escaped itself.
    @Test(arguments: [
        "#buy", "pay", ##"\\#buy"##, ##"\"#buy"##, ##"\u4e00pay"##, ##"\\\\pay"##, ##"\\\u0023buy"##, ##"\n#buy"##,
        ##"\\npay pay"##, ##"\ud83c\udf55pay"##, "é#buy", "＃buy",
    ])
    func areFoundAtEveryPlace(_ source: String) {
        for place in 0..<3 * BlockSize.bytes {
            for filler in [".", "é"] {
                let value = Array((String(repeating: filler, count: place) + source + " \"").utf8)
                #expect(Self.finding(value) == .anchor, "\(place)")
            }
        }
    }

    @Test(arguments: [
        "#buying", "buy", "#bu", "xpay", "payable", "# buy", "@beanhouses", "tips", "ptarmigan", "#at", "50 % off", "",
        #"\ud83c\udf55 pizza"#, #"C:\\users"#, #"\u0078pay"#, #"am\u0070"#, #"a\u006dp"#, #"#b\u0075yer"#,
        #"\u0070ayable"#,
        #"\u0061\u006d\u0070"#,
    ])
    func othersAreNot(_ source: String) {
        let value = Array((source + "\"").utf8)
        #expect(Self.finding(value) == .nothing(end: source.utf8.count))
    }

    @Test func tagsOfMarkupStandBetweenLetters() {
        for source in [
            #"<p>#<span>buy</span> 2</p>"#, #"#\u003cspan class=\"x\"\u003eBUY\u003c/span\u003e"#,
            #"@<b>bean</b>house"#,
            #"&#35;buy"#, #"\u0026#35;buy"#, #"#\u0026#98;uy"#,
        ] {
            #expect(Self.finding(Array((source + "\"").utf8), as: .markup) == .anchor, "\(source)")
        }
        #expect(Self.finding(Array(#"#<span>shop</span>""#.utf8), as: .markup) != .anchor)
    }

    /// Pieces in random order, of up to several blocks together.
    private static func text(of pieces: [String], using random: inout SplitMix64) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 1...([9, 9, 40].randomElement(using: &random) ?? 9), using: &random) {
            text += pieces.randomElement(using: &random) ?? ""
            if Int.random(in: 0..<3, using: &random) == 0 { text += " " }
        }
        return text
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
            let text = Self.text(of: pieces, using: &random)
            let share = [0, 0, 1, 5, 10].randomElement(using: &random) ?? 0
            let source = JSONSpelling.string(text, escaping: share, using: &random).dropFirst()
            let value = Array(source.utf8)
            for spelling in [AnchorScanner.Spelling.string, .markup] {
                let found = Self.finding(value, as: spelling)
                if Self.holds(text) { #expect(found == .anchor, "\(source)") }
            }
            // The same as it is read, when nothing is escaped any more.
            let stands = Self.stand(in: text)
            if Self.holds(text) { #expect(stands, "\(text)") }
        }
    }

    /// The same of words that begin with any character: those that are cut out of runs as well.
    @Test func nothingIsMissedThatBeginsAnyhow() {
        var random = SplitMix64(seed: 67)
        let keys = Self.others.map(TermKey.key(of:)) + [TermKey.key(of: "½")]
        let pieces =
            Self.others + [
                "a", "ă\u{323}u", "a\u{323}\u{302}u", "e\u{301}te\u{301}", "ÉTÉ", "가", "구", "我", "買", " ", "+", "1",
                "½", "/", "\u{FE0F}",
                "ก", "\u{E31}", "أ", "\u{627}\u{654}ريد", "は", "カ", "ガ", "🍕", "\n", "\"", "&", "<", "\\", "x", ".",
            ]
        for _ in 0..<20_000 {
            let text = Self.text(of: pieces, using: &random)
            // What the key of the whole text holds behind no letter of ASCII.
            let key = TermKey.key(of: text)
            let holds = keys.contains { anchor in
                key.indices.contains { start in
                    key[start...].starts(with: anchor)
                        && (!AnchorScanner.isLetter(anchor[0]) || start == 0 || !AnchorScanner.isLetter(key[start - 1]))
                        && (start + anchor.count == key.count || key[start + anchor.count] == 0x20)
                }
            }
            let stands = Self.stand(Self.wildSet, in: text)
            if holds { #expect(stands, "\(text.debugDescription)") }
            let share = [0, 0, 1, 5, 10].randomElement(using: &random) ?? 0
            let source = Array(JSONSpelling.string(text, escaping: share, using: &random).dropFirst().utf8)
            for spelling in [AnchorScanner.Spelling.string, .markup] {
                let found = Self.finding(source, as: spelling, Self.wildSet)
                if holds { #expect(found == .anchor, "\(String(decoding: source, as: UTF8.self))") }
            }
        }
    }

    /// A text ends an anchor, and it may be shorter than a block.
    @Test(arguments: ["#buy", "pay", "tip", "p", "#ATM5", "#注文", "＃ｂｕｙ", "#ſend", "#achète"])
    func standAtEveryPlaceOfATextOfEveryLength(_ anchor: String) {
        for place in 0..<2 * BlockSize.bytes {
            for rest in ["", ".", " and more of it", String(repeating: "é ", count: 70)] {
                let before = String(repeating: " ", count: place)
                #expect(Self.stand(in: before + anchor + rest), "\(place)")
                #expect(!Self.stand(in: before + anchor.dropFirst(2) + rest) || anchor.count < 4, "\(place)")
            }
        }
    }

    /// What is no JSON is looked at in one way too: broken escapes, escapes within escapes, line ends within strings.
    @Test func kernelsAgreeOnWhatIsBroken() {
        var random = SplitMix64(seed: 66)
        let pieces = [
            "\\", "\\\\", "\\u", "u", "0", "00", "4e", "\n", "\"", "#", "buy", "pay ", " ", "&", "é", "\\u0", "x",
        ]
        for _ in 0..<20_000 {
            var text = ""
            for _ in 0..<Int.random(in: 1...60, using: &random) { text += pieces.randomElement(using: &random) ?? "" }
            // The end stands behind all that may be passed over with an escape.
            let value = Array((text + "xxxxxxxx\"").utf8)
            for spelling in [AnchorScanner.Spelling.string, .markup] { _ = Self.finding(value, as: spelling) }
        }
    }

    /// No character is passed over whose key is ASCII.
    @Test func charactersThatStayBeyondASCIIDo() {
        var count = 0
        for value in UInt32(0x80)...0x10FFFF where AnchorScanner.staysBeyondASCII(value) {
            guard Unicode.Scalar(value) != nil else { continue }
            var key: [UInt8] = []
            TermKey.appendKey(of: value, to: &key)
            #expect(key.contains { $0 >= 0x80 }, "U+\(String(value, radix: 16))")
            count += 1
        }
        #expect(count > 30_000)
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
            let source = Array((String(scalar) + "a" + String(repeating: " ", count: 80) + "\"").utf8)
            let finding = source.withUnsafeBytes { bytes in
                EveryKernel.agreed(on: "\(value)") { letters.find(in: bytes, from: 0, as: .string, $0) }
            }
            #expect(finding == .anchor)
        }
        #expect(found > 60)
    }
}
