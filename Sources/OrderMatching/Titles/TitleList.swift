/// Titles in few arrays of numbers, sorted by their words: a million of them cost forty bytes each, and what begins with
/// some words stands in one stretch, found by halving.
///
/// A word is a class of spellings: singular and plural are one, also through a third title's word.
public struct TitleList: RandomAccessCollection, Sendable {
    /// The spellings of each class of words.
    public internal(set) var spellings: [[String]] = []
    /// Classes of the words of all titles, one title behind the other, and where each title's end.
    var words: [Int32] = []
    var wordEnds: [Int32] = []
    /// Products of all titles, and where each title's end.
    var products: [Int32] = []
    var productEnds: [Int32] = []
    /// The sets of variant words that there are, and which of them each title has.
    var optionSets: [[String]] = []
    var optionSet: [Int32] = []

    /// No titles.
    public init() {}

    /// 0.
    public var startIndex: Int { 0 }
    /// How many titles there are.
    public var endIndex: Int { wordEnds.count }

    /// A title as a phrase.
    public subscript(number: Int) -> Lexicon.Phrase {
        Lexicon.Phrase(
            words: words(of: number).map { spellings[Int($0)] }, products: Array(products(of: number)),
            options: options(of: number))
    }

    /// The classes of a title's words.
    public func words(of number: Int) -> ArraySlice<Int32> { words[wordRange(number)] }

    /// The products that a title names.
    public func products(of number: Int) -> ArraySlice<Int32> { products[productRange(number)] }

    /// Variant words that can stand beside a title.
    public func options(of number: Int) -> [String] { optionSets[Int(optionSet[number])] }

    func wordRange(_ number: Int) -> Range<Int> {
        Int(number == 0 ? 0 : wordEnds[number - 1])..<Int(wordEnds[number])
    }

    func productRange(_ number: Int) -> Range<Int> {
        Int(number == 0 ? 0 : productEnds[number - 1])..<Int(productEnds[number])
    }

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
