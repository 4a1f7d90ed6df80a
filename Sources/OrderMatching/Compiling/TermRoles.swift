import TweetText

/// What a word says around a command, in one language or another.
struct WordRole: OptionSet, Sendable {
    let rawValue: UInt16

    /// It turns a command into its opposite: `never`.
    static let negator = WordRole(rawValue: 1 << 0)
    /// It asks or wishes: `should`.
    static let hypothetical = WordRole(rawValue: 1 << 1)
    /// It passes a command on: `tweet`.
    static let instruction = WordRole(rawValue: 1 << 2)
    static let question = WordRole(rawValue: 1 << 3)
    static let complaint = WordRole(rawValue: 1 << 4)
    /// A free phrase stops at it: `please`, `from`.
    static let connector = WordRole(rawValue: 1 << 5)
    /// It may stand before a product without counting it: `a`, `une`.
    static let article = WordRole(rawValue: 1 << 6)
    /// It changes how much or how often, and is not read: `half`, `each`.
    static let quantifier = WordRole(rawValue: 1 << 7)
    /// It may stand before a product without changing it: `want`, `my`.
    static let filler = WordRole(rawValue: 1 << 8)
    /// It changes the product before it: `without`.
    static let modifier = WordRole(rawValue: 1 << 9)
    /// It means a number wherever it stands: `three`, `dozen`, not `one` or `a`.
    static let count = WordRole(rawValue: 1 << 10)
    /// It stands beside a number for `times`: `x`, `×`.
    static let times = WordRole(rawValue: 1 << 11)
    /// The language's lists hold it, whatever it says.
    static let known = WordRole(rawValue: 1 << 12)
    /// A phrase of several words begins with it.
    static let phraseStart = WordRole(rawValue: 1 << 13)
}

/// The roles of terms: a hash table with open addressing, as `TermSet` is, filled while grammars compile and then only
/// read. It is asked at every word around a command.
struct TermRoles: Sendable {
    /// Numbers of terms, 0 where a slot is free. A power of two of them, at most half full.
    private var terms = [UInt32](repeating: 0, count: 16)
    private var roles = [WordRole](repeating: [], count: 16)
    private var count = 0

    /// The roles of a term; none for one that has none.
    subscript(term: TermID) -> WordRole { roles[slot(of: term.rawValue)] }

    /// Adds roles to those of a term.
    mutating func insert(_ added: WordRole, _ term: TermID) {
        guard term.isKnown else { return }
        var slot = slot(of: term.rawValue)
        if terms[slot] == 0 {
            if (count + 1) * 2 > terms.count {
                grow()
                slot = self.slot(of: term.rawValue)
            }
            terms[slot] = term.rawValue
            count += 1
        }
        roles[slot].formUnion(added)
    }

    mutating func formUnion(_ other: TermRoles) {
        for slot in other.terms.indices where other.terms[slot] != 0 {
            insert(other.roles[slot], TermID(rawValue: other.terms[slot]))
        }
    }

    /// Where the term stands, or would stand.
    private func slot(of term: UInt32) -> Int {
        let mask = terms.count - 1
        // Multiplicative hashing (Knuth, TAOCP 6.4): numbers that follow one another are spread.
        var slot = Int(truncatingIfNeeded: (term &* 2_654_435_769) >> 8) & mask
        while terms[slot] != 0, terms[slot] != term { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = self
        terms = [UInt32](repeating: 0, count: old.terms.count * 2)
        roles = [WordRole](repeating: [], count: old.terms.count * 2)
        count = 0
        formUnion(old)
    }
}
