/// Numbers in the words of one language: `trois`, `dix-sept`, `two hundred and fifty`, `zweihundertfünfzig`, `二十二`.
///
/// A ten and a unit behind it are one number, with the language's joiner or a hyphen between them or without, unless the
/// language has a word of its own for it: `बीस-एक` is not `इक्कीस`. How words add up is `NumberSum`'s business.
///
/// A class, since readers of many grammars share it.
public final class NumberWords: Sendable {
    /// What one word says.
    struct Word: Sendable {
        var value: UInt64
        var isMultiplier: Bool
        /// A multiplier that says one of itself: `cent`.
        var standsAlone = true
    }

    private let words: [TermID: Word]
    /// Numbers of several terms by their first, longest first.
    private let phrases: [TermID: [(terms: [TermID], value: UInt64)]]
    /// Words for one that are articles too: they count behind a joiner, before a multiplier and before a name of money.
    private let articles: TermSet
    private let joiners: TermSet
    /// Numbers that have words of their own.
    private let values: Set<UInt64>
    /// Words for ten that multiply the unit before them: `二十`, `dua puluh`.
    private let tens: TermSet
    /// Words that a number may begin with, those apart that are written together.
    private let beginnings: TermSet
    /// Words that are written together in longer ones.
    let parts: NumberParts

    /// The factor that makes tens of units where a language counts so.
    public static let ten: UInt64 = 10

    /// No language known.
    public init() {
        words = [:]
        phrases = [:]
        values = []
        articles = []
        joiners = []
        tens = []
        beginnings = []
        parts = NumberParts()
    }

    /// Takes the words of a language, and adds them to the table of all terms.
    public init(_ numbers: [NumberWord], joiners: [String], vocabulary: inout TermTable) {
        self.joiners = TermSet(vocabulary.words(joiners))
        var words: [TermID: Word] = [:]
        var phrases: [TermID: [(terms: [TermID], value: UInt64)]] = [:]
        var values: Set<UInt64> = []
        var articles: Set<TermID> = []
        var tens: Set<TermID> = []
        for number in numbers {
            let terms = vocabulary.terms(of: number.spelling)
            guard let first = terms.first, Int(exactly: number.value) != nil else { continue }
            if !number.isMultiplier { values.insert(number.value) }
            if number.isArticle, number.value == 1 {
                if terms.count == 1 { articles.insert(first) }
            } else if terms.count > 1 {
                phrases[first, default: []].append((terms, number.value))
            } else if let known = words[first], known.value == number.value {
                words[first] = Word(value: number.value, isMultiplier: true, standsAlone: true)
            } else {
                words[first] = Word(
                    value: number.value, isMultiplier: number.isMultiplier, standsAlone: !number.isMultiplier)
            }
            if terms.count == 1, number.isMultiplier, number.value == Self.ten { tens.insert(first) }
        }
        self.articles = TermSet(articles)
        self.tens = TermSet(tens)
        beginnings = TermSet(articles.union(words.keys).union(phrases.keys))
        self.words = words
        self.phrases = phrases.mapValues { $0.sorted { $0.terms.count > $1.terms.count } }
        self.values = values
        parts = NumberParts(numbers, joiners: joiners)
    }

    /// Whether a term is a number by itself.
    public func holds(_ term: TermID) -> Bool { words[term] != nil }

    /// Whether a term is an article that can mean one.
    public func isArticle(_ term: TermID) -> Bool { articles.contains(term) }

    /// Whether a term stands between the words of a number.
    public func isJoiner(_ term: TermID) -> Bool { joiners.contains(term) }

    /// What a term says as a digit; nil for other terms.
    func digit(_ term: TermID) -> UInt64? {
        words[term].flatMap { !$0.isMultiplier && $0.value < Self.ten ? $0.value : nil }
    }

    /// What a term multiplies the number before it by; nil for other terms.
    public func factor(_ term: TermID) -> UInt64? { words[term].flatMap { $0.isMultiplier ? $0.value : nil } }

    /// Whether a term makes another number of the one before it, and is none without it: `hundred`, not `cent`.
    public func needsNumber(_ term: TermID) -> Bool {
        words[term].map { $0.isMultiplier && !$0.standsAlone } ?? false
    }

    /// Whether a number may begin with a word: most words are none, and tell so at little cost.
    public func mayBegin(_ word: Token, _ term: TermID, in text: Span<UInt8>) -> Bool {
        beginnings.contains(term) || parts.mayBegin(word, in: text)
    }

    /// The longest number that begins at `start`, and the term behind it.
    ///
    /// `a hundred` is one, since the article counts. Allocates only for words that begin as a number does.
    public func read(at start: Int, in terms: some NumberTerms, text: Span<UInt8>) -> (value: Int, end: Int)? {
        guard start < terms.count, !isSecondHalf(start, in: terms) else { return nil }
        var sum = NumberSum()
        var end = start
        if articles.contains(terms.id(at: start)) {
            guard start + 1 < terms.count, factor(terms.id(at: start + 1)) != nil else { return nil }
            end = start + 1
        }
        while let next = extended(sum, at: end, isFirst: end == start, in: terms, text: text) {
            (sum, end) = next
        }
        guard end > start, let value = Int(exactly: sum.value), !isShortened(end, in: terms) else { return nil }
        return (value, end)
    }

    /// What stands between the words of a number: `and`, and the zero of `两百零五`.
    private func isJoint(_ index: Int, in terms: some NumberTerms) -> Bool {
        let id = terms.id(at: index)
        return joiners.contains(id)
            || words[id].map { $0.value == 0 } ?? false && terms.token(at: index).flags.contains(.unspaced)
    }

    /// `两百五`, of which the five are fifty: a digit directly behind a hundred is no number here.
    private func isShortened(_ end: Int, in terms: some NumberTerms) -> Bool {
        guard end < terms.count, terms.isGlued(end), terms.token(at: end).flags.contains(.unspaced),
            let word = words[terms.id(at: end)], let before = words[terms.id(at: end - 1)]
        else { return false }
        return isShort(word, behind: before)
    }

    private func isShort(_ word: Word, behind before: Word) -> Bool {
        !word.isMultiplier && 1...9 ~= word.value && before.isMultiplier && !before.standsAlone && before.value >= 100
    }

    /// The number with the next of its words.
    private func extended(
        _ sum: NumberSum, at end: Int, isFirst: Bool, in terms: some NumberTerms, text: Span<UInt8>
    ) -> (NumberSum, Int)? {
        var next = isFirst ? end : passHyphen(end, in: terms, text)
        if !isFirst, next < terms.count, isJoint(next, in: terms) {
            guard sum.isOpen else { return nil }
            next = passHyphen(next + 1, in: terms, text)
        }
        let isJoined = next > end
        guard next < terms.count, terms.token(at: next).kind == .word else { return nil }
        var sum = sum
        let id = terms.id(at: next)
        if isJoined, articles.contains(id) { return add(1, to: &sum) ? (sum, next + 1) : nil }
        if let (value, behind) = phrase(at: next, in: terms) { return add(value, to: &sum) ? (sum, behind) : nil }
        if let word = words[id] {
            if !isFirst, !isJoined, terms.token(at: next).flags.contains(.unspaced),
                let before = words[terms.id(at: end - 1)], isShort(word, behind: before),
                next + 1 >= terms.count || factor(terms.id(at: next + 1)) == nil
            {
                return nil
            }
            let isRead =
                word.isMultiplier
                ? sum.multiply(by: word.value, standsAlone: word.standsAlone) : add(word.value, to: &sum)
            return isRead ? (sum, next + 1) : nil
        }
        guard let compound = parts.compound(terms.token(at: next), in: text), add(compound, to: &sum) else {
            return nil
        }
        return (sum, next + 1)
    }

    private func add(_ number: UInt64, to sum: inout NumberSum) -> Bool {
        // A language with a word of its own for both says that: `veintiuno`.
        if number < Self.ten, sum.value < 100, sum.isOpen, values.contains(sum.value + number) { return false }
        return sum.add(number)
    }

    /// The second half of `二十`, which is no ten by itself.
    private func isSecondHalf(_ start: Int, in terms: some NumberTerms) -> Bool {
        guard tens.contains(terms.id(at: start)), start > 0, let unit = words[terms.id(at: start - 1)] else {
            return false
        }
        return 1...9 ~= unit.value
    }

    private func passHyphen(_ index: Int, in terms: some NumberTerms, _ text: Span<UInt8>) -> Int {
        index + 1 < terms.count && terms.isHyphen(at: index, in: text) && terms.isGlued(index)
            && terms.isGlued(index + 1)
            ? index + 1 : index
    }

    private func phrase(at start: Int, in terms: some NumberTerms) -> (value: UInt64, end: Int)? {
        for phrase in phrases[terms.id(at: start)] ?? [] where start + phrase.terms.count <= terms.count {
            if phrase.terms.indices.allSatisfy({ terms.id(at: start + $0) == phrase.terms[$0] }) {
                return (phrase.value, start + phrase.terms.count)
            }
        }
        return nil
    }
}
