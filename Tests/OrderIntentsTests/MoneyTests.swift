import Testing
import TweetText

@testable import OrderIntents

struct MoneyTests {
    let euro = Currency(declared: "EUR", minorDigits: 2)
    let yen = Currency(declared: "JPY", minorDigits: 0)
    let bitcoin = Currency(declared: "BTC", minorDigits: 8)

    @Test(
        arguments: [
            ("10", "10.00"), ("10.5", "10.50"), ("0.05", "0.05"), ("0", "0.00"), ("10.000", "10.00"), ("10.005", nil),
            ("92233720368547758.07", "92233720368547758.07"), ("92233720368547758.08", nil),
        ] as [(String, String?)])
    func holdsExactlyWhatFits(_ text: String, _ decimal: String?) throws {
        let number = try #require(DecimalNumber(text))
        #expect(Money(number, euro)?.decimal == decimal)
    }

    @Test func writesTheCurrencysDigits() {
        #expect(Money(minorUnits: 1500, currency: yen).decimal == "1500")
        #expect(Money(minorUnits: 1, currency: bitcoin).decimal == "0.00000001")
        #expect(Money(minorUnits: -5, currency: euro).decimal == "-0.05")
        #expect(Money(minorUnits: .min, currency: euro).decimal == "-92233720368547758.08")
        #expect(Money(minorUnits: 0, currency: yen).decimal == "0")
        #expect(Money(minorUnits: 1000, currency: euro).description == "10.00 EUR")
    }

    @Test func addsAndMultipliesOrSaysNo() throws {
        let ten = Money(minorUnits: 1000, currency: euro)
        #expect(ten.adding(ten)?.decimal == "20.00")
        #expect(ten.adding(Money(minorUnits: 1, currency: yen)) == nil)
        #expect(Money(minorUnits: .max, currency: euro).adding(Money(minorUnits: 1, currency: euro)) == nil)
        #expect(ten.multiplied(by: 3)?.decimal == "30.00")
        #expect(ten.multiplied(by: .max) == nil)
        #expect(ten.multiplied(by: try #require(Quantity(2)))?.decimal == "20.00")
    }

    @Test func quantitiesArePositiveAndWhole() {
        #expect(Quantity(0) == nil)
        #expect(Quantity(-1) == nil)
        #expect(Quantity(3)?.count == 3)
        #expect(Quantity(DecimalNumber(20, scale: 1))?.count == 2)
        #expect(Quantity(DecimalNumber(25, scale: 1)) == nil)
        #expect(Quantity(DecimalNumber(.max)) == nil)
        #expect(Quantity(DecimalNumber(0)) == nil)
        #expect(Quantity.one.count == 1)
    }

    @Test func knowsCurrenciesByCode() {
        #expect(CurrencyCodes.currency("eur") == euro)
        #expect(CurrencyCodes.currency("JPY") == yen)
        #expect(CurrencyCodes.currency("KWD")?.minorDigits == 3)
        #expect(CurrencyCodes.currency("BTC") == nil)
        #expect(CurrencyCodes.currency("btc", declared: [bitcoin]) == bitcoin)
        #expect(CurrencyCodes.currency("") == nil)
    }
}
