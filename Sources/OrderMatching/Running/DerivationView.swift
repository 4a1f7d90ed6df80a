import TweetText

/// A derivation in the words of its grammar: slots by name, spans in bytes.
struct DerivationView {
    var fillings: [PostMatch.Filling] = []
    var nearMiss: PostMatch.NearMiss?
    /// Terms that are the command itself: literals and campaign tags.
    var anchors: [Int] = []
    /// The term that addresses the service.
    var service: Int?
    /// Terms claimed, free text not counted.
    var claimed: [Range<Int32>] = []
    var claims = 0

    init(_ path: [DerivationArena.Step], arena: DerivationArena, _ context: ReadingContext) {
        let program = context.program
        fillings.reserveCapacity(path.count { $0.slot >= 0 })
        claimed.reserveCapacity(path.count)
        var rounds = 0
        var round = 0
        for step in path {
            if step.isBorder {
                rounds += step.slot == DerivationArena.Step.roundBegins ? 1 : 0
                round = step.slot == DerivationArena.Step.roundBegins ? rounds : 0
                continue
            }
            let range = step.start..<step.end
            // A mention that the platform put in front is no word of the command.
            let isOwn = Int(step.start) >= context.post.ownStart
            guard step.slot >= 0 else {
                if isOwn {
                    claimed.append(range)
                    claims += range.count
                    // The service is whom one addresses; what one says is the rest.
                    if context.post.isOne(of: program.services, Int(step.start)) {
                        service = Int(step.start)
                    } else {
                        anchors.append(Int(step.start))
                    }
                }
                continue
            }
            let span = context.post.span(Int(step.start), Int(step.end))
            let number = Int(step.slot)
            let slot = program.slots[number]
            if step.fault != nil || step.value < 0 {
                nearMiss = PostMatch.NearMiss(
                    slot: slot.name, number: number, fault: step.fault ?? .missing, found: span)
            }
            guard step.value >= 0 else { continue }
            let value = arena.values[Int(step.value)]
            var options: [TextSpan] = []
            switch value {
            case .product(let reading):
                options = reading.options.map { context.post.span(Int($0), Int($0) + 1) }
                add(range, isOwn)
            case .campaign:
                if isOwn { anchors.append(Int(step.start)) }
                add(range, isOwn)
            case .unknownProduct: break
            case .words:
                if case .text = slot.reader { break }
                add(range, isOwn)
            default:
                add(range, isOwn)
            }
            let words =
                Self.isBracketed(step, slot, context.post)
                ? context.post.span(Int(step.start) + 1, Int(step.end) - 1) : span
            fillings.append(
                PostMatch.Filling(
                    slot: slot.name, role: program.info.roles[number], number: number,
                    span: step.end > step.start ? words : TextSpan(span.start, span.start), value: value,
                    options: options, fault: step.fault, disguise: context.post.disguise(Int(step.start)), round: round,
                    terms: range))
        }
        // Beside a tag or sign, `a` and `of` are no command.
        if anchors.contains(where: { context.post.kind($0) != .word }) {
            anchors.removeAll { context.post.kind($0) == .word }
        }
        if anchors.isEmpty, let first = claimed.first { anchors.append(Int(first.lowerBound)) }
    }

    /// Whether the slot was read within the brackets of an instruction: `<@bob>`.
    private static func isBracketed(_ step: DerivationArena.Step, _ slot: MatchProgram.Slot, _ post: PostTerms) -> Bool
    {
        switch slot.reader {
        case .text, .pattern: false
        default:
            step.end - step.start > 2 && post.marks[Int(step.start)] == 0x3C && post.marks[Int(step.end) - 1] == 0x3E
        }
    }

    private mutating func add(_ range: Range<Int32>, _ isOwn: Bool) {
        guard isOwn else { return }
        claimed.append(range)
        claims += range.count
    }
}
