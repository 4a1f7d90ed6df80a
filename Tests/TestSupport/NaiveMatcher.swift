import OrderGrammar
import TweetText

/// Finds every way in which a post matches, by trying everything: the slow twin of the engine.
///
/// Written from the grammar language's definition and nothing else. It shares tokens and keys with the engine, and
/// takes exponential time.
public struct NaiveMatcher {
    /// One way to match.
    public struct Derivation: Hashable {
        /// Words that count as claimed.
        public var claimed: Set<Int> = []
        /// Slots in the order of the text.
        public var fillings: [Filling] = []
        /// Slots filled that claim no word.
        var freeSlots = 0
        /// Words covered, with the punctuation passed between them.
        var covered: Set<Int> = []
        /// Where the next word stands.
        var at = 0
        /// Whether this operand has taken a word.
        var hasBegun = false
        /// What the operand took last.
        var last: Neighbour?
        /// Rounds of repetitions begun, and the one that goes on: 0 for none.
        var rounds = 0
        var round = 0
    }

    /// A slot and what it holds.
    public struct Filling: Hashable {
        /// The slot's name.
        public var slot: String
        /// What it holds.
        public var value: Value
        /// The round of a repetition in which it stands, from 1; 0 outside of any.
        public var round: Int

        /// Fills a slot.
        public init(slot: String, value: Value, round: Int = 0) {
            self.slot = slot
            self.value = value
            self.round = round
        }
    }

    /// What a slot holds; where the words say it alone, their place is part of it.
    public enum Value: Hashable {
        /// A whole number.
        case number(Int)
        /// A value of a list, by number.
        case listed(Int)
        /// A campaign's tag, by key.
        case campaign([UInt8])
        /// An amount: digits and the currencies that the unit may mean.
        case money(String, Set<String>)
        /// A phrase, with the words that are its options.
        case product(Int, [Int])
        /// A product that nothing knows, or any other words.
        case words(Range<Int>)
    }

    /// The best of all ways.
    public struct Best {
        /// Words claimed.
        public var claims = 0
        /// Slots filled that claim none.
        var freeSlots = 0
        /// Every filling of that many, each with the words that its derivations claim.
        public var fillings: [[Filling]: [Set<Int>]] = [:]
    }

    /// More derivations than anybody wants to see.
    public struct TooMany: Error {}

    /// What was taken directly before a slot.
    struct Neighbour: Hashable {
        /// Its first word.
        var start: Int
        /// Whether it filled a slot.
        var isSlot: Bool
    }

    enum Joint {
        case gap, glue
    }

    let grammar: Grammar
    let match: MatchDefinition
    let intent: IntentDefinition
    let knowledge: NaiveKnowledge
    let services: Set<[UInt8]>
    /// Literals and the words of lists: they mean what the grammar says.
    let ownWords: Set<[UInt8]>
    /// Patterns by their source.
    let patterns: [String: PatternProgram]
    private let limit: Int

    /// Takes a match of a grammar.
    public init?(_ match: MatchDefinition, of grammar: Grammar, knowledge: NaiveKnowledge, limit: Int = 4_000) {
        guard let intent = grammar.intents.first(where: { $0.name == match.intent }) else { return nil }
        self.grammar = grammar
        self.match = match
        self.intent = intent
        self.knowledge = knowledge
        self.limit = limit
        var sources = intent.slots.compactMap { if case .pattern(let source) = $0.type { source } else { nil } }
        var own: [String] = intent.slots.flatMap { slot -> [String] in
            guard case .list(let values) = slot.type else { return [] }
            return values.flatMap(\.spellings)
        }
        func collect(_ pattern: Pattern) {
            switch pattern {
            case .literal(let literal): own.append(literal.text)
            case .rule(let name, _): grammar.rules.filter { $0.name == name }.forEach { collect($0.pattern) }
            case .regex(let source, _): sources.append(source)
            case .optional(let inner), .repeated(let inner): collect(inner)
            case .sequence(let parts), .glued(let parts), .alternatives(let parts), .anyOrder(let parts):
                parts.forEach(collect)
            case .service, .slot: break
            }
        }
        collect(match.pattern)
        ownWords = Set(own.flatMap { NaivePost($0).words.map(\.key) })
        var patterns: [String: PatternProgram] = [:]
        for source in sources { patterns[source] = try? PatternProgram(source) }
        self.patterns = patterns
        services = Set(grammar.services.map { TermKey.key(of: "@" + $0.handle) })
    }

    /// The best matches in a post that leave the words `blocked` alone; nil where there is none.
    public func best(in post: NaivePost, blocked: Set<Int> = []) throws -> Best? {
        var search = Search(matcher: self, post: post, blocked: blocked, limit: limit)
        var operands = [(pattern: match.pattern, isOptional: false)]
        if case .anyOrder(let parts) = match.pattern {
            operands = parts.map { part in
                if case .optional(let inner) = part { (inner, true) } else { (part, false) }
            }
        }
        var begin = Derivation()
        begin.at = post.ownStart
        var found: [Derivation] = []
        try search.place(Set(operands.indices), of: operands, behind: begin, into: &found)
        var best: Best?
        for derivation in found where stands(derivation, in: post) {
            let claims = derivation.claimed.count
            // A slot left out where free words for it stand is no other reading.
            if (claims, derivation.freeSlots) > (best?.claims ?? -1, best?.freeSlots ?? -1) {
                best = Best(claims: claims, freeSlots: derivation.freeSlots)
            }
            if claims == best?.claims, derivation.freeSlots == best?.freeSlots {
                best?.fillings[derivation.fillings.countingRounds, default: []].append(derivation.claimed)
            }
        }
        return best
    }

    /// `starts`, `whole` and `exactly`.
    private func stands(_ derivation: Derivation, in post: NaivePost) -> Bool {
        let own = post.ownStart..<post.words.count
        let others = own.filter { !derivation.covered.contains($0) }
        for condition in match.conditions {
            switch condition {
            case .starts where derivation.covered.min() != post.ownStart: return false
            case .whole where !others.allSatisfy(post.isDecoration): return false
            case .exactly where !others.isEmpty: return false
            default: continue
            }
        }
        return true
    }
}

extension [NaiveMatcher.Filling] {
    /// The same with rounds counted from 1 in the order of the text: what matters is which fillings share one.
    public var countingRounds: [NaiveMatcher.Filling] {
        var numbers = [0: 0]
        return map { filling in
            var counted = filling
            counted.round = numbers[filling.round] ?? numbers.count
            numbers[filling.round] = counted.round
            return counted
        }
    }
}
