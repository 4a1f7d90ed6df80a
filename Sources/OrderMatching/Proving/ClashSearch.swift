import OrderGrammar
import TweetText

/// Searches the product of two matches' automata for posts that both cover with as many words, the shortest first.
///
/// A state says where each automaton stands, which operands each has found, how many words one has claimed more than
/// the other, and what the words so far have in common. Where no state is left, no post can clash: a proof, since every
/// post is a way through the product. What the product finds may still be read otherwise by the engine, which takes
/// each match's best derivation; so each post found is tried, and the search goes on where it does not hold.
struct ClashSearch {
    /// A word with whether it touches the one before it.
    struct PostWord {
        var word: ProofWord
        var isGlued: Bool
    }

    enum Outcome {
        /// A post was taken.
        case found
        /// There is none: the product has no such way.
        case none
        /// No post was taken, and that is no proof: the bound was reached, or there are more posts like those offered.
        case open
    }

    /// Where one automaton stands.
    private struct Side: Hashable {
        /// Between operands, before any word or behind a word that was passed over.
        static let open: Int16 = -1
        /// Directly behind an operand: the next word must not touch it.
        static let closed: Int16 = -2

        var node: Int16 = Side.open
        var found: UInt8 = 0
        /// What the next word must be, where an operand has ended.
        var demand = WordGraph.Demand.nothing

        var isInside: Bool { node >= 0 }
    }

    private struct State: Hashable {
        var left = Side()
        var right = Side()
        /// Words that the left match claims more than the right one.
        var lead: Int8 = 0
        var sharesWord = false
        var differs = false
        var leftHasOwn = false
        var rightHasOwn = false
        /// The kind of the last word; space before any.
        var last = Token.Kind.space
    }

    private struct Visit {
        var state: State
        var previous: Int32
        var word: PostWord?
        var words: Int
    }

    /// A step of one side, or a word that it passes over.
    private struct Move {
        var words: WordSet?
        var joint: WordGraph.Joint?
        var claims = 0
        var slot: Int?
        var begins = true
        var beginsRound = false
        var target: Int16 = Side.open
        /// What the word must be to do here.
        var demand = WordGraph.Demand.nothing
        var found: UInt8
        /// Whether an amount begins with its digits.
        var beginsNumber = false
    }

    let left: WordGraph
    let right: WordGraph
    let space: WordSpace
    /// Whether posts count in which each match has a word of its own.
    let countsTwoCommands: Bool

    private static let longest = 24
    private static let farthestLead = 16
    private static let visitLimit = 60_000
    /// A post whose words the passing side could have read as well is likely read otherwise: look at it later.
    private static let temptation = 3

    /// Offers posts to `take`, the shortest first, until it takes one.
    func run(take: ([PostWord], Clash.Meeting) -> Bool) -> Outcome {
        var isOpen = false
        var visits: [Visit] = []
        var buckets: [[Int32]] = [[]]
        var settled: Set<State> = []
        var start = State()
        start.differs = differFromTheStart
        visits.append(Visit(state: start, previous: -1, word: nil, words: 0))
        buckets[0].append(0)
        var cost = 0
        while cost < buckets.count {
            var place = 0
            while place < buckets[cost].count {
                let index = Int(buckets[cost][place])
                place += 1
                let visit = visits[index]
                guard settled.insert(visit.state).inserted else { continue }
                if isClash(visit.state) {
                    let meeting: Clash.Meeting =
                        visit.state.leftHasOwn && visit.state.rightHasOwn ? .twoCommands : .oneCommand
                    if take(path(to: index, in: visits), meeting) { return .found }
                    isOpen = true
                }
                guard visit.words < Self.longest else { continue }
                guard visits.count < Self.visitLimit else { return .open }
                expand(visit.state) { state, word, extra in
                    guard !settled.contains(state) else { return }
                    while buckets.count <= cost + 1 + extra { buckets.append([]) }
                    buckets[cost + 1 + extra].append(Int32(truncatingIfNeeded: visits.count))
                    visits.append(
                        Visit(
                            state: state, previous: Int32(truncatingIfNeeded: index), word: word,
                            words: visit.words + 1))
                }
            }
            cost += 1
        }
        return isOpen ? .open : .none
    }

    private var differFromTheStart: Bool {
        let kind = left.program.intent.kind
        return kind != right.program.intent.kind
            || left.program.grammar != right.program.grammar && RecordVocabulary.kindsOfOneSystem.contains(kind)
    }

    private func isClash(_ state: State) -> Bool {
        state.lead == 0 && state.sharesWord && state.differs && isDone(state.left, left) && isDone(state.right, right)
    }

    private func isDone(_ side: Side, _ graph: WordGraph) -> Bool {
        !side.isInside && side.found & graph.program.required == graph.program.required
    }

    private func path(to last: Int, in visits: [Visit]) -> [PostWord] {
        var words: [PostWord] = []
        var index = last
        while index >= 0 {
            if let word = visits[index].word { words.append(word) }
            index = Int(visits[index].previous)
        }
        return words.reversed()
    }

    /// Calls `visit` for every state that one more word leads to, with that word and what it costs beyond one.
    private func expand(_ state: State, visit: (State, PostWord, Int) -> Void) {
        let leftMoves = moves(of: state.left, in: left)
        let rightMoves = moves(of: state.right, in: right)
        for one in leftMoves {
            for other in rightMoves {
                let words: [ProofWord]
                switch (one.words, other.words) {
                case (let first?, let second?): words = space.common(first, second)
                case (let only?, nil), (nil, let only?): words = space.alone(only)
                case (nil, nil): continue
                }
                for word in words { step(state, one, other, word, visit) }
            }
        }
    }

    private func step(
        _ state: State, _ one: Move, _ other: Move, _ word: ProofWord, _ visit: (State, PostWord, Int) -> Void
    ) {
        if one.words == nil, !mayPass(word, state.left, left) { return }
        if other.words == nil, !mayPass(word, state.right, right) { return }
        guard let isGlued = spacing(one, other, word, behind: state.last),
            [one, other].allSatisfy({ meets($0, word, isGlued: isGlued, behind: state.last) })
        else { return }
        let lead = Int(state.lead) + one.claims - other.claims
        guard abs(lead) <= Self.farthestLead else { return }
        var next = state
        next.lead = Int8(truncatingIfNeeded: lead)
        next.last = word.kind
        next.sharesWord = state.sharesWord || (one.claims > 0 && other.claims > 0)
        next.differs = state.differs || differ(one, other, word)
        next.leftHasOwn = state.leftHasOwn || (isCommand(one, left) && !isCommand(other, right))
        next.rightHasOwn = state.rightHasOwn || (isCommand(other, right) && !isCommand(one, left))
        if next.leftHasOwn, next.rightHasOwn, !countsTwoCommands { return }
        var extra = 0
        if one.words == nil, canRead(word, left) { extra += Self.temptation }
        if other.words == nil, canRead(word, right) { extra += Self.temptation }
        for leftSide in sides(behind: one, in: left) {
            for rightSide in sides(behind: other, in: right) {
                next.left = leftSide
                next.right = rightSide
                visit(next, PostWord(word: word, isGlued: isGlued), extra)
            }
        }
    }

    /// What a side can do with the next word.
    private func moves(of side: Side, in graph: WordGraph) -> [Move] {
        var moves: [Move] = []
        func add(_ node: Int, _ demand: WordGraph.Demand) {
            for step in graph.nodes[node].steps {
                var move = Move(
                    words: step.words, joint: step.joint, claims: step.claims, slot: step.slot, begins: step.begins,
                    beginsRound: step.beginsRound, target: Int16(truncatingIfNeeded: step.target), demand: demand,
                    found: side.found)
                if case .number = step.words { move.beginsNumber = step.begins }
                moves.append(move)
            }
        }
        if side.isInside {
            let node = Int(side.node)
            add(node, .nothing)
            if let onward = graph.nodes[node].onward { add(onward.node, onward.demand) }
            return moves
        }
        for (number, entry) in graph.entries.enumerated() where side.found & 1 << UInt8(number) == 0 {
            add(entry, side.demand)
        }
        moves.append(Move(joint: side.node == Side.open ? nil : .apart, demand: side.demand, found: side.found))
        return moves
    }

    /// Where a side stands behind a word: within the operand, and behind it where it may end.
    private func sides(behind move: Move, in graph: WordGraph) -> [Side] {
        guard move.target >= 0 else { return [Side(node: Side.open, found: move.found)] }
        let node = graph.nodes[Int(move.target)]
        var sides = [Side(node: move.target, found: move.found)]
        let found = move.found | 1 << UInt8(node.operand)
        if node.closes { sides.append(Side(node: Side.closed, found: found)) }
        if let onward = node.onward, graph.nodes[onward.node].closes {
            sides.append(Side(node: Side.closed, found: found, demand: onward.demand))
        }
        return sides
    }

    /// Whether a match may pass over a word where it stands between its operands.
    private func mayPass(_ word: ProofWord, _ side: Side, _ graph: WordGraph) -> Bool {
        let program = graph.program
        if program.startsPost, side.found == 0 { return false }
        if program.isExact { return false }
        // Who passes over one of two accounts could have passed over the other: a tie of its own.
        if !program.startsPost, graph.alone.contains(where: { space.contains(word, in: $0) }) { return false }
        if program.isWhole { return !word.isWordLike && !word.endsText && word.kind != .currencySign }
        // An order that leaves a number or a product unread is none: it is ambiguous by itself.
        guard RecordVocabulary.kindsThatOrderOrPay.contains(program.intent.kind) else { return true }
        if case .title = word.role { return false }
        return word.kind != .number
    }

    /// Whether the word touches the one before it; nil where the sides do not agree.
    private func spacing(_ one: Move, _ other: Move, _ word: ProofWord, behind last: Token.Kind) -> Bool? {
        guard one.joint == .glued || other.joint == .glued else { return false }
        guard one.joint != .spaced, other.joint != .spaced, last == .space || word.canTouch(last) else { return nil }
        // A border of words can be where they touch, but not within letters and digits.
        let hasBorder = !(word.isWordLike && (last == .word || last == .number))
        if one.joint == .apart || other.joint == .apart, !hasBorder { return nil }
        return last != .space
    }

    /// Whether a word can stand where what was read before it ends.
    private func meets(_ move: Move, _ word: ProofWord, isGlued: Bool, behind last: Token.Kind) -> Bool {
        if move.beginsNumber, isGlued, last == .currencySign, move.joint == .apart { return false }
        switch move.demand {
        case .nothing: return true
        case .endsText: return word.endsText
        case .leavesNumber: return !isGlued || !(word.isWordLike || word.kind == .currencySign)
        }
    }

    /// Whether the sides make different things of a word.
    private func differ(_ one: Move, _ other: Move, _ word: ProofWord) -> Bool {
        if one.beginsRound != other.beginsRound { return true }
        guard one.slot != nil || other.slot != nil else { return false }
        guard let first = one.slot, let second = other.slot, one.begins == other.begins else { return true }
        let leftSlot = left.program.slots[first]
        let rightSlot = right.program.slots[second]
        guard leftSlot.name == rightSlot.name else { return true }
        switch (leftSlot.reader, rightSlot.reader) {
        case (.money(let first), .money(let second)):
            if word.kind == .number {
                return space.numbers(of: word, first.marks) != space.numbers(of: word, second.marks)
            }
            let meanings = (first.meaning(of: word), second.meaning(of: word))
            return meanings.0?.currencies != meanings.1?.currencies || meanings.0?.shift != meanings.1?.shift
        case (.count, .count), (.product, .product), (.campaign, .campaign): return false
        // The value is where the words stand.
        case (.account, .account), (.tag, .tag), (.url, .url), (.code, .code), (.text, .text), (.pattern, .pattern),
            (.code, .pattern), (.pattern, .code):
            return false
        case (.list, .list): return left.program.grammar != right.program.grammar
        default: return true
        }
    }

    /// Whether a step takes a word of the command itself.
    private func isCommand(_ move: Move, _ graph: WordGraph) -> Bool {
        guard move.words != nil else { return false }
        guard let slot = move.slot else { return true }
        switch graph.program.slots[slot].reader {
        case .campaign, .pattern: return true
        default: return false
        }
    }

    private func canRead(_ word: ProofWord, _ graph: WordGraph) -> Bool {
        graph.readable.contains { space.contains(word, in: $0) }
    }
}
