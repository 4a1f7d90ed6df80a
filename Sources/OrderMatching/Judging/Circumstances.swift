import TweetText

/// Finds what speaks against a full match in the words around it: quotation marks, negators, wishes,
/// instructions, direction overrides.
struct Circumstances {
    /// The post, and the words around a command.
    let context: ReadingContext
    /// Terms that the match covers, free text included.
    let claimed: [Bool]

    /// Words between a negator and the command at most.
    private static let negatorReach = 3
    private static let anchorLimit = 8

    /// What speaks against a match, and the terms that say so.
    struct Finding {
        var objection: PostMatch.Objection
        var cause: Range<Int>
    }

    /// - Parameter anchors: terms of the command itself, in order.
    func addFindings(anchors all: [Int], to result: inout [Finding]) {
        // A repetition can have as many anchors as the post has words; the first ones say it all.
        let anchors = all.prefix(Self.anchorLimit)
        func add(_ objection: PostMatch.Objection, _ cause: Range<Int>?) {
            if let cause { result.append(Finding(objection: objection, cause: cause)) }
        }
        add(.quoted, anchors.firstResult(quotation))
        add(.negated, anchors.firstResult(negator) ?? takingBack())
        add(.hypothetical, anchors.firstResult(hypothetical))
        let first = claimed.firstIndex(of: true)
        add(.instruction, anchors.firstResult(instruction) ?? first.flatMap(instruction))
        add(.hiddenCharacters, reordering(anchors))
    }

    private func negator(before anchor: Int) -> Range<Int>? {
        var passed = 0
        var index = anchor - 1
        while index >= context.post.ownStart, passed < Self.negatorReach, !context.post.endsSentence(index) {
            if !claimed[index], context.post.kind(index) == .word {
                if let end = context.words.end(of: .negator, from: index, in: context.post) { return index..<end }
                passed += 1
            }
            index -= 1
        }
        return nil
    }

    /// A negator among the words of the order, or as the last word shortly behind it: `#buy no mocha`, `… or not`,
    /// `… nicht.`
    private func takingBack() -> Range<Int>? {
        guard let first = claimed.indices.first(where: { $0 >= context.post.ownStart && claimed[$0] }),
            let last = claimed.lastIndex(of: true)
        else { return nil }
        for index in first..<last where !claimed[index] {
            if let end = context.words.end(of: .negator, from: index, in: context.post) { return index..<end }
        }
        // Where the verb comes last, so does its negation: `…を二つ、今日はいらない`.
        var next = last + 1
        var passed = 0
        while next < context.post.count, passed == 0 || !context.post.endsSentence(next) {
            switch context.post.kind(next) {
            case .word:
                if let end = context.words.end(of: .negator, from: next, in: context.post), closesSentence(end) {
                    return next..<end
                }
                if !context.words.holds(.connector, context.post.ids[next]) { passed += 1 }
                guard passed <= Self.negatorReach else { return nil }
            case .punctuation, .emoji, .invisible: break
            default: return nil
            }
            next += 1
        }
        return nil
    }

    /// `can't wait!` goes on; `never!` does not.
    private func closesSentence(_ start: Int) -> Bool {
        var end = start
        while end < context.post.count, context.post.isGlued(end), !context.post.endsSentence(end) { end += 1 }
        return end == context.post.count || context.post.endsSentence(end) || context.post.kind(end) == .emoji
    }

    private func hypothetical(beside anchor: Int) -> Range<Int>? {
        func says(_ index: Int) -> Range<Int>? {
            claimed[index]
                ? nil : context.words.end(of: .hypothetical, from: index, in: context.post).map { index..<$0 }
        }
        var index = anchor - 1
        while index >= context.post.ownStart, claimed[index] || !context.post.endsClause(index) {
            if let cause = says(index) { return cause }
            index -= 1
        }
        index = anchor + 1
        while index < context.post.count, claimed[index] || !context.post.endsClause(index) {
            if let cause = says(index) { return cause }
            index += 1
        }
        return nil
    }

    /// `tweet`, `reply with` and the like directly before the command.
    private func instruction(before anchor: Int) -> Range<Int>? {
        var index = anchor - 1
        var passedConnector = false
        while index >= context.post.ownStart {
            if context.post.kind(index) == .punctuation, !context.post.endsSentence(index) {
                index -= 1
            } else if let end = context.words.end(of: .instruction, from: index, in: context.post), !claimed[index] {
                return index..<end
            } else if !passedConnector, context.words.holds(.connector, context.post.ids[index]), !claimed[index] {
                passedConnector = true
                index -= 1
            } else {
                return nil
            }
        }
        return nil
    }

    /// Whether a mark opens a quotation.
    private static func opensQuotation(_ mark: UInt32) -> Bool {
        switch mark {
        case 0x201C, 0x201E, 0xAB, 0xBB, 0x2018, 0x201A, 0x300C, 0x300E, 0x2039, 0x22, 0x27, 0x60: true
        default: false
        }
    }

    /// Whether a mark closes what another opened; `„` closes with `“` or `”`.
    private static func closes(_ opening: UInt32, with mark: UInt32) -> Bool {
        switch (opening, mark) {
        case (0x201C, 0x201D), (0x201E, 0x201C), (0x201E, 0x201D), (0xAB, 0xBB), (0xBB, 0xAB), (0x2018, 0x2019),
            (0x201A, 0x2018), (0x201A, 0x2019), (0x300C, 0x300D), (0x300E, 0x300F), (0x2039, 0x203A), (0x22, 0x22),
            (0x27, 0x27), (0x60, 0x60), (0x60, 0x27):
            true
        default: false
        }
    }

    private func quotation(around anchor: Int) -> Range<Int>? {
        var open: [(mark: UInt32, index: Int)] = []
        for index in context.post.ownStart..<anchor {
            let mark = context.post.marks[index]
            guard mark != 0 else { continue }
            if let opening = open.last?.mark, Self.closes(opening, with: mark), closes(index) {
                open.removeLast()
            } else if Self.opensQuotation(mark), opens(index) {
                open.append((mark, index))
            }
        }
        // A mark that is never closed is a typing slip, or feet and inches.
        var tried: [UInt32] = []
        for (mark, start) in open where !tried.contains(mark) {
            tried.append(mark)
            let end = (anchor + 1..<max(context.post.count, anchor + 1)).first { index in
                Self.closes(mark, with: context.post.marks[index]) && closes(index)
            }
            if let end { return start..<end + 1 }
        }
        return nil
    }

    /// Marks that are apostrophes, feet and inches as well.
    private static func isAmbiguous(_ mark: UInt32) -> Bool {
        switch mark {
        case 0x22, 0x27, 0x60, 0x2018, 0x2019: true
        default: false
        }
    }

    /// A straight quote opens before a word and behind a space: `don't` and `5'` are no quotations. Others open
    /// wherever they stand: `« oui »`.
    private func opens(_ index: Int) -> Bool {
        guard Self.isAmbiguous(context.post.marks[index]) else { return true }
        return !(context.post.isGlued(index) && context.post.isWordLike(index - 1)) && context.post.isGlued(index + 1)
    }

    private func closes(_ index: Int) -> Bool {
        guard Self.isAmbiguous(context.post.marks[index]) else { return true }
        return context.post.isGlued(index) && !(context.post.isGlued(index + 1) && context.post.isWordLike(index + 1))
    }

    /// Whether an embedding, override or isolate (UAX #9) is open where the command stands, or an override where any
    /// word of the order does: behind it `05€` shows as `€50`, and a name as another.
    private func reordering(_ anchors: ArraySlice<Int>) -> Range<Int>? {
        // What is open, and how much of it are overrides.
        var open: [(isOverride: Bool, index: Int)] = []
        var overrides = 0
        for index in claimed.indices {
            switch context.post.marks[index] {
            case 0x202A...0x202B, 0x2066...0x2068:
                open.append((false, index))
            case 0x202D...0x202E:
                open.append((true, index))
                overrides += 1
            case 0x202C, 0x2069:
                if open.popLast()?.isOverride == true { overrides -= 1 }
            default:
                guard let last = open.last else { continue }
                if overrides > 0 && claimed[index] || anchors.contains(index) { return last.index..<index + 1 }
            }
        }
        return nil
    }
}

extension ArraySlice<Int> {
    /// What `body` gives for the first element for which it gives something.
    fileprivate func firstResult(_ body: (Int) -> Range<Int>?) -> Range<Int>? {
        for element in self {
            if let result = body(element) { return result }
        }
        return nil
    }
}
