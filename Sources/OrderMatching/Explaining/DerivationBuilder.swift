import OrderGrammar
import TweetText

/// Makes the tree of a derivation: the automaton's path, read once more by the pattern that it was compiled from.
///
/// The path says which words and slots were taken, one step each; the pattern says of which rules and repetitions they
/// are parts. A path that goes only part of the way is read as far as it goes.
struct DerivationBuilder {
    let match: MatchDefinition
    let grammar: Grammar
    let program: MatchProgram
    let post: PostTerms
    let vocabulary: TermTable
    let values: [SlotValue]
    private let steps: [DerivationArena.Step]
    /// Whether the path ends before the match does.
    private let isOpen: Bool

    /// Longer paths have no rules in their trees: nobody reads those.
    private static let longestPath = 400

    init(
        _ path: [DerivationArena.Step], isOpen: Bool, of program: MatchProgram, match: MatchDefinition,
        grammar: Grammar, vocabulary: TermTable, values: [SlotValue], post: PostTerms
    ) {
        steps = path
        self.isOpen = isOpen
        self.program = program
        self.match = match
        self.grammar = grammar
        self.vocabulary = vocabulary
        self.values = values
        self.post = post
    }

    /// The tree.
    func derivation() -> Derivation {
        var children: [Derivation]?
        if steps.count <= Self.longestPath {
            if case .anyOrder(let operands) = match.pattern {
                children = anyOrder(Set(operands.indices), of: operands, from: 0)
            } else {
                children = nodes(match.pattern, from: 0)[steps.count]
            }
        }
        let leaves = children ?? steps.filter { !$0.isBorder }.map(leaf)
        return Derivation(.match(match.name), around: leaves, at: place(of: 0))
    }

    /// Operands of `&`, each in one piece, in the order in which the path has them.
    private func anyOrder(_ rest: Set<Int>, of operands: [Pattern], from start: Int) -> [Derivation]? {
        if start == steps.count { return [] }
        for operand in rest.sorted() {
            for (end, nodes) in nodes(operands[operand], from: start).sorted(by: { $0.key > $1.key })
            where end > start {
                if let behind = anyOrder(rest.subtracting([operand]), of: operands, from: end) {
                    return nodes + behind
                }
            }
        }
        return nil
    }

    /// The ways in which a pattern reads the steps from `start` on: the nodes for each step behind which it can end.
    private func nodes(_ pattern: Pattern, from start: Int) -> [Int: [Derivation]] {
        if isOpen, start == steps.count { return [start: []] }
        switch pattern {
        case .literal(let literal): return literalNodes(literal, from: start)
        case .service:
            return single(start) { if case .service = $0 { true } else { false } }
        case .slot(let name, _):
            return single(start) { operation in
                if case .slot(let index) = operation { program.slots[index].name == name } else { false }
            }
        case .regex(let source, _):
            return single(start) { operation in
                if case .pattern(let index) = operation { program.patterns[index].source == source } else { false }
            }
        case .rule(let name, _):
            guard let rule = grammar.rules.first(where: { $0.name == name }) else { return [:] }
            return nodes(rule.pattern, from: start).mapValues { children in
                children.isEmpty ? [] : [Derivation(.rule(name), around: children, at: place(of: start))]
            }
        case .optional(let inner):
            return nodes(inner, from: start).merging([start: []]) { inner, _ in inner }
        case .repeated(let inner): return rounds(of: inner, from: start)
        case .sequence(let parts), .glued(let parts):
            return parts.reduce([start: []]) { ends, part in
                var result: [Int: [Derivation]] = [:]
                for (end, before) in ends.sorted(by: { $0.key < $1.key }) {
                    for (next, behind) in nodes(part, from: end) where result[next] == nil {
                        result[next] = before + behind
                    }
                }
                return result
            }
        case .alternatives(let parts), .anyOrder(let parts):
            return parts.reduce(into: [:]) { result, part in
                result.merge(nodes(part, from: start)) { first, _ in first }
            }
        }
    }

    /// Rounds of a repetition: marked in the path where they fill slots.
    private func rounds(of inner: Pattern, from start: Int) -> [Int: [Derivation]] {
        var result: [Int: [Derivation]] = [:]
        var borders: [Int: [Derivation]] = [start: []]
        var number = 0
        while !borders.isEmpty {
            number += 1
            var next: [Int: [Derivation]] = [:]
            for (border, before) in borders {
                let isLine = isBorder(border, DerivationArena.Step.roundBegins)
                for (end, nodes) in nodes(inner, from: isLine ? border + 1 : border) where end > border {
                    let round = isLine ? [Derivation(.line(number), around: nodes, at: place(of: border))] : nodes
                    if next[end] == nil { next[end] = before + round }
                    let close = isBorder(end, DerivationArena.Step.roundEnds) ? end + 1 : end
                    if result[close] == nil { result[close] = before + round }
                }
            }
            borders = next.filter { $0.key < steps.count }
        }
        return result
    }

    private func isBorder(_ step: Int, _ kind: Int32) -> Bool { step < steps.count && steps[step].slot == kind }

    /// One step of a kind.
    private func single(
        _ start: Int, _ isWanted: (MatchProgram.Instruction.Operation) -> Bool
    ) -> [Int: [Derivation]] {
        guard start < steps.count, !steps[start].isBorder,
            isWanted(program.instructions[Int(steps[start].instruction)].operation)
        else { return [:] }
        return [start + 1: [leaf(steps[start])]]
    }

    /// A literal: a step for each of its terms.
    private func literalNodes(_ literal: Pattern.Literal, from start: Int) -> [Int: [Derivation]] {
        let keys = LiteralPiece.pieces(of: literal.text).map(\.key)
        var end = start
        for key in keys {
            if isOpen, end == steps.count { break }
            guard end < steps.count, !steps[end].isBorder,
                case .literal(let id) = program.instructions[Int(steps[end].instruction)].operation,
                vocabulary.key(of: id) == key
            else { return [:] }
            end += 1
        }
        guard end > start else { return [:] }
        var node = leaf(steps[start])
        node.part = .word(literal.text)
        let span = post.span(Int(steps[start].start), Int(steps[end - 1].end))
        if end - start > 1 {
            node.span = span
            let isMissing = steps[start..<end].map { $0.fault == .missing }
            // Of a word that is not whole a piece is there.
            if isMissing.contains(true), isMissing.contains(false) { node.standing = .faulty(.unreadable) }
        }
        return [end: [node]]
    }

    /// The leaf of a step.
    func leaf(_ step: DerivationArena.Step) -> Derivation {
        var node = Derivation(
            part: .service, span: step.end > step.start ? post.span(Int(step.start), Int(step.end)) : place(step))
        switch program.instructions[Int(step.instruction)].operation {
        case .slot(let index): node.part = .slot(program.slots[index].name)
        case .literal(let id): node.part = .word(String(decoding: vocabulary.key(of: id), as: UTF8.self))
        case .pattern(let index): node.part = .pattern(program.patterns[index].source)
        case .service, .split, .gap, .glue, .round, .accept: break
        }
        if let fault = step.fault {
            node.standing = fault == .missing ? .missing : .faulty(fault)
        } else if Int(step.start) < post.ownStart {
            node.standing = .added
        }
        if step.value >= 0 { node.value = values[Int(step.value)] }
        return node
    }

    private func place(_ step: DerivationArena.Step) -> TextSpan {
        let span = post.span(Int(step.start), Int(step.start))
        return TextSpan(span.start, span.start)
    }

    /// Where a step stands in the text.
    private func place(of step: Int) -> Int {
        guard let step = step < steps.count ? steps[step] : steps.last else { return 0 }
        return place(step).start
    }
}
