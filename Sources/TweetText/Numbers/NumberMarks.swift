/// The marks that a language writes in numbers.
public struct NumberMarks: Hashable, Sendable {
    /// A mark that one language puts before decimals and another between groups.
    public enum Mark: Hashable, Sendable {
        case point, comma
    }

    /// What a mark is to a language.
    enum Role {
        case decimal, group, foreign
    }

    /// The mark before the decimals; nil where the language is not known.
    public let decimal: Mark?
    /// The mark between groups of three digits, if it is a point or comma. Apostrophes and no-break or thin spaces
    /// group digits in every language.
    public let group: Mark?
    /// Whether somebody declared the decimal mark for the numbers at hand, so that no habit from abroad counts:
    /// `69.420` is then no 69420.
    public var isDeclared = false

    /// Declares the marks of a language.
    public init(decimal: Mark?, group: Mark?) {
        self.decimal = decimal
        self.group = group
    }

    /// `1,299.00`: English, Chinese, Hindi, Japanese, Korean, Thai.
    public static let point = NumberMarks(decimal: .point, group: .comma)
    /// `1.299,00`: German, Dutch, Indonesian, Italian, Portuguese, Spanish, Turkish, Vietnamese.
    public static let comma = NumberMarks(decimal: .comma, group: .point)
    /// `1 299,00`: French, Czech, Polish, Russian, Swedish, Ukrainian.
    public static let french = NumberMarks(decimal: .comma, group: nil)
    /// `1’299.00`: Switzerland.
    public static let swiss = NumberMarks(decimal: .point, group: nil)
    /// No language known: whatever a mark can mean, it may.
    public static let unknown = NumberMarks(decimal: nil, group: nil)

    func role(of mark: Mark) -> Role {
        mark == decimal ? .decimal : mark == group ? .group : .foreign
    }
}
