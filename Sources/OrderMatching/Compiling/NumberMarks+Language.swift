import OrderGrammar
import TweetText

extension NumberMarks {
    /// The marks that a language's data names first.
    init(_ data: LanguageData) {
        func mark(_ text: String?) -> Mark? {
            switch text {
            case ".": .point
            case ",": .comma
            default: nil
            }
        }
        let group = data.groupingMarks.lazy.compactMap { mark($0) }.first
        self.init(decimal: mark(data.decimalMarks.first), group: group)
    }
}

extension NumberReadings {
    /// A number said in words.
    init(whole number: UInt64) {
        let digits = String(number)
        self.init(of: digits.utf8.span, marks: .point)
    }

    /// The only number and so many hundredths; nil where it has decimals or is several.
    func adding(hundredths: UInt64) -> NumberReadings? {
        guard let only, only.scale == 0, let shifted = DecimalNumber(only.significand).times(powerOfTen: 2) else {
            return nil
        }
        let (sum, overflow) = shifted.significand.addingReportingOverflow(hundredths)
        guard !overflow else { return nil }
        let text = DecimalNumber(sum, scale: 2).description
        return NumberReadings(of: text.utf8.span, marks: .point)
    }
}
