import OrderGrammar

// One way through the pattern.
extension SampleDraft {
    /// Rounds of a repetition at most.
    private static let mostRounds = 3

    mutating func walk(_ pattern: Pattern) throws(SampleGap) {
        switch pattern {
        case .literal(let literal):
            append(spelling(literal.text), isKnown: literal.kind == .word)
        case .service:
            guard let service = choices.pick(sampler.grammar.services) else { throw .slot("service") }
            addressesService = true
            append(account(service.handle))
        case .slot(let name, _):
            try say(name)
        case .rule(let name, _):
            guard let rule = sampler.grammar.rules.first(where: { $0.name == name }) else { return }
            try walk(rule.pattern)
        case .regex(let source, _):
            guard let run = sampler.patterns[source]?.run(&choices) else { throw .pattern(source) }
            append(run)
        case .optional(let inner):
            if choices.happens(50) { try walk(inner) }
        case .repeated(let inner):
            try repeated(inner)
        case .sequence(let parts):
            try chain(parts, .gap)
        case .glued(let parts):
            let outer = isGlued
            isGlued = true
            try chain(parts, .glue)
            isGlued = outer
        case .alternatives(let parts):
            if let part = choices.pick(parts) { try walk(part) }
        case .anyOrder(let operands):
            var left = operands
            var order: [Pattern] = []
            while !left.isEmpty { order.append(left.remove(at: choices.below(left.count))) }
            try chain(order, .operand)
        }
    }

    /// Parts one behind the other; one that is left out takes its joint along.
    private mutating func chain(_ parts: [Pattern], _ own: Joint) throws(SampleGap) {
        var isBegun = false
        for part in parts {
            if isBegun { joint = own }
            let count = pieces.count
            try walk(part)
            if pieces.count > count { isBegun = true }
        }
    }

    private mutating func repeated(_ inner: Pattern) throws(SampleGap) {
        let outer = round
        for turn in 0...choices.below(Self.mostRounds) {
            if turn > 0 { joint = .gap }
            rounds += 1
            round = rounds
            try walk(inner)
        }
        round = outer
    }

    /// Words that stand behind the current joint.
    mutating func append(_ text: String, isKnown: Bool = false) {
        pieces.append(Piece(text: text, joint: joint, isKnown: isKnown))
    }

    /// A mention of an account.
    mutating func account(_ handle: String) -> String {
        let spellings = ["@" + handle, "@" + handle.lowercased(), "@" + handle.uppercased(), "\u{FF20}" + handle]
        return choices.happens(20) ? choices.pick(spellings) ?? spellings[0] : spellings[0]
    }
}
