import TweetText

/// Joins words that share a spelling into classes.
struct TitleClasses {
    /// The class of each word.
    private(set) var numbers: [Int32] = []
    /// The spellings of each class, each once.
    private var spellings: [[String]] = []
    /// The class of each term of a spelling, counted from 1.
    private var classes: [Int32] = []

    init(_ words: [[String]], terms: inout TermTable) {
        var parent = Array(0..<Int32(truncatingIfNeeded: words.count))
        func root(_ word: Int32) -> Int32 {
            var root = word
            while parent[Int(root)] != root {
                parent[Int(root)] = parent[Int(parent[Int(root)])]
                root = parent[Int(root)]
            }
            return root
        }
        /// By term, the first word that has it as a spelling, counted from 1.
        var owners: [Int32] = [0]
        for (word, forms) in words.enumerated() {
            let word = Int32(truncatingIfNeeded: word)
            for form in forms {
                guard let term = terms.terms(of: form).onlyElement else { continue }
                while owners.count <= Int(term.rawValue) { owners.append(0) }
                let owner = owners[Int(term.rawValue)]
                if owner > 0 {
                    parent[Int(root(word))] = root(owner - 1)
                } else {
                    owners[Int(term.rawValue)] = word + 1
                }
            }
        }
        var classOfRoot = [Int32](repeating: -1, count: words.count)
        for word in words.indices {
            let root = Int(root(Int32(truncatingIfNeeded: word)))
            if classOfRoot[root] < 0 {
                classOfRoot[root] = Int32(truncatingIfNeeded: spellings.count)
                spellings.append([])
            }
            let number = Int(classOfRoot[root])
            for form in words[word] where !spellings[number].contains(form) { spellings[number].append(form) }
            numbers.append(Int32(truncatingIfNeeded: number))
        }
        classes = owners.map { $0 > 0 ? numbers[Int($0) - 1] + 1 : 0 }
    }

    func vocabulary(terms: TermTable) -> TitleWords {
        var ends: [Int32] = []
        var all: [String] = []
        for forms in spellings {
            all += forms
            ends.append(Int32(truncatingIfNeeded: all.count))
        }
        return TitleWords(
            terms: terms.frozen(), classes: FlatArray(classes), spellings: FlatTexts(all),
            spellingEnds: FlatArray(ends))
    }
}
