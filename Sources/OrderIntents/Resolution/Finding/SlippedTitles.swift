import OrderMatching
import TweetText

/// Titles by words with a slip in them: `latet` for `latte`.
///
/// The words of all titles stand by what is left of them without one letter, so a post costs a few look-ups for each of
/// its words, however many titles there are. Only words of five letters or more may have a slip, one each.
struct SlippedTitles: Sendable {
    /// A title that the words may be.
    struct Hit: Hashable {
        /// Its number among the phrases.
        var phrase: Int
        /// Words of the query that it covers; what is around them are its options.
        var words: Range<Int>
        /// Slips in them.
        var slips: Int
        /// Letters of the title.
        var letters: Int
    }

    private let phrases: TitleList
    private let spellings: DeletionIndex
    /// Titles with a word of each class, those of fewer words first, and where each class's end.
    private let titles: FlatArray<Int32>
    private let titleEnds: FlatArray<Int32>

    init(_ phrases: TitleList) {
        self.phrases = phrases
        spellings = DeletionIndex(phrases.vocabulary.spellings)
        // Counts the titles of each class, and puts them in their places, the short ones before the long ones.
        var ends = [Int32](repeating: 0, count: phrases.vocabulary.count)
        for title in phrases.indices { for word in phrases.words(of: title) { ends[Int(word)] += 1 } }
        var sum: Int32 = 0
        var places: [Int32] = []
        for word in ends.indices {
            places.append(sum)
            sum += ends[word]
            ends[word] = sum
        }
        var titles = [Int32](repeating: 0, count: Int(sum))
        let order = phrases.indices.sorted { phrases.words(of: $0).count < phrases.words(of: $1).count }
        for title in order {
            for word in phrases.words(of: title) {
                titles[Int(places[Int(word)])] = Int32(truncatingIfNeeded: title)
                places[Int(word)] += 1
            }
        }
        self.titles = FlatArray(titles)
        titleEnds = FlatArray(ends)
    }

    /// Takes them from the sections of a compiled catalogue.
    init(_ phrases: TitleList, in sections: FlatSections) {
        self.phrases = phrases
        spellings = DeletionIndex(sections)
        titles = sections.array("words.titles")
        titleEnds = sections.array("words.titles.ends")
    }

    func add(to sections: inout FlatSections) {
        spellings.add(to: &sections)
        sections.add("words.titles", titles)
        sections.add("words.titles.ends", titleEnds)
    }

    /// The titles that some of the words in a row are with at least one slip; words around it must vary it.
    func titles(in query: [String]) -> [Hit] {
        let keys = query.map { TermKey.key(of: $0) }
        let letters = keys.map { SlipTolerance.letters(ofKey: $0) }
        let known = keys.map { phrases.vocabulary.wordClass(ofKey: $0) }
        // A word that is known is no other.
        let near = query.indices.map { place in known[place].map { [$0] } ?? self.near(letters[place]) }
        var hits: Set<Hit> = []
        for start in query.indices {
            for end in (start + 1)...query.count {
                let range = start..<end
                let candidates = range.map { place in near[place].flatMap { titles(with: $0, length: range.count) } }
                for phrase in Set(candidates.min { $0.count < $1.count } ?? []) {
                    let words = phrases.words(of: Int(phrase))
                    guard zip(range, words).allSatisfy({ near[$0].contains($1) }) else { continue }
                    let slips = range.count { known[$0] == nil }
                    guard slips > 0, isVaried(by: keys[..<start] + keys[end...], Int(phrase)) else { continue }
                    let size = letters[range].reduce(0) { $0 + $1.count }
                    hits.insert(Hit(phrase: Int(phrase), words: range, slips: slips, letters: size))
                }
            }
        }
        return hits.sorted { ($0.slips, $0.phrase, $0.words.lowerBound) < ($1.slips, $1.phrase, $1.words.lowerBound) }
    }

    /// The classes of spellings that are a slip away.
    private func near(_ word: [Unicode.Scalar]) -> [Int32] {
        Set(
            spellings.near(word, among: phrases.vocabulary.spellings).map {
                phrases.vocabulary.wordClass(ofSpelling: $0)
            }
        )
        .sorted()
    }

    /// Titles of so many words, one of which is of the class.
    private func titles(with word: Int32, length: Int) -> Slice<FlatArray<Int32>> {
        let all = titleEnds.range(of: Int(word), limit: titles.count)
        func first(_ isReached: (Int) -> Bool) -> Int {
            var low = all.lowerBound
            var high = all.upperBound
            while low < high {
                let middle = (low + high) / 2
                if isReached(phrases.words(of: Int(titles[middle])).count) { high = middle } else { low = middle + 1 }
            }
            return low
        }
        let start = first { $0 >= length }
        return titles[start..<max(start, first { $0 > length })]
    }

    /// The products that a title found names.
    func products(of phrase: Int) -> [Int] { phrases.products(of: phrase).map { Int($0) } }

    private func isVaried(by words: some Sequence<[UInt8]>, _ phrase: Int) -> Bool {
        let options = Set(phrases.options(of: phrase).map { TermKey.key(of: $0) })
        return words.allSatisfy { options.contains($0) }
    }
}
