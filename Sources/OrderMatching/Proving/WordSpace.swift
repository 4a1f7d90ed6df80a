import OrderGrammar
import TweetText

/// The words that the matches of a set of grammars tell apart, and which of them two steps have in common.
///
/// Each set proposes a few words for all that it takes: those that grammars name one by one, and one that stands for
/// every other of its kind. Two sets meet where one of these words is in both.
final class WordSpace {
    /// The services of each grammar.
    private let services: [Set<TermID>]
    let spellings: LiteralSpellings
    /// The money and count readers that sets name by number.
    private(set) var readers: [SlotReader] = []
    /// The patterns that sets name by number, with what each was seen to cover.
    private(set) var patterns: [(program: PatternProgram, samples: [[ProofWord]])] = []
    private let patternScratch = PatternScratch()
    private var met: [Pair: [ProofWord]] = [:]
    private var reached: [Amount: MoneyReader.Reach] = [:]
    private var unknown: [Readers: Set<TermID>] = [:]

    private struct Pair: Hashable {
        var left: WordSet
        var right: WordSet?
        var passing: Int?
        var amount: Int?
    }

    private struct Readers: Hashable {
        var first: Int
        var second: Int?
    }

    private struct Amount: Hashable {
        var reader: Int
        var word: ProofWord
        var isBehindUnit: Bool
        var other: Int?
    }

    init(_ matcher: Matcher) {
        spellings = LiteralSpellings(matcher)
        services = matcher.grammars.map { grammar in
            Set(grammar.services.map { matcher.vocabulary.find(key: TermKey.key(of: "@" + $0.handle)) })
        }
    }

    /// The number of a slot's reader, or of its pattern where it is one.
    func add(_ reader: SlotReader, samples: PatternSamples) -> Int {
        if case .pattern(let pattern) = reader { return add(pattern, samples: samples) }
        readers.append(reader)
        return readers.count - 1
    }

    func add(_ pattern: PatternProgram, samples: PatternSamples) -> Int {
        patterns.append((pattern, samples.words(of: pattern)))
        return patterns.count - 1
    }

    /// The words that are in both sets, one for each way in which the sets can read them.
    ///
    /// - Parameter amount: the number of the reader of an amount that ends before the word.
    func common(_ left: WordSet, _ right: WordSet, behind amount: Int? = nil) -> [ProofWord] {
        // Only units are chosen by what another amount makes of them.
        let amount = left.unitReader == nil && right.unitReader == nil ? nil : amount
        let pair = Pair(left: left, right: right, amount: amount)
        if let known = met[pair] { return known }
        var words: [ProofWord] = []
        for word in proposals(of: left, beside: right, behind: amount) where contains(word, in: right) {
            words.append(word)
        }
        for word in proposals(of: right, beside: left, behind: amount)
        where contains(word, in: left) && !words.contains(word) {
            words.append(word)
        }
        met[pair] = words
        return words
    }

    /// The words of one set that a match of another grammar passes over: among accounts, its service is one of its own.
    func alone(_ set: WordSet, passing grammar: Int, behind amount: Int? = nil) -> [ProofWord] {
        let amount = set.unitReader == nil ? nil : amount
        let pair = Pair(left: set, right: nil, passing: grammar, amount: amount)
        if let known = met[pair] { return known }
        var words = proposals(of: set, beside: nil, behind: amount)
        if case .account = set {
            words += services[grammar].sorted().prefix(1).map { spellings.word(of: $0) }
                .filter { contains($0, in: set) }
        }
        met[pair] = words
        return words
    }

    /// How the amount that a reader has read goes on with a word, which another reader takes for a unit.
    func reach(of amount: Int, _ word: ProofWord, behindUnit: Bool, beside other: Int?) -> MoneyReader.Reach {
        let key = Amount(reader: amount, word: word, isBehindUnit: behindUnit, other: other)
        if let known = reached[key] { return known }
        guard let reader = moneyReader(amount) else { return .nothing }
        let pair = Readers(first: amount, second: other)
        let doubtful = unknown[pair] ?? reader.beginningsOfUnits(unknownTo: other.flatMap(moneyReader))
        unknown[pair] = doubtful
        let reach = reader.reach(word, behindUnit: behindUnit, doubtful: doubtful)
        reached[key] = reach
        return reach
    }

    private func moneyReader(_ number: Int) -> MoneyReader? {
        if case .money(let reader) = readers[number] { reader } else { nil }
    }

    /// Whether a set takes a word.
    func contains(_ word: ProofWord, in set: WordSet) -> Bool {
        // Titles are taken to be words that no grammar has; only who reads products, or any words, takes them.
        if case .title(let place, let count) = word.role {
            return set == .title(word: place, of: count) || set == .text
        }
        switch set {
        case .oneOf(let terms):
            return word.term.isKnown && terms.contains(word.term)
        case .count(let slot):
            guard case .count(let reader) = readers[slot] else { return false }
            return word.kind == .number ? !numbers(of: word, reader.marks).isAmbiguous : reader.words.holds(word.term)
        case .number(let slot):
            guard case .money(let reader) = readers[slot] else { return false }
            return word.kind == .number
                ? numbers(of: word, reader.marks).first != nil : reader.numberWords.holds(word.term)
        case .unit(let slot, let isBefore, let isGlued):
            guard case .money(let reader) = readers[slot] else { return false }
            return reader.takes(word, isBefore: isBefore, isGlued: isGlued)
        case .code(let slot): return moneyReader(slot)?.narrows(by: word) ?? false
        case .account(let grammar):
            return word.kind == .mention && !services[grammar].contains(word.term)
        case .tag: return word.kind == .hashtag
        case .link: return word.kind == .url
        case .letters: return word.kind == .word
        case .digits: return word.kind == .number
        case .title: return false
        case .text: return !word.endsText
        case .pattern(let number):
            let bytes = Array(word.text.utf8)
            return patterns[number].program.match(TextSpan(0, bytes.count), of: bytes.span, scratch: patternScratch)
                == .match
        case .exactly(let other):
            return word == other
                || TermKey.key(of: word.text) == TermKey.key(of: other.text) && word.kind == other.kind
        }
    }

    /// The numbers that a word's digits may mean.
    func numbers(of word: ProofWord, _ marks: NumberMarks) -> NumberReadings {
        NumberReadings(of: Array(word.text.utf8).span, marks: marks)
    }

    private func proposals(of set: WordSet, beside other: WordSet?, behind amount: Int?) -> [ProofWord] {
        switch set {
        case .oneOf(let terms): return terms.filter(\.isKnown).map { spellings.word(of: $0) }
        case .count, .digits: return [.digits]
        case .number:
            // Two languages can read the same marks differently.
            guard case .number? = other else { return [.digits] }
            return [.digits, .marked("1.234"), .marked("1,234")]
        case .unit(let slot, let isBefore, let isGlued):
            guard case .money(let reader) = readers[slot] else { return [] }
            var rival: MoneyReader?
            if let reader = other?.unitReader { rival = moneyReader(reader) }
            return reader.units(beside: rival, behind: amount.flatMap(moneyReader)) { spellings.word(of: $0) }
                .filter { reader.takes($0, isBefore: isBefore, isGlued: isGlued) }
        case .code(let slot):
            guard let reader = moneyReader(slot) else { return [] }
            let rival = other?.unitReader.flatMap(moneyReader)
            return reader.units(beside: rival, behind: amount.flatMap(moneyReader)) { spellings.word(of: $0) }
                .filter { reader.narrows(by: $0) }
        case .account: return [.other("@somebody", .mention)]
        case .tag: return [.other("#something", .hashtag)]
        case .link: return [.other("https://example.com/a", .url)]
        case .letters: return [.other("q", .word)]
        case .title(let word, let count):
            return [ProofWord(text: "", term: .unknown, kind: .word, role: .title(word: word, of: count))]
        case .text: return [.other("something", .word)]
        case .pattern: return []
        case .exactly(let word): return [word]
        }
    }
}

extension ProofWord {
    /// A number that stands for all numbers.
    static let digits = ProofWord(text: "3", term: .unknown, kind: .number, role: .anyOther)

    fileprivate static func marked(_ text: String) -> ProofWord {
        ProofWord(text: text, term: .unknown, kind: .number)
    }

    fileprivate static func other(_ text: String, _ kind: Token.Kind) -> ProofWord {
        ProofWord(text: text, term: .unknown, kind: kind, role: .anyOther)
    }
}
