import TestSupport
import Testing
import TweetText

@testable import OrderIntents

struct PriceTextTests {
    let units = [Currency(declared: "BTC", minorDigits: 8)]

    func reading(_ text: String, currency: Currency? = nil) -> String {
        do throws(PriceText.Failure) {
            return try PriceText.read(text, currency: currency, declared: units).description
        } catch {
            switch error {
            case .unreadable: return "unreadable"
            case .currencyMissing: return "currencyMissing"
            case .currencyUnknown: return "currencyUnknown"
            case .currenciesDiffer: return "currenciesDiffer"
            case .tooPrecise: return "tooPrecise"
            }
        }
    }

    @Test func readsWhatFeedsWrite() throws {
        for (text, expected) in try CaseFile.pairs("catalog/prices.cases") {
            #expect(reading(text) == expected, "\(text)")
        }
    }

    @Test func takesTheCurrencyOfAColumn() {
        let dollar = CurrencyCodes.currency("USD")
        #expect(reading("5.00", currency: dollar) == "5.00 USD")
        #expect(reading("5.00 USD", currency: dollar) == "5.00 USD")
        #expect(reading("5.00 EUR", currency: dollar) == "currenciesDiffer")
        #expect(reading("5\u{A0}000,50 EUR") == "5000.50 EUR")
        #expect(reading("5\u{202F}000 EUR") == "5000.00 EUR")
    }

    /// The short way to read most prices against the long way to read all.
    @Test func plainPricesReadAsAllOthers() {
        var generator = SplitMix64(seed: 45)
        let marks = Array("0123456789.. USDEJPY,-")
        var plain = 0
        for _ in 0..<20_000 {
            let text =
                Bool.random(using: &generator)
                ? "\(Int.random(in: 0...99_999, using: &generator)).\(Int.random(in: 0...99, using: &generator)) USD"
                : String(
                    (0..<Int.random(in: 0...10, using: &generator)).compactMap { _ in
                        marks.randomElement(using: &generator)
                    })
            let number = text.replacing(" USD", with: "")
            if let euro = Currency(code: "EUR"), let money = PriceText.plain(number, bare: euro) {
                let twin = try? PriceText.general(number, currency: number.contains("USD") ? nil : euro, declared: [])
                #expect(twin == money, "\(number)")
            }
            guard let money = PriceText.plain(text) else { continue }
            plain += 1
            #expect((try? PriceText.general(text, currency: nil, declared: [])) == money, "\(text)")
        }
        #expect(plain > 5_000)
    }
}
