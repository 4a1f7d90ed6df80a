import TweetText

// Words of scripts that are written without spaces: where one ends and the next begins.
extension PostTerms {
    /// Appends the words that a run was cut into.
    mutating func appendPieces(of token: Token, ownWordsStart: Int) {
        for piece in run.pieces {
            var term = token
            term.start = piece.start
            term.end = piece.end
            if piece.start > token.start { term.flags.insert(.gluedBefore) }
            if piece.end < token.end { term.flags.insert(.gluedAfter) }
            if Int(piece.start) < ownWordsStart { ownStart += 1 }
            terms.append(term)
            ids.append(piece.id)
            marks.append(0)
            letters.append(piece.letters)
        }
    }

    /// Finds the borders within what is glued together. Only words that are sure have one between them.
    ///
    /// A number is sure, and so is a known word; one of a single letter only between others that are: in `三明治`, of
    /// which nothing but `三` is known, it counts nothing.
    mutating func findCuts() {
        isCut.append(contentsOf: repeatElement(false, count: count))
        var isSure = false
        // A chain of single letters is sure where both its ends are.
        for index in terms.indices {
            let touches = isGlued(index) && isWordLike(index - 1)
            isSure = isSureByItself(index) || (isSingle(index) && (!touches || isSure))
            isCut[index] = isSure
        }
        isSure = false
        for index in terms.indices.reversed() {
            let touches = isGlued(index + 1) && isWordLike(index + 1)
            isSure = isCut[index] && (!isSingle(index) || !touches || isSure)
            isCut[index] = isSure
        }
        var wasSure = false
        for index in terms.indices {
            let isSure = isCut[index]
            let isBesideRun = isRun(index) || (index > 0 && isRun(index - 1))
            isCut[index] = isSure && wasSure && isBesideRun
            wasSure = isSure
        }
    }

    /// Whether the term stands by itself: a word that is cut out of a longer one does not.
    func standsAlone(_ index: Int) -> Bool {
        !isRun(index) || (isBoundary(before: index) && isBoundary(before: index + 1))
    }

    /// Whether the term goes on with a run of which nobody can tell whether it is one word or two.
    func isUnsure(_ index: Int) -> Bool {
        isGlued(index) && isWordLike(index) && (isRun(index) || isRun(index - 1)) && !isBoundary(before: index)
    }

    private func isRun(_ index: Int) -> Bool { terms[index].flags.contains(.unspaced) }

    private func isSureByItself(_ index: Int) -> Bool {
        guard isWordLike(index) else { return false }
        return kind(index) == .number || (ids[index].isKnown && !isSingle(index))
    }

    private func isSingle(_ index: Int) -> Bool {
        isRun(index) && ids[index].isKnown && letters[index] == 1
    }
}
