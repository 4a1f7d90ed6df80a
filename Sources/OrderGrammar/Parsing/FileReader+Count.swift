extension FileReader {
    /// One option of a `count` slot; false where the next word is none.
    mutating func countOption(_ cursor: inout LexemeCursor, _ slot: inout IntentSyntax.Slot) -> Bool {
        var bounds = slot.bounds ?? CountBounds()
        if cursor.take(words: "at", "least") {
            slot.least = cursor.place
            bounds.least = countBound(&cursor)
        } else if cursor.take(words: "at", "most") {
            slot.most = cursor.place
            bounds.most = countBound(&cursor)
        } else if let excess = cursor.take(word: "clamp") ?? cursor.take(word: "waitlist") {
            bounds.excess = CountBounds.Excess(rawValue: excess.text) ?? .refuse
            slot.excess = excess.named
        } else {
            return false
        }
        slot.bounds = bounds
        return true
    }

    private mutating func countBound(_ cursor: inout LexemeCursor) -> Int? {
        let place = cursor.place
        guard let number = cursor.take(.word), let count = Int(number.text), count > 0 else {
            report.add(.expected(.wholeNumber), at: place)
            return nil
        }
        return count
    }

    /// `stock waitlist`, behind `out of`.
    mutating func stock(_ cursor: inout LexemeCursor, _ keyword: Lexeme, of intent: inout IntentSyntax) {
        guard cursor.take(words: "of", "stock"), cursor.take(word: "waitlist") != nil else {
            report.add(.expected(.stockWaitlist), at: cursor.place)
            cursor.skipRest()
            return
        }
        intent.waitlist = keyword.place
    }
}
