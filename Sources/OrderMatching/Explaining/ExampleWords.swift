import OrderGrammar
import TweetText

/// Words that a grammar's accepted examples put into its slots and patterns: values whose form nobody else can tell.
struct ExampleWords: Sendable {
    /// By the slot's name.
    private(set) var bySlot: [String: [String]] = [:]
    /// By the pattern's source.
    private(set) var byPattern: [String: [String]] = [:]

    /// Examples looked at in one grammar at most.
    private static let limit = 40

    /// Reads the accepted examples of an intent's matches.
    init(of intent: IntentDefinition, in grammar: Int, matcher: Matcher, scratch: MatcherScratch) {
        let definitions = matcher.grammars[grammar].matches.filter { $0.intent == intent.name }
        var seen = 0
        for program in matcher.programs where program.grammar == grammar && program.intent.name == intent.name {
            let examples = definitions.first { $0.name == program.name }?.examples ?? []
            for example in examples where example.outcome == .complete && seen < Self.limit {
                seen += 1
                gather(example.text, program, matcher, scratch)
            }
        }
    }

    private mutating func gather(
        _ text: String, _ program: MatchProgram, _ matcher: Matcher, _ scratch: MatcherScratch
    ) {
        let utf8 = Array(text.utf8)
        _ = matcher.survey(
            utf8.span, PostContext(), false, nil, anchors: matcher.anchors, hasChance: true, scratch)
        guard let path = matcher.reading(of: program, in: utf8.span, scratch: scratch)?.path else { return }
        for step in path where !step.isBorder && step.fault == nil && step.end > step.start {
            let span = scratch.post.span(Int(step.start), Int(step.end))
            let words = String(decoding: utf8[span.start..<span.end], as: UTF8.self)
            switch program.instructions[Int(step.instruction)].operation {
            case .slot(let index): add(words, to: &bySlot[program.slots[index].name, default: []])
            case .pattern(let index): add(words, to: &byPattern[program.patterns[index].source, default: []])
            case .literal, .service, .split, .gap, .glue, .round, .accept: break
            }
        }
    }

    private func add(_ words: String, to list: inout [String]) {
        if !list.contains(words) { list.append(words) }
    }
}
