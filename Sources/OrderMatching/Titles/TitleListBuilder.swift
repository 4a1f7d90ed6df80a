import TweetText

/// Gathers titles in any order and makes the list of them: equal titles become one.
public struct TitleListBuilder {
    private struct Entry {
        var start: Int32
        var count: Int32
        var product: Int32
        var options: Int32
        /// How many came before it: of equal titles the first says what they are.
        var number: Int32
    }

    private var entries: [Entry] = []
    /// Words of all entries, as numbers of distinct words.
    private var words: [Int32] = []
    /// By a word as written, in each dialect, the numbers of the words that it is cut into.
    private var numbers: [[String: [Int32]]] = []
    private var dialects: [String] = []
    private var spellings: [[String]] = []
    private var optionSets: [[String]] = [[]]
    private var optionNumbers: [[String]: Int32] = [[]: 0]

    /// Has no titles.
    public init() {}

    /// Number of titles added.
    public var count: Int { entries.count }

    /// The number of a set of variant words.
    public mutating func options(_ values: [String]) -> Int32 {
        if let known = optionNumbers[values] { return known }
        let number = Int32(truncatingIfNeeded: optionSets.count)
        optionNumbers[values] = number
        optionSets.append(values)
        return number
    }

    /// Adds a title of a product.
    ///
    /// - Parameters:
    ///   - title: its words as written; `spell` gives the spellings of each, and is asked once for a word.
    ///   - dialect: what `spell` goes by: words of another dialect are asked for anew.
    ///   - options: number of its variant words.
    public mutating func add(
        _ title: [String], product: Int32, options: Int32, dialect: String = "", spell: (String) -> [String]
    ) {
        let start = words.count
        let own = dialects.firstIndex(of: dialect) ?? dialects.count
        if own == dialects.count {
            dialects.append(dialect)
            numbers.append([:])
        }
        for word in title {
            if let known = numbers[own][word] {
                words += known
            } else {
                let new = intern(word, spell(word))
                numbers[own][word] = new
                words += new
            }
        }
        guard words.count > start else { return }
        entries.append(
            Entry(
                start: Int32(truncatingIfNeeded: start), count: Int32(truncatingIfNeeded: words.count - start),
                product: product, options: options, number: Int32(truncatingIfNeeded: entries.count)))
    }

    /// What a word is cut into, as a post is: one word, nearly always.
    private mutating func intern(_ word: String, _ forms: [String]) -> [Int32] {
        let pieces = Self.pieces(of: forms.first ?? word)
        let groups = pieces.count == 1 ? [forms.filter { Self.pieces(of: $0).count == 1 }] : pieces.map { [$0] }
        return groups.map { group in
            spellings.append(group)
            return Int32(truncatingIfNeeded: spellings.count - 1)
        }
    }

    private static func pieces(of word: String) -> [String] {
        let utf8 = Array(word.utf8)
        var tokens: [Token] = []
        Tokenizer().tokenize(utf8.span, into: &tokens)
        return tokens.filter { $0.kind != .space }.map {
            String(decoding: utf8[$0.span.start..<$0.span.end], as: UTF8.self)
        }
    }

    /// The list; `first` gives for each title the number of the entry that came first.
    public func list(first: inout [Int32]) -> TitleList {
        var list = TitleList()
        let classes = classes(&list)
        var words = words
        for index in words.indices { words[index] = classes[Int(words[index])] }
        let order = Self.sorted(entries, words)
        list.optionSets = optionSets
        var optionSets = OptionSets(optionSets)
        var last: Entry?
        for entry in order {
            if let last, Self.isEqual(last, entry, words) {
                let title = list.optionSet.count - 1
                list.optionSet[title] = optionSets.union(list.optionSet[title], entry.options)
                if list.products.last != entry.product { list.products.append(entry.product) }
                list.productEnds[title] = Int32(truncatingIfNeeded: list.products.count)
                continue
            }
            list.words += words[Int(entry.start)..<Int(entry.start + entry.count)]
            list.wordEnds.append(Int32(truncatingIfNeeded: list.words.count))
            list.products.append(entry.product)
            list.productEnds.append(Int32(truncatingIfNeeded: list.products.count))
            list.optionSet.append(entry.options)
            first.append(entry.number)
            last = entry
        }
        list.optionSets = optionSets.all
        return list
    }

    /// Joins words that share a spelling, and gives the class of each.
    private func classes(_ list: inout TitleList) -> [Int32] {
        var parent = Array(0..<Int32(truncatingIfNeeded: spellings.count))
        func root(_ word: Int32) -> Int32 {
            var root = word
            while parent[Int(root)] != root {
                parent[Int(root)] = parent[Int(parent[Int(root)])]
                root = parent[Int(root)]
            }
            return root
        }
        var owner: [[UInt8]: Int32] = [:]
        owner.reserveCapacity(spellings.count * 2)
        for (word, forms) in spellings.enumerated() {
            let word = Int32(truncatingIfNeeded: word)
            for form in forms {
                let key = TermKey.key(of: form)
                if let known = owner[key] { parent[Int(root(word))] = root(known) } else { owner[key] = word }
            }
        }
        var numbers: [Int32] = Array(repeating: -1, count: spellings.count)
        var classes: [Int32] = []
        for word in spellings.indices {
            let root = Int(root(Int32(truncatingIfNeeded: word)))
            if numbers[root] < 0 {
                numbers[root] = Int32(truncatingIfNeeded: list.spellings.count)
                list.spellings.append([])
            }
            let number = Int(numbers[root])
            for form in spellings[word] where !list.spellings[number].contains(form) {
                list.spellings[number].append(form)
            }
            classes.append(Int32(truncatingIfNeeded: number))
        }
        return classes
    }

    /// By words, a beginning before what it begins; equal ones in the order in which they came.
    private static func sorted(_ entries: [Entry], _ words: [Int32]) -> [Entry] {
        entries.sorted { a, b in
            let count = min(a.count, b.count)
            var index: Int32 = 0
            while index < count {
                let left = words[Int(a.start + index)]
                let right = words[Int(b.start + index)]
                if left != right { return left < right }
                index += 1
            }
            return a.count != b.count ? a.count < b.count : a.number < b.number
        }
    }

    private static func isEqual(_ a: Entry, _ b: Entry, _ words: [Int32]) -> Bool {
        a.count == b.count && (0..<a.count).allSatisfy { words[Int(a.start + $0)] == words[Int(b.start + $0)] }
    }
}

/// Sets of variant words and the unions of them that titles need.
private struct OptionSets {
    var all: [[String]]
    private var numbers: [[String]: Int32] = [:]

    init(_ sets: [[String]]) {
        all = sets
        for (number, set) in sets.enumerated() { numbers[set.sorted()] = Int32(truncatingIfNeeded: number) }
    }

    mutating func union(_ one: Int32, _ other: Int32) -> Int32 {
        if one == other || other == 0 { return one }
        let union = Set(all[Int(one)]).union(all[Int(other)]).sorted()
        if let known = numbers[union] { return known }
        let number = Int32(truncatingIfNeeded: all.count)
        numbers[union] = number
        all.append(union)
        return number
    }
}
