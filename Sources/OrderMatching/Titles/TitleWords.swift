import TweetText

/// The words of titles. A word is a class of spellings: singular and plural are one, also through a third title's word.
public struct TitleWords: Sendable {
    /// The terms of all spellings and of all variant words: a matcher's vocabulary begins with them.
    public let terms: FrozenTerms
    /// The class of each term, counted from 1; 0 for what stands in no title.
    let classes: FlatArray<Int32>
    /// Spellings, those of one class together, and where each class's end.
    public let spellings: FlatTexts
    let spellingEnds: FlatArray<Int32>

    /// Number of classes.
    public var count: Int { spellingEnds.count }

    /// The class of a term among the words of titles.
    func wordClass(of term: TermID) -> Int32? {
        let number = classes[Int(term.rawValue)]
        return number > 0 ? number - 1 : nil
    }

    /// The class of the word with that key.
    public func wordClass(ofKey key: [UInt8]) -> Int32? { wordClass(of: terms.find(key: key.span)) }

    /// The spellings of a class.
    public func spellings(of word: Int32) -> [String] {
        spellingEnds.range(of: Int(word), limit: spellings.count).map { spellings[$0] }
    }

    /// The class that a spelling belongs to.
    public func wordClass(ofSpelling number: Int) -> Int32 {
        var low = 0
        var high = spellingEnds.count
        while low < high {
            let middle = (low + high) / 2
            if Int(spellingEnds[middle]) > number { high = middle } else { low = middle + 1 }
        }
        return Int32(truncatingIfNeeded: low)
    }
}
