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
}
