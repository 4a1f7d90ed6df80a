import Testing

@testable import OrderIntents

struct GTINTests {
    @Test func formsAreOneNumber() {
        #expect(GTIN("4006381333931") == GTIN("04006381333931"))
        #expect(GTIN("036000291452") == GTIN("0036000291452"))
        #expect(GTIN("036000291452") == GTIN("00036000291452"))
        #expect(GTIN("96385074") == GTIN("00000096385074"))
        #expect(GTIN("4006381333931") != GTIN("036000291452"))
    }

    @Test(arguments: [
        "4006381333930", "4006381333", "12345", "036000291453", "00000000", "40063813339３1", "4006381333931 ", "",
        "4006381-333931", "36000291452", "123456789012345",
    ])
    func othersAreNone(_ text: String) { #expect(GTIN(text) == nil) }

    /// Each digit but one changed breaks the check.
    @Test func theLastDigitChecksTheOthers() {
        let digits = Array("4006381333931")
        for place in digits.indices {
            for digit in "0123456789" where digit != digits[place] {
                var other = digits
                other[place] = digit
                #expect(GTIN(String(other)) == nil)
            }
        }
    }

    @Test func feedsLoseZerosAndPutSpaces() {
        #expect(GTIN(written: "36000291452") == GTIN("036000291452"))
        #expect(GTIN(written: "4 006381 333931") == GTIN("4006381333931"))
        #expect(GTIN(written: "4.00638E+12") == nil)
    }
}
