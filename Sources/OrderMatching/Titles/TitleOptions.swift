import TweetText

/// The sets of variant words that titles have.
struct TitleOptions: Sendable {
    /// All variant words, sorted.
    let words: FlatTexts
    /// The term of each; 0 for what is not one term.
    let terms: FlatArray<UInt32>
    /// Numbers of the words of all sets, one set behind the other, and where each set's end.
    let members: FlatArray<Int32>
    let ends: FlatArray<Int32>
    /// By term, 1 for what stands in some set.
    let marks: FlatArray<UInt8>

    /// Whether a term is a variant word of any title.
    func has(_ term: TermID) -> Bool { term.isKnown && marks[Int(term.rawValue)] != 0 }

    /// Whether a term is of a set.
    func set(_ set: Int, has term: TermID) -> Bool {
        has(term) && ends.range(of: set, limit: members.count).contains { terms[Int(members[$0])] == term.rawValue }
    }

    /// The words of a set, sorted.
    func words(of set: Int) -> [String] {
        ends.range(of: set, limit: members.count).map { words[Int(members[$0])] }
    }
}
