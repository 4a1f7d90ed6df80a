import OrderGrammar
import TweetText

// How a post would have to be written. What is tried is read anew, so that every corrected post is a full match.
extension PostExplainer {
    /// Parts that are tried as the missing one.
    private static let mostMends = 12
    /// Posts that are read for one match.
    private static let mostTrials = 48

    /// A corrected post, and what the match reads of the one that there is.
    struct Mended {
        var correction: Explanation.Correction
        var derivation: Derivation
        var claims: Int
    }

    /// The post with the one slot or word that keeps a match from being full; nil where it misses more, or where no
    /// value is known that fits.
    mutating func mended(
        _ program: MatchProgram, isWanted: (String, Explanation.Name) -> Bool
    ) -> Mended? {
        guard !isRetweet || program.conditions.contains(.retweet) else { return nil }
        let input = Automaton.Input(
            context: matcher.readingContext(program, scratch: scratch), toleratesFault: true, mends: true)
        var first: Mended?
        var tried: Set<String> = []
        for _ in 0..<Self.mostMends {
            let finishes = scratch.automaton.run(input, text: text.utf8.span)
            let barred = input.barred.count
            for path in finishes.map({ scratch.automaton.arena.path($0.step) }).sorted(by: isPlainer) {
                let faults = path.filter { $0.fault != nil }
                guard let fault = faults.first, path.contains(where: { !$0.isBorder && $0.fault == nil }) else {
                    continue
                }
                for correction in candidates(faults, of: program) where tried.insert(correction.text).inserted {
                    guard tried.count <= Self.mostTrials else { return first }
                    guard isFull(program, in: correction.text) else { continue }
                    let mended = Mended(
                        correction: correction, derivation: tree(path, isOpen: false, of: program),
                        claims: claims(of: path))
                    if isWanted(correction.text, name(of: program)) { return mended }
                    if first == nil { first = mended }
                }
                input.barred.insert(
                    Automaton.Mend(instruction: fault.instruction, start: fault.start, end: fault.end))
            }
            // Another place for the same word says nothing new.
            if input.barred.count == barred || first != nil { break }
        }
        return first
    }

    /// Words of the post that a path reads.
    func claims(of path: [DerivationArena.Step]) -> Int {
        path.reduce(0) { sum, step in
            let isRead = !step.isBorder && step.fault == nil && Int(step.start) >= scratch.post.ownStart
            return sum + (isRead ? Int(step.end - step.start) : 0)
        }
    }

    /// Of paths that miss the same: directly behind other words of the command is where one would write it, and rather
    /// late than early.
    private func isPlainer(_ one: [DerivationArena.Step], _ other: [DerivationArena.Step]) -> Bool {
        func place(_ path: [DerivationArena.Step]) -> (Int32, Int32) {
            guard let fault = path.first(where: { $0.fault != nil }) else { return (0, 0) }
            let before = path.filter { !$0.isBorder && $0.fault == nil && $0.end <= fault.start }.map(\.end).max()
            return (before.map { fault.start - $0 } ?? .max, -fault.start)
        }
        return place(one) < place(other)
    }

    /// Whether a match reads a post in full where this one stands.
    private func isFull(_ program: MatchProgram, in post: String) -> Bool {
        let situation = matcher.survey(
            post.utf8.span, context, isReplyToListing, listingGrammar, anchors: matcher.anchors, trial)
        guard trial.candidates.contains(program.index) else { return false }
        let found = matcher.matches(
            of: program, in: post.utf8.span, reading: matcher.readingContext(program, scratch: trial),
            isRetweet: situation.isRetweet, scratch: trial)
        return found.first.map { $0.nearMiss == nil } ?? false
    }

    /// The posts in which something stands for what is missing.
    private mutating func candidates(
        _ faults: [DerivationArena.Step], of program: MatchProgram
    ) -> [Explanation.Correction] {
        guard let fault = faults.first else { return [] }
        let missing = expectation(Int(fault.instruction), of: program)
        let utf8 = Array(text.utf8)
        let choices = faults.map { fault in
            let span = scratch.post.span(Int(fault.start), Int(fault.end))
            return values(
                Int(fault.instruction), of: program,
                found: String(decoding: utf8[span.start..<span.end], as: UTF8.self))
        }
        guard !choices.contains(where: \.isEmpty) else { return [] }
        let replaced = scratch.post.span(Int(fault.start), Int(fault.end))
        var result: [Explanation.Correction] = []
        for number in 0..<(choices.map(\.count).max() ?? 0) {
            let value = choices.map { $0[min(number, $0.count - 1)] }.joined()
            for (range, space) in places(for: fault, in: utf8) {
                var bytes = Array(utf8[..<range.lowerBound]) + Array(space.before.utf8)
                let start = bytes.count
                bytes += Array(value.utf8)
                let span = TextSpan(start, bytes.count)
                bytes += Array(space.behind.utf8) + Array(utf8[range.upperBound...])
                result.append(
                    Explanation.Correction(
                        text: String(decoding: bytes, as: UTF8.self), span: span, missing: missing,
                        replaced: fault.fault == .missing ? TextSpan(replaced.start, replaced.start) : replaced))
            }
        }
        return result
    }

    private typealias Space = (before: String, behind: String)

    /// Where new words go, and the spaces around them: apart from their neighbours, else touching one of them.
    private func places(for fault: DerivationArena.Step, in utf8: [UInt8]) -> [(Range<Int>, Space)] {
        let post = scratch.post
        if fault.end > fault.start {
            let span = post.span(Int(fault.start), Int(fault.end))
            return [(span.start..<span.end, ("", ""))]
        }
        let term = Int(fault.start)
        let behind = term > 0 ? Int(post.terms[term - 1].end) : 0
        let here = term < post.count ? Int(post.terms[term].start) : behind
        let isAtEnd = term >= post.count
        let isBeforeMark = !isAtEnd && post.kind(term) == .punctuation && post.isGlued(term)
        let isFirst = utf8[..<here].allSatisfy { $0 == 0x20 }
        let before = isFirst || (here > 0 && utf8[here - 1] <= 0x20) ? "" : " "
        let after = isAtEnd || isBeforeMark ? "" : " "
        return [
            (here..<here, (before, after)), (behind..<behind, ("", behind == here ? after : "")),
            (here..<here, (before, "")), (behind..<behind, ("", "")),
        ]
    }

    /// Words that fit an instruction, proved where its reader alone can tell.
    mutating func values(_ instruction: Int, of program: MatchProgram, found: String = "") -> [String] {
        switch program.instructions[instruction].operation {
        case .literal(let id): return [spelling(of: id, in: program)]
        case .service: return matcher.grammars[program.grammar].services.map { "@" + $0.handle }
        case .pattern(let index):
            return fittingValues(for: program).examples.byPattern[program.patterns[index].source] ?? []
        case .slot(let index):
            let slot = program.slots[index]
            let values = fittingValues(for: program).values(for: slot, of: program.intent, found: found)
            switch slot.reader {
            case .account, .product, .campaign, .text: return values
            default: return values.filter { reads($0, by: slot, of: program) }
            }
        case .language, .split, .gap, .glue, .round, .accept: return []
        }
    }

    /// Whether a slot's reader takes words by themselves, as a whole and as one value.
    private func reads(_ words: String, by slot: MatchProgram.Slot, of program: MatchProgram) -> Bool {
        _ = matcher.survey(
            words.utf8.span, PostContext(), false, nil, anchors: matcher.anchors, hasChance: true, trial)
        var readings: [SlotReading] = []
        slot.reader.read(
            at: 0, in: trial.post, text: words.utf8.span,
            context: matcher.readingContext(program, scratch: trial), behind: .nothing, into: &readings)
        return readings.contains { reading in
            guard reading.end == trial.post.count, reading.fault == nil else { return false }
            if case .money(let money) = reading.value { return money.currencies.count == 1 }
            return true
        }
    }
}
