import Testing

@testable import TweetText

@Suite("Currencies")
struct CurrencyTests {
    @Test(
        "have the minor digits of ISO 4217", arguments: ["EUR 2", "JPY 0", "KWD 3", "CLF 4", "XOF 0", "ZWL 2", "AED 2"])
    func digits(_ example: String) throws {
        let parts = example.split(separator: " ")
        #expect(try #require(Currency(code: String(parts[0]))).minorDigits == Int(parts[1]))
    }

    @Test("are found by every code, and by nothing else")
    func codes() {
        #expect(Currency.all.count > 150)
        for currency in Currency.all { #expect(Currency(code: currency.code) == currency) }
        for code in ["eur", "XXX", "XAU", "ZZZ", "AAA", "EU", "EURO", "", "€", "日本円"] {
            #expect(Currency(code: code) == nil)
        }
    }

    @Test(
        "stand behind signs",
        arguments: [
            ("€", "EUR"), ("₹", "INR"), ("£", "GBP EGP LBP SYP FKP GIP SHP SSP"), ("¥", "JPY CNY"), ("￥", "JPY CNY"),
            ("kr", "SEK NOK DKK ISK"),
            ("KR", "SEK NOK DKK ISK"), ("US$", "USD"), ("us＄", "USD"), ("R$", "BRL"), ("C$", "CAD NIO"), ("zł", "PLN"),
            ("원", "KRW"),
            ("\u{110B}\u{116F}\u{11AB}", "KRW"), ("円", "JPY"), ("元", "CNY"), ("฿", "THB"), ("x", ""), ("EUR", ""),
            ("", ""),
        ])
    func signs(_ sign: String, _ codes: String) {
        #expect(Currency.readings(ofSign: sign).map(\.code).joined(separator: " ") == codes)
    }

    @Test("stand behind every sign of the list, and are found beside a number")
    func allSigns() {
        #expect(MoneyUnit.signs.count > 100)
        let spellings = MoneyUnit.signs.map(\.spelling)
        #expect(Set(spellings).count == spellings.count, "no spelling twice")
        for (spelling, unit) in MoneyUnit.signs {
            #expect(!unit.meanings.isEmpty, "\(spelling)")
            #expect(String(decoding: TermKey.key(of: spelling), as: UTF8.self) == spelling, "folded")
            #expect(Currency(code: spelling.uppercased()) == nil, "no code")
            if unit.isWord { continue }
            let written = [.any, .small].contains(unit.casing) ? spelling : spelling.uppercased()
            for (place, text) in [
                (MoneyUnit.Places.gluedBefore, written + "12.50"), (.spacedBefore, written + " 12.50"),
                (.gluedBehind, "12.50" + written), (.spacedBehind, "12.50 " + written),
            ] {
                let amounts = AmountScanner().amounts(in: text)
                let isWhole = amounts.count == 1 && amounts[0].span == TextSpan(0, text.utf8.count)
                #expect(isWhole == unit.places.contains(place), "\(text)")
            }
        }
    }

    @Test("are known beside ISO 4217 with the digits of their smallest part")
    func wellKnown() {
        for unit in DeclaredUnit.wellKnown {
            #expect(Currency(code: unit.code) == nil && (0...18).contains(unit.digits))
            for spelling in [unit.code] + unit.spellings {
                let readings = AmountScanner().amounts(in: "2500 \(spelling)").flatMap(\.readings)
                #expect(
                    readings == [Amount.Reading(number: DecimalNumber(2500), currency: unit.currency)], "\(spelling)")
                let one = AmountScanner(units: []).amounts(in: "2500 \(spelling)")
                #expect(one.isEmpty, "\(spelling) is no unit where it is not declared")
            }
        }
        let birds = AmountScanner(units: [DeclaredUnit(code: "BIRD", spellings: ["birds"], digits: 0)])
        #expect(birds.amounts(in: "tip 5 birds").flatMap(\.readings).map(\.currency.code) == ["BIRD"])
    }

    @Test("are many behind a dollar sign, the American first")
    func dollars() {
        let dollars = Currency.readings(ofSign: "$")
        #expect(dollars.count == 29 && dollars.first?.code == "USD" && Set(dollars).count == dollars.count)
    }

    @Test("amounts are those of the cases", arguments: try CaseFile.load("amounts.cases", separator: " ⇒ "))
    func amounts(_ example: CaseFile.Case) {
        let bytes = Array(example.left.utf8)
        let shown = AmountScanner().amounts(in: example.left).map { amount in
            var readings = amount.readings.map { "\($0.number.description) \($0.currency.code)" }
            if readings.count > 4 {
                var seen: Set<DecimalNumber> = []
                readings = amount.readings.filter { seen.insert($0.number).inserted }
                    .map { "\($0.number.description) \($0.currency.code) …" }
            }
            let text = String(decoding: bytes[amount.span.start..<amount.span.end], as: UTF8.self)
            return "\(text) = \(readings.isEmpty ? "none" : readings.joined(separator: " or "))"
        }
        #expect((shown.isEmpty ? "none" : shown.joined(separator: "; ")) == example.right)
    }

    @Test("bare numbers are those of the cases", arguments: try CaseFile.load("bare-numbers.cases", separator: " ⇒ "))
    func bareNumbers(_ example: CaseFile.Case) {
        let bytes = Array(example.left.utf8)
        let found = AmountScanner().scan(bytes.span, tokens: Tokenizer().tokens(in: example.left))
        let shown = found.numbers.map { number in
            let text = String(decoding: bytes[number.span.start..<number.span.end], as: UTF8.self)
            let readings = number.readings.map(\.description).joined(separator: " or ")
            return "\(text) = \(readings.isEmpty ? "none" : readings)"
        }
        #expect((shown.isEmpty ? "none" : shown.joined(separator: "; ")) == example.right)
    }

    @Test("amounts of any text lie in it, in order")
    func anyText() {
        var found = 0
        for text in HostileTexts.texts(3000, seed: 9) {
            var end = 0
            let bytes = Array(text.utf8)
            let scan = AmountScanner().scan(bytes.span, tokens: Tokenizer().tokens(in: text))
            for number in scan.numbers {
                #expect(!scan.amounts.contains { $0.span.overlaps(number.span) }, "\(text.debugDescription)")
                #expect(number.span.start >= 0 && number.span.end <= bytes.count && !number.span.isEmpty)
            }
            for amount in scan.amounts {
                #expect(amount.span.start >= end && amount.span.end <= text.utf8.count, "\(text.debugDescription)")
                #expect(amount.span.start <= amount.numberSpan.start && amount.numberSpan.end <= amount.span.end)
                end = amount.span.end
                found += 1
            }
        }
        #expect(found > 100)
    }
}
