import TweetText

/// Titles in flat arrays of numbers, sorted by their words: a million of them cost forty bytes each, and what begins with
/// some words stands in one stretch, found by halving.
///
/// They are read where they lie, in memory or in a compiled catalogue. Whatever a damaged file holds, every look-up ends
/// and stays within the file.
public struct TitleList: RandomAccessCollection, Sendable {
    /// The words of all titles.
    public let vocabulary: TitleWords
    /// Classes of the words of all titles, one title behind the other, and where each title's end.
    let words: FlatArray<Int32>
    let wordEnds: FlatArray<Int32>
    /// Products of all titles, and where each title's end.
    let products: FlatArray<Int32>
    let productEnds: FlatArray<Int32>
    /// The sets of variant words that there are, and which of them each title has.
    let optionSets: TitleOptions
    let optionSet: FlatArray<Int32>

    /// 0.
    public var startIndex: Int { 0 }
    /// How many titles there are.
    public var endIndex: Int { wordEnds.endIndex }

    /// A title as a phrase.
    public subscript(number: Int) -> Lexicon.Phrase {
        Lexicon.Phrase(
            words: words(of: number).map { vocabulary.spellings(of: $0) }, products: Array(products(of: number)),
            options: options(of: number))
    }

    /// The classes of a title's words.
    public func words(of number: Int) -> Slice<FlatArray<Int32>> { words[wordRange(number)] }

    /// The products that a title names.
    public func products(of number: Int) -> Slice<FlatArray<Int32>> {
        products[productEnds.range(of: number, limit: products.count)]
    }

    /// Variant words that can stand beside a title, sorted.
    public func options(of number: Int) -> [String] { optionSets.words(of: Int(optionSet[number])) }

    /// Whether a term is a variant word of a title.
    func hasOption(_ term: TermID, title: Int) -> Bool { optionSets.set(Int(optionSet[title]), has: term) }

    func wordRange(_ number: Int) -> Range<Int> { wordEnds.range(of: number, limit: words.count) }

    /// Of titles that are alike in their first `depth` words, those whose next word is `word`.
    func narrowed(_ titles: Range<Int>, depth: Int, word: Int32) -> Range<Int> {
        let start = firstIndex(in: titles, depth: depth) { $0 >= word }
        return start..<firstIndex(in: start..<titles.upperBound, depth: depth) { $0 > word }
    }

    /// Of titles that begin with the same `depth` words, those that have no more.
    func complete(_ titles: Range<Int>, depth: Int) -> Range<Int> {
        titles.lowerBound..<firstIndex(in: titles, depth: depth) { $0 >= 0 }
    }

    /// The first title whose word at `depth`, -1 where it has none, is as asked; titles are sorted by it.
    private func firstIndex(in titles: Range<Int>, depth: Int, where isReached: (Int32) -> Bool) -> Int {
        var low = titles.lowerBound
        var high = titles.upperBound
        while low < high {
            let middle = (low + high) / 2
            let range = wordRange(middle)
            let word = range.count > depth ? words[range.lowerBound + depth] : -1
            if isReached(word) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
