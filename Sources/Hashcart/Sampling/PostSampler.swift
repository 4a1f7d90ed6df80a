import OrderGrammar
import OrderIntents
import OrderMatching
import TweetText

/// Makes posts of a grammar's matches: equal seeds give equal posts, byte for byte.
///
/// Each post is one that its match must read, completely, as the slots that it was made from. It leans to the edges:
/// optional parts, orders, spellings, scripts, limits.
public struct PostSampler: Sendable {
    /// The grammar.
    public let grammar: Grammar
    let knowledge: Knowledge
    let language: LanguageData?
    /// Titles, aliases and options as the matcher knows them.
    let lexicon: Lexicon
    /// Words of the language that mean nothing to an order.
    let fillers: [String]
    /// Keys of the words of this grammar and of what it knows: no filler is one of them.
    private let own: Set<[UInt8]>
    private let vocabulary: SampleVocabulary
    private let measures: Set<[UInt8]>
    private let labels: Set<[UInt8]>
    private static let multipliers = Set(NumberMultiplier.all.map { TermKey.key(of: $0.spelling) })
    /// The ways to write amounts, for each slot of money and each currency that it takes.
    let amounts: [AmountKey: AmountSpelling]
    /// Patterns as trees, by their source.
    let patterns: [String: RunSampler]

    /// A slot of money and a currency.
    struct AmountKey: Hashable {
        var intent: String
        var slot: String
        var currency: Currency
    }

    /// Posts tried before a match is given up.
    static let attempts = 60

    /// Prepares to make posts.
    ///
    /// - Parameter knowledge: products, campaigns, accounts and listings that the posts may name.
    public init(_ grammar: Grammar, vocabulary: SampleVocabulary, knowledge: Knowledge) {
        self.grammar = grammar
        self.knowledge = knowledge
        self.vocabulary = vocabulary
        language = vocabulary.language(of: grammar)
        let multipliers = language?.numbers.filter(\.isMultiplier).map(\.spelling) ?? []
        measures = Set(((language?.measures ?? []) + multipliers).map { TermKey.key(of: $0) })
        lexicon = IntentResolver(knowledge).lexicon
        labels = Set(((language?.labels ?? []) + lexicon.optionNames).map { TermKey.key(of: $0) })
        var literals: [String] = []
        var sources: [String] = []
        func gather(_ pattern: Pattern) {
            switch pattern {
            case .literal(let literal): literals.append(literal.text)
            case .regex(let source, _): sources.append(source)
            case .optional(let inner), .repeated(let inner): gather(inner)
            case .sequence(let parts), .glued(let parts), .alternatives(let parts), .anyOrder(let parts):
                parts.forEach(gather)
            case .service, .slot, .rule: break
            }
        }
        grammar.rules.map(\.pattern).forEach(gather)
        grammar.matches.map(\.pattern).forEach(gather)
        var words = literals
        for slot in grammar.intents.flatMap(\.slots) {
            switch slot.type {
            case .pattern(let source): sources.append(source)
            case .list(let values): words += values.flatMap(\.spellings)
            case .money(let policy):
                words += policy.units.flatMap { [$0.code] + $0.spellings } + policy.signs.map(\.sign)
            default: break
            }
        }
        words += lexicon.phrases.flatMap { $0.words.flatMap { $0 } + $0.options } + lexicon.optionNames
        let own = Set(words.flatMap(SampleVocabulary.keys))
        self.own = own
        fillers = vocabulary.fillers(of: language).filter { !own.contains(TermKey.key(of: $0)) }
        var amounts: [AmountKey: AmountSpelling] = [:]
        for intent in grammar.intents {
            for slot in intent.slots {
                guard case .money(let policy) = slot.type else { continue }
                for currency in policy.sampledCurrencies {
                    amounts[AmountKey(intent: intent.name, slot: slot.name, currency: currency)] = AmountSpelling(
                        policy, currency: currency, language: language)
                }
            }
        }
        self.amounts = amounts
        patterns = Dictionary(
            sources.compactMap { source in RunSampler(source).map { (source, $0) } }, uniquingKeysWith: { a, _ in a })
    }

    /// Makes a post of a match: the first one of its seed.
    ///
    /// - Throws: why none can be made.
    public func sample(of match: MatchDefinition, seed: UInt64) throws(SampleGap) -> PostSample {
        var choices = SampleChoices(
            seed: SampleChoices.seed(seed, grammar: grammar.name, match: match.name))
        var sample = try sample(of: match, &choices)
        sample.seed = seed
        return sample
    }

    /// Makes a post of decisions.
    func sample(of match: MatchDefinition, _ choices: inout SampleChoices) throws(SampleGap) -> PostSample {
        var gap = SampleGap.neverComplete
        for _ in 0..<Self.attempts {
            guard let intent = grammar.intents.first(where: { $0.name == match.intent }) else { break }
            var draft = SampleDraft(self, match: match, intent: intent, choices: choices)
            do throws(SampleGap) {
                let sample = try draft.make()
                choices = draft.choices
                return sample
            } catch {
                choices = draft.choices
                gap = error
            }
        }
        throw gap
    }

    /// Whether a text begins with a word before which the language reads no quantity.
    func isMeasure(_ text: String) -> Bool {
        guard let first = SampleVocabulary.keys(of: text).first else { return false }
        return measures.contains(first)
    }

    /// Whether a text is a word behind which the language reads no quantity: `no 5` is a number of its own.
    func isLabel(_ text: String) -> Bool { labels.contains(TermKey.key(of: text)) }

    /// Whether a text begins with a word that may make another amount of the one before it: `10$ bn.`
    func multiplies(_ text: String) -> Bool {
        guard let first = SampleVocabulary.keys(of: text).first else { return false }
        return Self.multipliers.contains(first)
    }

    /// Whether a word means nothing to any grammar.
    func isMeaningless(_ word: String) -> Bool { !vocabulary.lists(word) && !own.contains(TermKey.key(of: word)) }
}
