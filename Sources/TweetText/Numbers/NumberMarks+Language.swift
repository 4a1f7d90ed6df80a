extension NumberMarks {
    /// The marks of a language or region, by its tag of BCP 47, as CLDR has them; nil for one that it does not know.
    public init?(language tag: String) {
        var tag = Substring(tag)
        while true {
            if let marks = Self.tables.first(where: { $0.tags.contains(String(tag)) })?.marks {
                self = marks
                return
            }
            guard let end = tag.lastIndex(where: { $0 == "-" || $0 == "_" }) else { return nil }
            tag = tag[..<end]
        }
    }

    /// Whether a space groups the digits, as in `1 299,00`.
    var groupsBySpace: Bool { decimal == .comma && group == nil }

    private static let tables: [(marks: NumberMarks, tags: Set<String>)] = [
        (.point, tags(NumberMarkData.pointDecimalCommaGroup)),
        (.comma, tags(NumberMarkData.commaDecimalPointGroup)),
        (.french, tags(NumberMarkData.commaDecimalNoneGroup)),
        (.swiss, tags(NumberMarkData.pointDecimalNoneGroup)),
    ]

    private static func tags(_ table: StaticText) -> Set<String> {
        let text = String(decoding: (0..<table.count).map { table[$0] }, as: UTF8.self)
        return Set(text.split(separator: " ").map(String.init))
    }
}
