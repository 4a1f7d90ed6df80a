import OrderGrammar
import TweetText

/// Compiles the matches of a checked grammar to programs, one after the other (Thompson's construction, with gaps and
/// glue).
struct MatchCompiler {
    private let outline: MatcherOutline
    private let grammar: Grammar
    private let language: LanguageTerms
    private var lexicon: CompiledLexicon { outline.lexicon }
    /// What other grammars read too.
    private let shared: SharedReaders
    private let rules: [String: Pattern]
    private var instructions: [MatchProgram.Instruction] = []
    private var patterns: [PatternProgram] = []
    private var slots: [MatchProgram.Slot] = []
    private var slotNumbers: [String: Int] = [:]
    private var literals: Set<TermID> = []
    /// The slots of intents that an earlier match fills too: every sign and name of money is looked up but once.
    private var known: [String: [MatchProgram.Slot]] = [:]

    init(_ outline: MatcherOutline, grammar: Grammar, language: LanguageTerms, shared: SharedReaders) {
        self.outline = outline
        self.grammar = grammar
        self.language = language
        self.shared = shared
        rules = Dictionary(grammar.rules.map { ($0.name, $0.pattern) }) { first, _ in first }
    }

    /// Compiles a match of the grammar. Whatever could be wrong with it, its outline said.
    mutating func compile(_ match: MatchOutline, vocabulary: inout TermTable) -> MatchProgram {
        instructions = []
        patterns = []
        literals = []
        if let known = known[match.intent.name] {
            slots = known
        } else {
            slots = match.intent.slots.map { definition in
                MatchProgram.Slot(
                    name: definition.name, reader: reader(of: definition, vocabulary: &vocabulary),
                    isRequired: !definition.isOptional && definition.defaultValue == nil)
            }
            known[match.intent.name] = slots
        }
        slotNumbers = Dictionary(slots.enumerated().map { ($1.name, $0) }) { first, _ in first }
        var operandPatterns = [match.definition.pattern]
        if case .anyOrder(let operands) = match.definition.pattern { operandPatterns = operands }
        var firsts: [Int] = []
        var required: UInt8 = 0
        for (number, operand) in operandPatterns.prefix(6).enumerated() {
            if !canBeEmpty(operand) { required |= 1 << UInt8(number) }
            let accept = emit(.accept, next: 0)
            firsts.append(compile(operand, to: accept))
        }
        return MatchProgram(
            match, instructions: instructions, operands: firsts, required: required, slots: slots, patterns: patterns,
            literals: TermSet(literals.union(match.services)),
            ownWords: TermSet(literals.union(slots.flatMap(\.reader.listedWords))))
    }

    private mutating func emit(_ operation: MatchProgram.Instruction.Operation, next: Int) -> Int {
        instructions.append(MatchProgram.Instruction(operation: operation, next: next))
        return instructions.count - 1
    }

    /// Emits every way of `pattern` that says something so that it goes on at `next`, and returns its first
    /// instruction. That a pattern may be left out is seen to where it stands: see `chain`.
    private mutating func compile(_ pattern: Pattern, to next: Int) -> Int {
        switch pattern {
        case .literal(let literal):
            let terms = outline.literals[literal.text] ?? []
            literals.formUnion(terms)
            var first = next
            for (offset, term) in terms.enumerated().reversed() {
                if offset < terms.count - 1 { first = emit(.glue, next: first) }
                first = emit(.literal(term), next: first)
            }
            return first
        case .service:
            return emit(.service, next: next)
        case .slot(let name, _):
            guard let index = slotNumbers[name] else { return next }
            return emit(.slot(index), next: next)
        case .rule(let name, _):
            guard let rule = rules[name] else {
                return LanguageRule(rawValue: name).map { emit(.language($0), next: next) } ?? next
            }
            return compile(rule, to: next)
        case .regex(let source, _):
            guard let program = outline.patterns[source] else { return next }
            patterns.append(program)
            return emit(.pattern(patterns.count - 1), next: next)
        case .optional(let inner):
            // Whoever holds the pattern knows that it may be left out.
            return compile(inner, to: next)
        case .repeated(let inner):
            // The split stands behind the body and leads back to it, so it is emitted first and mended after.
            let isLine = fillsSlots(inner)
            let behind = isLine ? emit(.round(.ends), next: next) : next
            let again = emit(.split(other: behind), next: behind)
            var first = compile(inner, to: again)
            if isLine { first = emit(.round(.begins), next: first) }
            instructions[again].next = emit(.gap, next: first)
            return first
        case .sequence(let parts):
            return chain(parts, joint: .gap, to: next)
        case .glued(let parts):
            return chain(parts, joint: .glue, to: next)
        case .alternatives(let parts), .anyOrder(let parts):
            var first: Int?
            for part in parts.reversed() {
                let start = compile(part, to: next)
                first = first.map { emit(.split(other: $0), next: start) } ?? start
            }
            return first ?? next
        }
    }

    /// Parts one behind the other with a joint between each two that consume something.
    ///
    /// The joint belongs to the words on its sides: a part that is left out takes it along, and the first part that
    /// is not stands where the whole chain stands.
    private mutating func chain(
        _ parts: [Pattern], joint: MatchProgram.Instruction.Operation, to next: Int
    ) -> Int {
        // Where to go on behind a word of the chain, and where before any.
        var behind = next
        var before: Int?
        for (offset, part) in parts.enumerated().reversed() {
            let body = compile(part, to: behind)
            let mayBeEmpty = canBeEmpty(part)
            before = mayBeEmpty ? before.map { emit(.split(other: $0), next: body) } ?? body : body
            if offset > 0 {
                let joined = emit(joint, next: body)
                behind = mayBeEmpty ? emit(.split(other: behind), next: joined) : joined
            }
        }
        return before ?? next
    }

    /// Whether a pattern holds where nothing stands.
    private func canBeEmpty(_ pattern: Pattern) -> Bool {
        switch pattern {
        case .literal, .service, .slot, .regex: false
        case .optional: true
        case .rule(let name, _): rules[name].map { canBeEmpty($0) } ?? false
        case .repeated(let inner): canBeEmpty(inner)
        case .alternatives(let parts): parts.contains { canBeEmpty($0) }
        case .sequence(let parts), .glued(let parts), .anyOrder(let parts): parts.allSatisfy { canBeEmpty($0) }
        }
    }

    /// Whether a pattern can fill a slot.
    private func fillsSlots(_ pattern: Pattern) -> Bool {
        switch pattern {
        case .literal, .service, .regex: false
        case .slot: true
        case .rule(let name, _): rules[name].map { fillsSlots($0) } ?? false
        case .optional(let inner), .repeated(let inner): fillsSlots(inner)
        case .sequence(let parts), .glued(let parts), .alternatives(let parts), .anyOrder(let parts):
            parts.contains { fillsSlots($0) }
        }
    }

    private func reader(of slot: SlotDefinition, vocabulary: inout TermTable) -> SlotReader {
        switch slot.type {
        case .count: .count(shared.count(language, optionNames: lexicon.optionNames, vocabulary: &vocabulary))
        case .money(let policy): .money(shared.money(policy, language: language, vocabulary: &vocabulary))
        case .account: .account(slot.name == "merchant" ? .merchant : .anybody)
        case .knownAccount: .account(.known)
        case .tag: .tag
        case .campaignTag(let kind): .campaign(tags(of: kind, standingAlone: false))
        case .commandTag(let kind): .campaign(tags(of: kind, standingAlone: true))
        case .product: .product
        case .code: .code
        case .url: .url
        case .text: .text
        case .list(let values):
            .list(
                ListReader(
                    values.enumerated().flatMap { number, value in
                        value.spellings.map { ListReader.Spelling($0, value: number, vocabulary: &vocabulary) }
                    }))
        case .pattern(let source): outline.patterns[source].map { .pattern($0) } ?? .text
        }
    }

    private func tags(of kind: String, standingAlone: Bool) -> [TermID: CampaignTagID] {
        var result: [TermID: CampaignTagID] = [:]
        for (index, campaign) in lexicon.campaigns.enumerated()
        where campaign.kind == kind && campaign.standsAlone == standingAlone
            && (campaign.grammar ?? grammar.name) == grammar.name
        {
            let term = lexicon.campaignTerms[index]
            if result[term] == nil { result[term] = CampaignTagID(index: Int32(truncatingIfNeeded: index)) }
        }
        return result
    }
}
