import OrderGrammar
import TweetText

/// Makes runs that a `/pattern/` covers.
struct RunSampler: Sendable {
    private let tree: RegularPattern
    private let program: PatternProgram

    /// Runs tried before the pattern is given up.
    private static let attempts = 20
    /// Rounds beyond the least where a repetition has no limit.
    private static let extraRounds = 4

    /// Nil for a pattern that is not regular.
    init?(_ source: String) {
        guard let tree = try? RegularPattern(source), let program = try? PatternProgram(source) else { return nil }
        self.tree = tree
        self.program = program
    }

    /// Whether the pattern covers a run.
    func covers(_ run: String) -> Bool {
        let utf8 = Array(run.utf8)
        return program.match(TextSpan(0, utf8.count), of: utf8.span, scratch: PatternScratch()) == .match
    }

    /// A run, checked by the pattern itself; nil where none was found.
    func run(_ choices: inout SampleChoices) -> String? {
        for _ in 0..<Self.attempts {
            var text = ""
            append(tree.root, to: &text, &choices)
            if !text.isEmpty, text.utf8.count <= PatternProgram.longestRun, covers(text) { return text }
        }
        return nil
    }

    private func append(_ node: RegularPattern.Node, to text: inout String, _ choices: inout SampleChoices) {
        switch node {
        case .character(let characters): text.unicodeScalars.append(scalar(of: characters, &choices))
        case .sequence(let parts): for part in parts { append(part, to: &text, &choices) }
        case .alternatives(let parts):
            if let part = choices.pick(parts) { append(part, to: &text, &choices) }
        case .repeated(let inner, let least, let most):
            let limit = most ?? least + Self.extraRounds
            var rounds = least + choices.below(limit - least + 1)
            // The ends are where mistakes are.
            if choices.happens(15) { rounds = limit }
            for _ in 0..<rounds { append(inner, to: &text, &choices) }
        case .start, .end: break
        }
    }

    private static let plain = Array("abcdefghijklmnopqrstuvwxyz0123456789".unicodeScalars)

    private func scalar(of characters: RegularPattern.Characters, _ choices: inout SampleChoices) -> Unicode.Scalar {
        guard !characters.isNegated, let member = choices.pick(characters.members) else {
            let fitting = Self.plain.filter(characters.contains)
            return choices.pick(fitting) ?? "a"
        }
        switch member {
        case .range(let range):
            let offset = choices.below(range.count)
            let scalar = Unicode.Scalar(range.lowerBound + UInt32(truncatingIfNeeded: offset)) ?? "a"
            return tree.ignoresCase && choices.happens(20) ? Self.otherCase(scalar) : scalar
        case .digit: return Unicode.Scalar(UInt8(0x30 + choices.below(10)))
        case .space: return " "
        case .word, .not: return choices.pick(Self.plain.filter(characters.contains)) ?? "a"
        }
    }

    private static func otherCase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x61...0x7A: Unicode.Scalar(scalar.value - 0x20) ?? scalar
        case 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20) ?? scalar
        default: scalar
        }
    }
}
