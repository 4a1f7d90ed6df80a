import OrderGrammar
import TweetText

// What the next word of a post may be, and what each side does with it.
extension ClashSearch {
    /// A post whose words the passing side could have read as well is likely read otherwise: look at it later.
    private static let temptation = 3

    /// Calls `visit` for every state that one more word leads to, with that word and what it costs beyond one.
    func expand(_ state: State, visit: (State, PostWord, Int) -> Void) {
        let leftMoves = moves(of: state.left, in: left)
        let rightMoves = moves(of: state.right, in: right)
        for one in leftMoves {
            for other in rightMoves {
                let words: [ProofWord]
                switch (one.words, other.words) {
                case (let first?, let second?):
                    words = space.common(first, second, behind: one.demand.reader ?? other.demand.reader)
                case (let only?, nil):
                    words = space.alone(only, passing: right.program.grammar, behind: other.demand.reader)
                case (nil, let only?):
                    words = space.alone(only, passing: left.program.grammar, behind: one.demand.reader)
                case (nil, nil):
                    guard state.label == nil else { continue }
                    for label in labels { step(state, one, other, label.word, label.effect, visit) }
                    continue
                }
                for word in words { step(state, one, other, word, nil, visit) }
            }
        }
    }

    /// - Parameter label: what the word does to the next one, where neither side takes it.
    private func step(
        _ state: State, _ one: Move, _ other: Move, _ word: ProofWord, _ label: WordSpace.Label.Effect?,
        _ visit: (State, PostWord, Int) -> Void
    ) {
        if one.words == nil, !mayPass(word, state.left, left) { return }
        if other.words == nil, !mayPass(word, state.right, right) { return }
        if state.isBehindLabel, let effect = state.label {
            if effect.leaves(one.words, of: .left) || effect.leaves(other.words, of: .right) { return }
        }
        guard let isGlued = spacing(one, other, word, behind: state.last) else { return }
        let borders = [
            border(of: one, beside: other, word, isGlued: isGlued, behind: state.last),
            border(of: other, beside: one, word, isGlued: isGlued, behind: state.last),
        ]
        guard !borders.contains(.none) else { return }
        var next = state
        next.lead = Int8(clamping: Int(state.lead) + one.claims - other.claims)
        next.last = word.kind
        next.sharesWord = state.sharesWord || (one.claims > 0 && other.claims > 0)
        next.differs = state.differs || differ(one, other, word)
        next.leftHasOwn = state.leftHasOwn || (isCommand(one, left) && !isCommand(other, right))
        next.rightHasOwn = state.rightHasOwn || (isCommand(other, right) && !isCommand(one, left))
        next.label = label ?? state.label
        next.isBehindLabel = label != nil
        if next.leftHasOwn, next.rightHasOwn, !countsTwoCommands { return }
        let isParted = borders.contains(.comma)
        var extra = isParted ? 1 : 0
        if one.words == nil, canRead(word, left) { extra += Self.temptation }
        if other.words == nil, canRead(word, right) { extra += Self.temptation }
        let postWord = PostWord(word: word, isGlued: isGlued, isParted: isParted)
        var (leftRivals, rightRivals) = (Rivals(), Rivals())
        if isCareful {
            let taken = Taking(side: state.left, move: one, graph: left)
            let otherTaken = Taking(side: state.right, move: other, graph: right)
            leftRivals = state.leftRivals.behind(word, of: taken, beside: otherTaken, in: self)
            rightRivals = state.rightRivals.behind(word, of: otherTaken, beside: taken, in: self)
        }
        for leftSide in sides(behind: one, in: left) {
            guard let leftRivals = leftRivals.without(leftSide) else { continue }
            for rightSide in sides(behind: other, in: right) {
                guard let rightRivals = rightRivals.without(rightSide) else { continue }
                next.left = leftSide
                next.right = rightSide
                next.leftRivals = leftRivals
                next.rightRivals = rightRivals
                visit(next, postWord, extra)
            }
        }
    }

    /// What a side can do with the next word.
    func moves(of side: Side, in graph: WordGraph) -> [Move] {
        var moves: [Move] = []
        func add(_ node: Int, _ demand: WordGraph.Demand) {
            for step in graph.nodes[node].steps {
                var move = Move(
                    words: step.words, joint: step.joint, claims: step.claims, slot: step.slot, begins: step.begins,
                    form: step.form, beginsRound: step.beginsRound, target: Int16(truncatingIfNeeded: step.target),
                    demand: demand,
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
    func sides(behind move: Move, in graph: WordGraph) -> [Side] {
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

    /// What must stand before a word that follows the end of what was read.
    private enum Border {
        /// Nothing, or a space.
        case plain
        case comma
        /// The word cannot stand there.
        case none
    }

    private func border(
        of move: Move, beside other: Move, _ word: ProofWord, isGlued: Bool, behind last: Token.Kind
    ) -> Border {
        if move.beginsNumber, isGlued, last == .currencySign, move.joint == .apart { return .none }
        // Where the other side's amount goes on with the word, nothing stands between it and the number.
        let rival = other.joint == .spaced ? other.words?.unitReader : nil
        let reach: MoneyReader.Reach
        switch move.demand {
        case .nothing: return .plain
        case .endsText: return word.endsText ? .plain : .none
        // A pattern that asks for the word with `~` goes on there.
        case .leavesNumber where isGlued && move.joint == .glued && word.kind == .word: return .plain
        case .leavesNumber where isGlued, .leavesAmount where isGlued:
            return word.isWordLike || word.kind == .currencySign ? .none : .plain
        case .leavesNumber(let reader):
            reach = space.reach(of: Int(reader), word, behindUnit: false, beside: rival)
        case .leavesAmount(let reader):
            reach = space.reach(of: Int(reader), word, behindUnit: true, beside: rival)
        }
        switch reach {
        case .nothing: return .plain
        case .word: return rival == nil ? .comma : .none
        case .words: return rival == nil ? .comma : .plain
        }
    }
}
