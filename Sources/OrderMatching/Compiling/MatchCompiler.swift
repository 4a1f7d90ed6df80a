import OrderGrammar
import TweetText

/// Compiles the matches of a checked grammar to programs, one after the other (Thompson's construction, with gaps and
/// glue).
struct MatchCompiler {
    let grammar: Grammar
    let language: LanguageTerms
    let lexicon: CompiledLexicon
    /// What other grammars read too.
    private let shared: SharedReaders
    /// Terms that address the service.
    private let services: [TermID]
    /// Accounts of the service, each as one term.
    private let serviceAccounts: [TermID]
    private let rules: [String: Pattern]
    private var instructions: [MatchProgram.Instruction] = []
    private var patterns: [PatternProgram] = []
    private var slots: [MatchProgram.Slot] = []
    private var slotNumbers: [String: Int] = [:]
    private var literals: Set<TermID> = []
    /// The terms of each literal that was met.
    private var literalTerms: [String: [TermID]] = [:]
    /// The slots of intents that an earlier match fills too: every sign and name of money is looked up but once.
    private var known: [String: [MatchProgram.Slot]] = [:]

    init(
        grammar: Grammar, language: LanguageTerms, lexicon: CompiledLexicon, shared: SharedReaders,
        vocabulary: inout TermTable
    ) {
        self.grammar = grammar
        self.language = language
        self.lexicon = lexicon
        self.shared = shared
        services = grammar.services.flatMap { vocabulary.terms(of: "@" + $0.handle) }
        serviceAccounts = grammar.services.map { vocabulary.intern("@" + $0.handle) }
        rules = Dictionary(grammar.rules.map { ($0.name, $0.pattern) }) { first, _ in first }
    }

    /// - Throws: `Diagnostics` where something that only compiling shows is wrong, as a pattern that PCRE2 refuses.
    mutating func compile(
        _ match: MatchDefinition, intent: IntentDefinition, index: Int, grammarIndex: Int, vocabulary: inout TermTable
    ) throws(Diagnostics) -> MatchProgram {
        instructions = []
        patterns = []
        literals = []
        if let known = known[intent.name] {
            slots = known
        } else {
            slots = try slots(of: intent, vocabulary: &vocabulary)
            known[intent.name] = slots
        }
        slotNumbers = Dictionary(slots.enumerated().map { ($1.name, $0) }) { first, _ in first }
        var operandPatterns = [match.pattern]
        if case .anyOrder(let operands) = match.pattern { operandPatterns = operands }
        var firsts: [Int] = []
        var required: UInt8 = 0
        for (number, operand) in operandPatterns.prefix(6).enumerated() {
            if !canBeEmpty(operand) { required |= 1 << UInt8(number) }
            let accept = emit(.accept, next: 0)
            firsts.append(try compile(operand, to: accept, vocabulary: &vocabulary))
        }
        let finder = AnchorFinder(
            grammar: grammar.name, slots: slots, intent: intent, services: services, lexicon: lexicon, rules: rules,
            literals: literalTerms)
        let needed = finder.required(by: match.pattern)
        let anchors = finder.strongest(of: needed).map { needed[$0] }
        return MatchProgram(
            index: index, grammar: grammarIndex, name: match.name, intent: intent, conditions: match.conditions,
            instructions: instructions, operands: firsts, required: required, slots: slots, patterns: patterns,
            services: services, anchors: anchors?.terms ?? [], prefixes: anchors?.prefixes ?? [],
            requirements: requirements(anchors, among: needed, of: match), literals: TermSet(literals.union(services)),
            ownWords: TermSet(literals.union(slots.flatMap(\.reader.listedWords))),
            isTalk: RecordVocabulary.kindsOfTalk.contains(intent.kind),
            lacksAccounts: !lexicon.knowsAccounts && intent.slots.contains { $0.type == .knownAccount },
            hasWordAnchors: anchors?.strength == .word)
    }

    /// The anchors, and what must stand beside them. What a slot reads may be missing, and a beginning of a word is found
    /// by other means.
    private func requirements(
        _ anchors: AnchorFinder.Anchors?, among needed: [AnchorFinder.Anchors], of match: MatchDefinition
    ) -> [MatchProgram.Requirement] {
        var result: [MatchProgram.Requirement] = []
        if let anchors, anchors.count > 0 {
            result.append(MatchProgram.Requirement(terms: anchors.terms, source: .word))
            for other in needed
            where !other.isOfSlot && other.prefixes.isEmpty && !result.contains(where: { $0.terms == other.terms }) {
                result.append(
                    MatchProgram.Requirement(
                        terms: other.terms, source: other.holdsService ? [.word, .imitation] : .word))
            }
        }
        if match.conditions.contains(.replyToService) {
            result.append(MatchProgram.Requirement(terms: serviceAccounts, source: .parent))
        }
        return result
    }

    private func slots(
        of intent: IntentDefinition, vocabulary: inout TermTable
    ) throws(Diagnostics) -> [MatchProgram.Slot] {
        var slots: [MatchProgram.Slot] = []
        for definition in intent.slots {
            let reader = try reader(of: definition, vocabulary: &vocabulary)
            let isRequired = !definition.isOptional && definition.defaultValue == nil
            slots.append(MatchProgram.Slot(name: definition.name, reader: reader, isRequired: isRequired))
        }
        return slots
    }

    private mutating func emit(_ operation: MatchProgram.Instruction.Operation, next: Int) -> Int {
        instructions.append(MatchProgram.Instruction(operation: operation, next: next))
        return instructions.count - 1
    }

    /// Emits every way of `pattern` that says something so that it goes on at `next`, and returns its first
    /// instruction. That a pattern may be left out is seen to where it stands: see `chain`.
    private mutating func compile(
        _ pattern: Pattern, to next: Int, vocabulary: inout TermTable
    ) throws(Diagnostics) -> Int {
        switch pattern {
        case .literal(let literal):
            let terms = literalTerms[literal.text] ?? vocabulary.terms(of: literal.text)
            literalTerms[literal.text] = terms
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
            return try compile(rule, to: next, vocabulary: &vocabulary)
        case .regex(let source, let place):
            patterns.append(try program(source, at: place))
            return emit(.pattern(patterns.count - 1), next: next)
        case .optional(let inner):
            // Whoever holds the pattern knows that it may be left out.
            return try compile(inner, to: next, vocabulary: &vocabulary)
        case .repeated(let inner):
            // The split stands behind the body and leads back to it, so it is emitted first and mended after.
            let isLine = fillsSlots(inner)
            let behind = isLine ? emit(.round(.ends), next: next) : next
            let again = emit(.split(other: behind), next: behind)
            var first = try compile(inner, to: again, vocabulary: &vocabulary)
            if isLine { first = emit(.round(.begins), next: first) }
            instructions[again].next = emit(.gap, next: first)
            return first
        case .sequence(let parts):
            return try chain(parts, joint: .gap, to: next, vocabulary: &vocabulary)
        case .glued(let parts):
            return try chain(parts, joint: .glue, to: next, vocabulary: &vocabulary)
        case .alternatives(let parts), .anyOrder(let parts):
            var first: Int?
            for part in parts.reversed() {
                let start = try compile(part, to: next, vocabulary: &vocabulary)
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
        _ parts: [Pattern], joint: MatchProgram.Instruction.Operation, to next: Int, vocabulary: inout TermTable
    ) throws(Diagnostics) -> Int {
        // Where to go on behind a word of the chain, and where before any.
        var behind = next
        var before: Int?
        for (offset, part) in parts.enumerated().reversed() {
            let body = try compile(part, to: behind, vocabulary: &vocabulary)
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

    private func program(_ source: String, at place: SourcePlace) throws(Diagnostics) -> PatternProgram {
        do {
            return try PatternProgram(source)
        } catch {
            throw Diagnostics([
                Diagnostic(
                    id: "invalid-pattern", message: "The pattern /\(source)/ cannot be compiled: \(error.message).",
                    place: place, help: "Mend the pattern; it is read as PCRE2 with UTF-8.")
            ])
        }
    }

    private func reader(
        of slot: SlotDefinition, vocabulary: inout TermTable
    ) throws(Diagnostics) -> SlotReader {
        switch slot.type {
        case .count: .count(shared.count(language, optionNames: lexicon.optionNames))
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
        case .pattern(let source): .pattern(try program(source, at: slot.place))
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
