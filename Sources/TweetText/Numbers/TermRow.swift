/// The tokens of a text without its spaces, and what stands between them.
struct TermRow {
    /// What separates two terms.
    enum Gap {
        case none
        /// One space, or one character that is a space, on the same line.
        case oneSpace
        case wide
    }

    let terms: [Token]
    /// What each term is to a language; empty where none is known.
    private let ids: [TermID]

    /// Takes terms that hold no space already.
    init(terms: [Token], ids: [TermID] = []) {
        self.terms = terms
        self.ids = ids
    }

    var count: Int { terms.count }

    /// The kind of a term; nil outside the row.
    func kind(_ index: Int) -> Token.Kind? { terms.indices.contains(index) ? terms[index].kind : nil }

    /// Whether term `index` touches the one before it.
    func isGlued(_ index: Int) -> Bool {
        index > 0 && index < terms.count && terms[index].start == terms[index - 1].end
    }

    /// What stands between term `index` and the one before it; wide at both ends of the text.
    func gap(before index: Int, in text: Span<UInt8>) -> Gap {
        guard index > 0, index < terms.count else { return .wide }
        let start = Int(terms[index - 1].end)
        let length = Int(terms[index].start) - start
        if length == 0 { return .none }
        guard length <= 3 else { return .wide }
        let scalar = UTF8Scalar(in: text, at: start)
        return scalar.length == length && scalar.value != 0x0A && scalar.value != 0x0D ? .oneSpace : .wide
    }

    /// The scalar that a mark, sign or symbol is; 0 for other terms, for several scalars and outside the row.
    func mark(_ index: Int, in text: Span<UInt8>) -> UInt32 {
        guard index >= 0, index < terms.count else { return 0 }
        let token = terms[index]
        switch token.kind {
        case .punctuation, .symbol, .currencySign:
            let scalar = UTF8Scalar(in: text, at: Int(token.start))
            return scalar.length == token.span.count ? scalar.value : 0
        default:
            return 0
        }
    }

    /// Whether the mark is a hyphen, minus or dash.
    static func isDash(_ mark: UInt32) -> Bool {
        switch mark {
        case 0x2D, 0x2010...0x2014, 0x2212, 0xFE63, 0xFF0D: true
        default: false
        }
    }

    /// Whether a number or amount may begin behind this mark as it does behind a space: brackets, quotes, signs.
    static func isOpening(_ mark: UInt32) -> Bool {
        switch mark {
        case 0x22, 0x27, 0x28, 0x3C, 0x3D, 0x3E, 0x5B, 0x7B, 0x7C, 0x7E, 0x2B, 0xA1, 0xAB, 0xBF, 0x2018, 0x201A,
            0x201C, 0x201E, 0x300C, 0x300E, 0xFF08:
            true
        default: isDash(mark)
        }
    }
}

extension TermRow: NumberTerms {
    func token(at index: Int) -> Token { terms[index] }

    func id(at index: Int) -> TermID { ids.indices.contains(index) ? ids[index] : .unknown }

    func isHyphen(at index: Int, in text: Span<UInt8>) -> Bool { mark(index, in: text) == 0x2D }
}
