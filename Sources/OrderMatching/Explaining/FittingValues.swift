import OrderGrammar
import TweetText

/// Titles and accounts that somebody who knows the post would put into it.
public struct LikelyValues: Sendable {
    /// Titles of products, the likeliest first.
    public var products: [String]
    /// Handles of merchants, without `@`, the likeliest first.
    public var merchants: [String]

    /// Makes the values; none by default.
    public init(products: [String] = [], merchants: [String] = []) {
        self.products = products
        self.merchants = merchants
    }
}

/// Words that fit a slot: made by what its reader reads, and proved by letting it read them.
struct FittingValues {
    let grammar: Grammar
    let lexicon: CompiledLexicon
    let likely: LikelyValues
    let examples: ExampleWords

    /// Values to choose from at most, where a catalogue or a list has more.
    private static let limit = 6

    /// Words for a slot of an intent, the plainest first; empty where nothing is known to fit.
    ///
    /// - Parameter found: what stands in its place: an amount keeps its number.
    func values(for slot: MatchProgram.Slot, of intent: IntentDefinition, found: String = "") -> [String] {
        let own = examples.bySlot[slot.name] ?? []
        guard let type = intent.slots.first(where: { $0.name == slot.name })?.type else { return own }
        switch type {
        case .count: return ["2", "1"]
        case .money(let policy):
            let number = Tokenizer().tokens(in: found).first { $0.kind == .number }.map { token in
                String(decoding: Array(found.utf8)[Int(token.start)..<Int(token.end)], as: UTF8.self)
            }
            let kept = number.map { MoneyExamples(policy, language: grammar.language, number: $0).all } ?? []
            return kept + MoneyExamples(policy, language: grammar.language).all + own
        case .account:
            let merchants = likely.merchants.prefix(Self.limit).map { "@" + $0 }
            return slot.name == "merchant" ? merchants + ["@name"] : ["@name"] + merchants
        case .tag: return ["#tag"]
        case .campaignTag(let kind), .commandTag(let kind):
            let isAlone = if case .commandTag = type { true } else { false }
            return lexicon.campaigns.lazy.filter { campaign in
                campaign.kind == kind && campaign.standsAlone == isAlone
                    && (campaign.grammar ?? grammar.name) == grammar.name
            }.prefix(Self.limit).map { "#" + $0.tag }
        case .product:
            let titles = lexicon.phrases.prefix(Self.limit).map { phrase in
                phrase.words.compactMap(\.first).joined(separator: " ")
            }
            return likely.products.prefix(Self.limit) + titles + own
        case .code: return own + ["A1"]
        case .url: return own + ["https://example.com"]
        case .text: return own
        case .list(let values): return values.prefix(Self.limit).compactMap(\.spellings.first)
        case .pattern: return own
        }
    }

    /// What the slot reads, as a person says it.
    func noun(for slot: MatchProgram.Slot, of intent: IntentDefinition) -> String {
        let type = intent.slots.first { $0.name == slot.name }?.type
        switch type {
        case .money(let policy):
            let codes = policy.currencies + (policy.currencies.isEmpty ? [] : policy.units.map(\.code))
            guard (1...3).contains(codes.count) else { return "an amount of money" }
            return "an amount of money in " + codes.joined(separator: " or ")
        case .list(let values):
            let words = values.prefix(4).compactMap(\.spellings.first)
            return words.joined(separator: ", ") + (values.count > words.count ? " \u{2026}" : "")
        case .account: return slot.name == "merchant" ? "the seller's account" : "an account"
        case .tag: return "a hashtag"
        case .campaignTag, .commandTag: return "a campaign's hashtag"
        case .product: return "a product"
        case .code: return "a code with a digit in it"
        case .url: return "a link"
        case .text: return "some words"
        case .pattern: return "a word of the grammar's own form"
        case .count, nil: return "a whole number"
        }
    }
}

/// Amounts of money that a policy takes.
struct MoneyExamples {
    /// The amounts, the plainest first; the policy's reader may refuse some of them.
    let all: [String]

    /// - Parameter number: the digits; by default ten, or the limit that is in its way.
    init(_ policy: MoneyPolicy, language: String, number: String? = nil) {
        let number = number ?? Self.number(policy)
        var units: [String] = []
        let codes =
            policy.currencies.isEmpty
            ? policy.signs.map(\.currency) + policy.units.map(\.code) + ["USD"] : policy.currencies
        for code in codes.prefix(3) {
            units += policy.signs.filter { $0.currency == code }.map(\.sign)
            units += policy.units.filter { $0.code == code }.compactMap(\.spellings.first)
            units += MoneyUnit.signs.filter { !$0.unit.isWord && $0.unit.currencies.map(\.code) == [code] }.prefix(2)
                .map(\.spelling)
            units.append(code)
        }
        // The sign goes before the digits in English, and behind them in most other languages.
        let isBefore = language == "en" || language.hasPrefix("en-")
        var all: [String] = policy.impliedUnit == nil ? [] : [number]
        for unit in units {
            let isWord = unit.unicodeScalars.allSatisfy { $0.properties.isAlphabetic }
            let before = [unit + number, unit + " " + number]
            let behind = isWord ? [number + " " + unit, number + unit] : [number + unit, number + " " + unit]
            all += isBefore && !isWord ? before + behind : behind + before
        }
        self.all = all
    }

    /// Ten, or the limit that is in its way.
    private static func number(_ policy: MoneyPolicy) -> String {
        let ten = DecimalNumber(10)
        func isLess(_ a: DecimalNumber, _ b: DecimalNumber) -> Bool {
            guard let a = a.scaled(to: 8), let b = b.scaled(to: 8) else { return false }
            return a < b
        }
        if let most = policy.maximum, isLess(most, ten) { return most.description }
        if let least = policy.minimum, isLess(ten, least) { return least.description }
        return ten.description
    }
}
