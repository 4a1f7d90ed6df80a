import OrderGrammar
import TweetText

extension ClashSearch {
    /// What one side does with a word.
    struct Taking {
        var side: Side
        var move: Move
        var graph: WordGraph
    }

    /// What a match is sure to make of a post beside what is followed: where each such way stands, and how many words it
    /// claims more.
    ///
    /// The engine takes the way that claims most. Where one of these claims more and stands in the same place, or at the
    /// end, what is followed is not taken, and no post of it clashes. Sure is what holds for every post that the words
    /// stand for: words that the grammar names, accounts, tags and links by their kind, and slots that the way followed,
    /// or the other match, reads there by the same reader. Whatever is in doubt is no rival.
    struct Rivals: Hashable {
        private var leads: [Side: Int8] = [:]

        /// A rival that is so far behind is let go, and one ahead counts for no more.
        private static let farthest = 8

        /// Whether a rival that has come to the end, as `isDone` says, claims more.
        func overtake(_ isDone: (Side) -> Bool) -> Bool { leads.contains { $0.value > 0 && isDone($0.key) } }

        /// The rivals of what stands at `side`; nil where one of them stands there too and claims more.
        func without(_ side: Side) -> Rivals? {
            guard let lead = leads[side] else { return self }
            guard lead <= 0 else { return nil }
            var others = self
            others.leads[side] = nil
            return others
        }

        /// The rivals behind a word that the two sides take so.
        func behind(_ word: ProofWord, of own: Taking, beside other: Taking, in search: ClashSearch) -> Rivals {
            let sureness = Sureness(word: word, own: own, other: other)
            var next = Rivals()
            for (side, lead) in leads.merging([own.side: 0], uniquingKeysWith: { $1 }) {
                for move in search.moves(of: side, in: own.graph) where sureness.holds(move, from: side) {
                    let ahead = Int(lead) + move.claims - own.move.claims
                    guard ahead >= -Self.farthest else { continue }
                    let kept = Int8(truncatingIfNeeded: min(ahead, Self.farthest))
                    for target in search.sides(behind: move, in: own.graph) {
                        next.leads[target] = max(next.leads[target] ?? kept, kept)
                    }
                }
            }
            return next
        }
    }
}

/// Whether a match is sure to be able to do something else with a word than what is followed.
private struct Sureness {
    let word: ProofWord
    let own: ClashSearch.Taking
    let other: ClashSearch.Taking

    private var joints: [WordGraph.Joint?] { [own.move.joint, other.move.joint] }
    /// Whether a word is known to end before this one.
    private var hasBorder: Bool { joints.contains(.apart) || joints.contains(.spaced) }
    /// Whether the word is the one that a grammar names, and stands for no other.
    private var isNamed: Bool {
        word.role == .itself
            && [own, other].contains { taking in
                if case .oneOf? = taking.move.words { true } else { false }
            }
    }

    func holds(_ move: ClashSearch.Move, from side: ClashSearch.Side) -> Bool {
        if move.demand == .endsText, !word.endsText { return false }
        // Where a side goes on with a code, nobody who reads alike has ended.
        if case .leavesAmount(let reader) = move.demand,
            [own, other].contains(where: { $0.move.words == .code(slot: Int(reader)) })
        {
            return false
        }
        guard let words = move.words else { return passes(move, from: side) }
        return stands(move, from: side) && takes(words, move, from: side)
    }

    private func passes(_ move: ClashSearch.Move, from side: ClashSearch.Side) -> Bool {
        if own.move.words != nil, own.graph.program.isWhole || own.graph.program.isExact { return false }
        if own.graph.program.startsPost, side.found == 0 { return false }
        return move.joint != .apart || hasBorder
    }

    /// Whether the word stands to the one before it as the step asks: other words may stand between two that no side
    /// reads together.
    private func stands(_ move: ClashSearch.Move, from side: ClashSearch.Side) -> Bool {
        switch move.joint {
        case .glued: return side.isInside && joints.contains(.glued)
        case .spaced: return side.isInside && joints.contains(.spaced)
        case .apart:
            let isRead = [own, other].contains { $0.move.words != nil && $0.side.isInside }
            return hasBorder && (!side.isInside || isRead)
        case nil: return false
        }
    }

    private func takes(_ words: WordSet, _ move: ClashSearch.Move, from side: ClashSearch.Side) -> Bool {
        guard let slot = move.slot else {
            if case .oneOf(let terms) = words { return isNamed && terms.contains(word.term) }
            return isReadAlike(own, move, from: side)
        }
        switch own.graph.program.slots[slot].reader {
        case .account(let choice):
            guard word.kind == .mention, move.joint == .apart else { return false }
            return choice == .anybody && own.graph.program.services.isEmpty
                || [own, other].contains { takesAccount($0, by: choice) }
        case .tag: return word.kind == .hashtag && move.joint == .apart
        case .url: return word.kind == .url && move.joint == .apart
        case .campaign(let tags): return isNamed && tags[word.term] != nil && move.joint == .apart
        // A list's or pattern's value of several words is left out: it may be part of a longer one.
        case .list, .pattern: return move.form == 0 && isReadAlike([own, other], move, from: side)
        case .count(let reader):
            return isReadAlike(own, move, from: side)
                || isReadAlike(other, move, from: side)
                    && Set(reader.measures).intersection(other.graph.program.ownWords).isSubset(
                        of: own.graph.program.ownWords)
        case .money, .product, .code, .text: return isReadAlike([own, other], move, from: side)
        }
    }

    private func takesAccount(_ taking: ClashSearch.Taking, by choice: AccountChoice) -> Bool {
        guard taking.graph.program.grammar == own.graph.program.grammar, taking.move.words != nil,
            let slot = taking.move.slot,
            case .account(choice) = taking.graph.program.slots[slot].reader
        else { return false }
        return true
    }

    private func isReadAlike(
        _ takings: [ClashSearch.Taking], _ move: ClashSearch.Move, from side: ClashSearch.Side
    ) -> Bool {
        takings.contains { isReadAlike($0, move, from: side) }
    }

    /// Whether a side takes the word in the way of the step: as the same part of what the same reader reads.
    private func isReadAlike(
        _ taking: ClashSearch.Taking, _ move: ClashSearch.Move, from side: ClashSearch.Side
    ) -> Bool {
        guard taking.move.words == move.words, taking.move.form == move.form, taking.move.begins == move.begins,
            taking.move.joint == move.joint, taking.side.isInside == side.isInside
        else { return false }
        guard let slot = move.slot, let otherSlot = taking.move.slot else {
            return move.slot == nil && taking.move.slot == nil
        }
        switch (own.graph.program.slots[slot].reader, taking.graph.program.slots[otherSlot].reader) {
        case (.list, .list), (.pattern, .pattern), (.count, .count), (.money, .money), (.product, .product),
            (.code, .code), (.text, .text):
            return true
        default: return false
        }
    }
}
