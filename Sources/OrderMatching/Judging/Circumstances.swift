import TweetText

/// Finds what speaks against a full match in the words around it: quotation marks, negators, wishes,
/// instructions, direction overrides.
struct Circumstances {
    let post: PostTerms
    let words: ReadersWords

    /// Words between a negator and the command at most.
    private static let negatorReach = 3
    private static let anchorLimit = 8

    /// - Parameters:
    ///   - anchors: terms of the command itself, in order.
    ///   - claimed: terms that the match covers, free text included.
    func objections(anchors all: [Int], claimed: [Bool]) -> [PostMatch.Objection] {
        // A repetition can have as many anchors as the post has words; the first ones say it all.
        let anchors = Array(all.prefix(Self.anchorLimit))
        var result: [PostMatch.Objection] = []
        if anchors.contains(where: isQuoted) { result.append(.quoted) }
        if anchors.contains(where: { isNegated($0, claimed) }) || isTakenBack(claimed) { result.append(.negated) }
        if anchors.contains(where: { isHypothetical($0, claimed) }) { result.append(.hypothetical) }
        let first = claimed.firstIndex(of: true)
        if (anchors + (first.map { [$0] } ?? [])).contains(where: { isInstruction($0, claimed) }) {
            result.append(.instruction)
        }
        if isReordered(anchors, claimed) { result.append(.hiddenCharacters) }
        return result
    }

    private func isNegated(_ anchor: Int, _ claimed: [Bool]) -> Bool {
        var passed = 0
        var index = anchor - 1
        while index >= post.ownStart, passed < Self.negatorReach, !post.endsSentence(index) {
            if !claimed[index], post.kind(index) == .word {
                if words.begins(\.negators, at: index, in: post) { return true }
                passed += 1
            }
            index -= 1
        }
        return false
    }

    /// A negator among the words of the order, or as the last word shortly behind it: `#buy no mocha`, `… or not`,
    /// `… nicht.`
    private func isTakenBack(_ claimed: [Bool]) -> Bool {
        guard let first = claimed.indices.first(where: { $0 >= post.ownStart && claimed[$0] }),
            let last = claimed.lastIndex(of: true)
        else { return false }
        if (first..<last).contains(where: { !claimed[$0] && words.begins(\.negators, at: $0, in: post) }) {
            return true
        }
        // Where the verb comes last, so does its negation: `…を二つ、今日はいらない`.
        var next = last + 1
        var passed = 0
        while next < post.count, passed == 0 || !post.endsSentence(next) {
            switch post.kind(next) {
            case .word:
                if let end = words.end(of: \.negators, from: next, in: post), closesSentence(end) { return true }
                if !words.holds(\.connectors, post.ids[next]) { passed += 1 }
                guard passed <= Self.negatorReach else { return false }
            case .punctuation, .emoji, .invisible: break
            default: return false
            }
            next += 1
        }
        return false
    }

    /// `can't wait!` goes on; `never!` does not.
    private func closesSentence(_ start: Int) -> Bool {
        var end = start
        while end < post.count, post.isGlued(end), !post.endsSentence(end) { end += 1 }
        return end == post.count || post.endsSentence(end) || post.kind(end) == .emoji
    }

    private func isHypothetical(_ anchor: Int, _ claimed: [Bool]) -> Bool {
        func says(_ index: Int) -> Bool { !claimed[index] && words.begins(\.hypotheticals, at: index, in: post) }
        var index = anchor - 1
        while index >= post.ownStart, claimed[index] || !post.endsClause(index) {
            if says(index) { return true }
            index -= 1
        }
        index = anchor + 1
        while index < post.count, claimed[index] || !post.endsClause(index) {
            if says(index) { return true }
            index += 1
        }
        return false
    }

    /// `tweet`, `reply with` and the like directly before the command.
    private func isInstruction(_ anchor: Int, _ claimed: [Bool]) -> Bool {
        var index = anchor - 1
        var passedConnector = false
        while index >= post.ownStart {
            if post.kind(index) == .punctuation, !post.endsSentence(index) {
                index -= 1
            } else if words.begins(\.instructions, at: index, in: post), !claimed[index] {
                return true
            } else if !passedConnector, words.holds(\.connectors, post.ids[index]), !claimed[index] {
                passedConnector = true
                index -= 1
            } else {
                return false
            }
        }
        return false
    }

    /// Opening marks with their closing ones; `„` closes with `“` or `”`.
    private static let quotes: [UInt32: [UInt32]] = [
        0x201C: [0x201D], 0x201E: [0x201C, 0x201D], 0xAB: [0xBB], 0xBB: [0xAB], 0x2018: [0x2019],
        0x201A: [0x2018, 0x2019], 0x300C: [0x300D], 0x300E: [0x300F], 0x2039: [0x203A], 0x22: [0x22],
        0x27: [0x27], 0x60: [0x60, 0x27],
    ]

    private func isQuoted(_ anchor: Int) -> Bool {
        var open: [UInt32] = []
        for index in post.ownStart..<anchor {
            let mark = post.marks[index]
            guard mark != 0 else { continue }
            if let expected = open.last, Self.quotes[expected]?.contains(mark) == true, closes(index) {
                open.removeLast()
            } else if Self.quotes[mark] != nil, opens(index) {
                open.append(mark)
            }
        }
        // A mark that is never closed is a typing slip, or feet and inches.
        return Set(open).contains { mark in
            (anchor + 1..<max(post.count, anchor + 1)).contains { index in
                Self.quotes[mark]?.contains(post.marks[index]) == true && closes(index)
            }
        }
    }

    /// Marks that are apostrophes, feet and inches as well.
    private static let ambiguousMarks: Set<UInt32> = [0x22, 0x27, 0x60, 0x2018, 0x2019]

    /// A straight quote opens before a word and behind a space: `don't` and `5'` are no quotations. Others open
    /// wherever they stand: `« oui »`.
    private func opens(_ index: Int) -> Bool {
        guard Self.ambiguousMarks.contains(post.marks[index]) else { return true }
        return !(post.isGlued(index) && post.isWordLike(index - 1)) && post.isGlued(index + 1)
    }

    private func closes(_ index: Int) -> Bool {
        guard Self.ambiguousMarks.contains(post.marks[index]) else { return true }
        return post.isGlued(index) && !(post.isGlued(index + 1) && post.isWordLike(index + 1))
    }

    /// Whether an embedding, override or isolate (UAX #9) is open where the command stands, or an override where any
    /// word of the order does: behind it `05€` shows as `€50`, and a name as another.
    private func isReordered(_ anchors: [Int], _ claimed: [Bool]) -> Bool {
        // What is open, and how much of it are overrides.
        var open: [Bool] = []
        var overrides = 0
        for index in claimed.indices {
            switch post.marks[index] {
            case 0x202A...0x202B, 0x2066...0x2068:
                open.append(false)
            case 0x202D...0x202E:
                open.append(true)
                overrides += 1
            case 0x202C, 0x2069:
                if open.popLast() == true { overrides -= 1 }
            default:
                if overrides > 0, claimed[index] { return true }
                if !open.isEmpty, anchors.contains(index) { return true }
            }
        }
        return false
    }
}
