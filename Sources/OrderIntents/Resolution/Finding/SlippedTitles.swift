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

    /// Classes of the words of titles, by their letters.
    private var classes: [[Unicode.Scalar]: Int32] = [:]
    /// Every spelling, and its class.
    private var words: [(letters: [Unicode.Scalar], word: Int32)] = []
    /// Spellings by the hashes of their deletions, sorted.
    private var deletions: [Deletion] = []
    /// Titles with a word of each class, those of fewer words first, and where each class's end.
    private var titles: [Int32] = []
    private var titleEnds: [Int32] = []
    private let phrases: TitleList

    private struct Deletion {
        var hash: Int
        var spelling: Int32
    }

    init(_ phrases: TitleList) {
        self.phrases = phrases
        for (word, spellings) in phrases.spellings.enumerated() {
            for spelling in spellings {
                let letters = SlipTolerance.letters(of: spelling)
                classes[letters] = Int32(truncatingIfNeeded: word)
                words.append((letters, Int32(truncatingIfNeeded: word)))
            }
        }
        for (number, word) in words.enumerated() where word.letters.count >= SlipTolerance.shortestWord {
            for deletion in SlipTolerance.deletions(of: word.letters) {
                deletions.append(Deletion(hash: deletion.hashValue, spelling: Int32(truncatingIfNeeded: number)))
            }
        }
        deletions.sort { $0.hash < $1.hash }
        indexTitles()
    }

    /// Counts the titles of each class, and puts them in their places, the short ones before the long ones.
    private mutating func indexTitles() {
        var ends = [Int32](repeating: 0, count: phrases.spellings.count)
        for title in phrases.indices { for word in phrases.words(of: title) { ends[Int(word)] += 1 } }
        var sum: Int32 = 0
        var places: [Int32] = []
        for word in ends.indices {
            places.append(sum)
            sum += ends[word]
            ends[word] = sum
        }
        titles = [Int32](repeating: 0, count: Int(sum))
        let order = phrases.indices.sorted { phrases.words(of: $0).count < phrases.words(of: $1).count }
        for title in order {
            for word in phrases.words(of: title) {
                titles[Int(places[Int(word)])] = Int32(truncatingIfNeeded: title)
                places[Int(word)] += 1
            }
        }
        titleEnds = ends
    }

    /// The titles that some of the words in a row are with at least one slip; words around it must vary it.
    func titles(in query: [String]) -> [Hit] {
        let letters = query.map { SlipTolerance.letters(of: $0) }
        let near = letters.map { self.near($0) }
        var hits: Set<Hit> = []
        for start in query.indices {
            for end in (start + 1)...query.count {
                let range = start..<end
                let candidates = range.map { place in near[place].flatMap { titles(with: $0, length: range.count) } }
                for phrase in Set(candidates.min { $0.count < $1.count } ?? []) {
                    guard let slips = slips(range, letters, near, in: Int(phrase)), slips > 0,
                        isVaried(by: query[..<start] + query[end...], Int(phrase))
                    else { continue }
                    let size = letters[range].reduce(0) { $0 + $1.count }
                    hits.insert(Hit(phrase: Int(phrase), words: range, slips: slips, letters: size))
                }
            }
        }
        return hits.sorted { ($0.slips, $0.phrase, $0.words.lowerBound) < ($1.slips, $1.phrase, $1.words.lowerBound) }
    }

    /// The class of the word itself where titles have it, else those that are a slip away: a word that is known is none.
    private func near(_ word: [Unicode.Scalar]) -> [Int32] {
        if let known = classes[word] { return [known] }
        guard word.count >= SlipTolerance.shortestWord else { return [] }
        var found: Set<Int32> = []
        for deletion in SlipTolerance.deletions(of: word) {
            let hash = deletion.hashValue
            var low = 0
            var high = deletions.count
            while low < high {
                let middle = (low + high) / 2
                if deletions[middle].hash < hash { low = middle + 1 } else { high = middle }
            }
            while low < deletions.count, deletions[low].hash == hash {
                let candidate = words[Int(deletions[low].spelling)]
                if SlipTolerance.isOneSlip(word, from: candidate.letters) { found.insert(candidate.word) }
                low += 1
            }
        }
        return found.sorted()
    }

    /// Titles of so many words, one of which is of the class.
    private func titles(with word: Int32, length: Int) -> ArraySlice<Int32> {
        let all = titles[Int(word == 0 ? 0 : titleEnds[Int(word) - 1])..<Int(titleEnds[Int(word)])]
        func first(_ isReached: (Int) -> Bool) -> Int {
            var low = all.startIndex
            var high = all.endIndex
            while low < high {
                let middle = (low + high) / 2
                if isReached(phrases.words(of: Int(all[middle])).count) { high = middle } else { low = middle + 1 }
            }
            return low
        }
        return all[first { $0 >= length }..<first { $0 > length }]
    }

    /// Slips in all words together, or nil where one is another word.
    private func slips(
        _ range: Range<Int>, _ letters: [[Unicode.Scalar]], _ near: [[Int32]], in phrase: Int
    ) -> Int? {
        var slips = 0
        for (place, word) in zip(range, phrases.words(of: phrase)) {
            guard near[place].contains(word) else { return nil }
            if classes[letters[place]] == nil { slips += 1 }
        }
        return slips
    }

    /// The products that a title found names.
    func products(of phrase: Int) -> [Int] { phrases.products(of: phrase).map { Int($0) } }

    private func isVaried(by words: some Sequence<String>, _ phrase: Int) -> Bool {
        let options = Set(phrases.options(of: phrase).map { SlipTolerance.letters(of: $0) })
        return words.allSatisfy { options.contains(SlipTolerance.letters(of: $0)) }
    }
}
