/// The words by which amounts are read in one language: numbers, and what currencies are called.
///
/// A grammar's own words come first; what they do not name is called as CLDR lists it.
public struct MoneyLanguage: Sendable {
    /// A name of money in the words of a language.
    public struct Name: Hashable, Sendable {
        /// How it is written: `US dollars`.
        public var spelling: String
        /// A code (`EUR`), or a sign that several currencies share (`$`): the name is as ambiguous as the sign.
        public var unit: String
        /// Decimal places that it takes off: 2 for a cent.
        public var minorDigits: Int

        /// Makes a name.
        public init(spelling: String, unit: String, minorDigits: Int = 0) {
            self.spelling = spelling
            self.unit = unit
            self.minorDigits = minorDigits
        }
    }

    /// Beside numbers and names: words that change a number, or stand between it and its unit.
    public struct Particles: Hashable, Sendable {
        /// Words that make a number vague: `half`, `several`, `few`.
        public var vague: [String] = []
        /// Words for the mark before decimals: `point`, `virgule`.
        public var points: [String] = []
        /// Words between a million and its unit: `de` of `millones de euros`, `d` of `millions d'euros`.
        public var partitives: [String] = []

        /// Words between an amount and its cents, beside those within numbers: `con`.
        public var sums: [String] = []
        /// Words for a half, as of a million.
        public var halves: [String] = []
        /// Words for a quarter, as of a million.
        public var quarters: [String] = []

        /// No words.
        public init() {}
    }

    /// How digits are read.
    public let marks: NumberMarks
    let vocabulary: TermTable
    let segmenter: TermSegmenter
    let numbers: NumberWords
    /// Names by their first term, longest first.
    let names: [TermID: [(terms: [TermID], unit: MoneyUnit)]]
    let vague: Set<TermID>
    let points: Set<TermID>
    let partitives: Set<TermID>
    let sums: Set<TermID>
    let halves: Set<TermID>
    let quarters: Set<TermID>

    /// Takes the words of a language, whose tag (`pt-BR`) says which marks it writes and which names CLDR has.
    public init(
        _ tag: String, numbers: [NumberWord] = [], joiners: [String] = [], names: [Name] = [],
        particles: Particles = Particles()
    ) {
        marks = NumberMarks(language: tag) ?? .unknown
        var vocabulary = TermTable()
        self.numbers = NumberWords(numbers, joiners: joiners, vocabulary: &vocabulary)
        self.names = Self.table(names, CurrencyNames.names(in: tag), &vocabulary)
        vague = vocabulary.words(particles.vague)
        points = vocabulary.words(particles.points)
        partitives = vocabulary.words(particles.partitives)
        sums = vocabulary.words(particles.sums)
        halves = vocabulary.words(particles.halves)
        quarters = vocabulary.words(particles.quarters)
        // Signs and multipliers that are written on without a space, so that a run is cut before and behind them.
        for (spelling, _) in MoneyUnit.signs + NumberMultiplier.all.map({ ($0.spelling, MoneyUnit(meanings: [])) }) {
            if ScalarFacts(UTF8Scalar(in: spelling.utf8.span, at: 0).value).isUnspaced {
                _ = vocabulary.intern(spelling)
            }
        }
        self.vocabulary = vocabulary
        segmenter = TermSegmenter(vocabulary)
    }

    private static func table(
        _ own: [Name], _ others: [CurrencyNames.Name], _ vocabulary: inout TermTable
    ) -> [TermID: [(terms: [TermID], unit: MoneyUnit)]] {
        var units: [[TermID]: MoneyUnit] = [:]
        for name in own {
            let meanings = meanings(of: name)
            guard !meanings.isEmpty else { continue }
            // A name that several currencies share, as `pesos`.
            units[vocabulary.terms(of: name.spelling), default: MoneyUnit(meanings: [])].add(meanings)
            // One letter for a part of money is another word alone: `分` are minutes.
            if name.minorDigits > 0, name.isOneIdeograph {
                units[vocabulary.terms(of: name.spelling)]?.isWord = true
            }
        }
        for other in others {
            let terms = vocabulary.terms(of: other.spelling)
            // A language's own name counts with its own meaning, but `won` is a verb there as well.
            if other.isWord { units[terms]?.isWord = true }
            guard units[terms] == nil else { continue }
            units[terms] = MoneyUnit(
                meanings: other.codes.compactMap { Currency(code: $0) }.map { MoneyUnit.Meaning(currency: $0) },
                isWord: other.isWord)
        }
        // Names of several words as people also write them, in one: `swissfrancs`.
        for name in own.map(\.spelling) + others.map(\.spelling) where name.contains(" ") {
            let joined = vocabulary.terms(of: String(name.filter { $0 != " " }))
            if units[joined] == nil { units[joined] = units[vocabulary.terms(of: name)] }
        }
        var table: [TermID: [(terms: [TermID], unit: MoneyUnit)]] = [:]
        for (terms, unit) in units {
            if let first = terms.first { table[first, default: []].append((terms, unit)) }
        }
        return table.mapValues { names in names.sorted { $0.terms.count > $1.terms.count } }
    }

    private static func meanings(of name: Name) -> [MoneyUnit.Meaning] {
        let currencies = Currency(code: name.unit).map { [$0] } ?? Currency.readings(ofSign: name.unit)
        return currencies.map { MoneyUnit.Meaning(currency: $0, scale: name.minorDigits) }
    }

    /// `d'euros` as two words.
    private func elided(_ token: Token, in text: Span<UInt8>) -> (Token, Token)? {
        guard token.kind == .word, token.end - token.start > 2 else { return nil }
        let mark = UTF8Scalar(in: text, at: Int(token.start) + 1)
        guard mark.value == 0x27 || mark.value == 0x2019 else { return nil }
        var head = token
        var rest = token
        head.end = token.start + 1
        rest.start = head.end + Int32(mark.length)
        return (head, rest)
    }

    /// The terms of a text, with runs that are written without spaces cut into words of money.
    func row(_ tokens: [Token], in text: Span<UInt8>) -> TermRow {
        var terms: [Token] = []
        var ids: [TermID] = []
        var key: [UInt8] = []
        var scratch = TermSegmenter.Scratch()
        for token in tokens where token.kind != .space {
            let id = vocabulary.find(token, in: text, scratch: &key)
            if token.flags.contains(.unspaced), !id.isKnown, !segmenter.isEmpty {
                segmenter.cut(token, in: text, into: &scratch)
                for piece in scratch.pieces {
                    var term = token
                    (term.start, term.end) = (piece.start, piece.end)
                    terms.append(term)
                    ids.append(piece.id)
                }
            } else if !id.isKnown, let (head, rest) = elided(token, in: text) {
                terms += [head, rest]
                ids += [head, rest].map { vocabulary.find($0, in: text, scratch: &key) }
            } else {
                terms.append(token)
                ids.append(id)
            }
        }
        return TermRow(terms: terms, ids: ids)
    }
}

extension MoneyUnit {
    fileprivate mutating func add(_ others: [Meaning]) {
        meanings += others.filter { !meanings.contains($0) }
    }
}

extension MoneyLanguage.Name {
    /// Whether it is one letter of a script without spaces.
    public var isOneIdeograph: Bool {
        let scalars = spelling.unicodeScalars
        return scalars.count == 1 && scalars.first.map { ScalarFacts($0.value).isUnspaced } ?? false
    }
}
