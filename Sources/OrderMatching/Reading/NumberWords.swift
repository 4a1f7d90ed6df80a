import OrderGrammar
import TweetText

/// Numbers in the words of one language: `trois`, `dix-sept`, `twenty-two`, `treinta y dos`, `二十二`.
///
/// Below a hundred, a ten and a unit behind it are one number, with the language's joiner or a hyphen between them or
/// without, unless the language has a word of its own for it: `बीस-एक` is not `इक्कीस`. Larger ones are read where the
/// language has one word for them.
struct NumberWords: Sendable {
    /// The factor that makes tens of units where a language counts so: `二十`, `dua puluh`.
    static let ten = 10

    private var words: [TermID: Int] = [:]
    /// Numbers of several terms by their first, longest first.
    private var phrases: [TermID: [(terms: [TermID], value: Int)]] = [:]
    /// Words for ten that multiply the unit before them.
    private var tens: Set<TermID> = []
    /// Words for one that are articles too: they count behind a joiner, and before a name of money.
    private var articles: Set<TermID> = []
    private var joiners: Set<TermID> = []
    /// Numbers that have words of their own.
    private var values: Set<Int> = []

    /// No language known.
    init() {}

    init(_ data: LanguageData, vocabulary: inout TermTable) {
        joiners = vocabulary.words(data.numberJoiners)
        for word in data.numbers {
            let terms = vocabulary.terms(of: word.spelling)
            guard let first = terms.first, let value = Int(exactly: word.value) else { continue }
            if !word.isMultiplier { values.insert(value) }
            if word.isArticle, value == 1 {
                if terms.count == 1 { articles.insert(first) }
            } else if terms.count == 1 {
                words[first] = value
                if word.isMultiplier, value == Self.ten { tens.insert(first) }
            } else {
                phrases[first, default: []].append((terms, value))
            }
        }
        for first in phrases.keys { phrases[first]?.sort { $0.terms.count > $1.terms.count } }
    }

    /// Whether a term is a number by itself.
    func holds(_ term: TermID) -> Bool { words[term] != nil }

    /// Whether a term is an article that can mean one.
    func isArticle(_ term: TermID) -> Bool { articles.contains(term) }

    /// The longest number that begins at `start`, and the term behind it.
    func read(at start: Int, in post: PostTerms) -> (value: Int, end: Int)? {
        guard let (first, firstEnd) = part(at: start, in: post) else { return nil }
        var (value, end) = (first, firstEnd)
        if 1...9 ~= value, end < post.count, tens.contains(post.ids[end]) {
            (value, end) = (value * Self.ten, end + 1)
        } else if tens.contains(post.ids[start]), start > 0, let unit = words[post.ids[start - 1]], 1...9 ~= unit {
            // The second half of `二十`.
            return nil
        }
        let takesUnit = value < 100 && value.isMultiple(of: Self.ten) && (value > Self.ten || isTen(start, post))
        guard takesUnit, let (unit, unitEnd) = unit(behind: end, in: post) else { return (value, end) }
        return values.contains(value + unit) ? nil : (value + unit, unitEnd)
    }

    /// `十二` is twelve; `ten two` is no number.
    private func isTen(_ start: Int, _ post: PostTerms) -> Bool { tens.contains(post.ids[start]) }

    private func part(at start: Int, in post: PostTerms) -> (value: Int, end: Int)? {
        guard start < post.count else { return nil }
        for phrase in phrases[post.ids[start]] ?? [] where start + phrase.terms.count <= post.count {
            if phrase.terms.indices.allSatisfy({ post.ids[start + $0] == phrase.terms[$0] }) {
                return (phrase.value, start + phrase.terms.count)
            }
        }
        return words[post.ids[start]].map { ($0, start + 1) }
    }

    /// The unit behind tens: `two` of `twenty-two`, `y una` of `treinta y una`.
    private func unit(behind end: Int, in post: PostTerms) -> (value: Int, end: Int)? {
        func passHyphen(_ index: Int) -> Int {
            index + 1 < post.count && post.marks[index] == 0x2D && post.isGlued(index) && post.isGlued(index + 1)
                ? index + 1 : index
        }
        var next = passHyphen(end)
        if next < post.count, joiners.contains(post.ids[next]) { next = passHyphen(next + 1) }
        guard next < post.count, post.kind(next) == .word else { return nil }
        if next > end, articles.contains(post.ids[next]) { return (1, next + 1) }
        guard let (unit, unitEnd) = part(at: next, in: post), 1...9 ~= unit else { return nil }
        return (unit, unitEnd)
    }
}
