import TweetText

/// Gathers titles in any order and makes the list of them: equal titles become one.
public struct TitleListBuilder {
    struct Entry {
        var start: Int32
        var count: Int32
        var product: Int32
        var options: Int32
        /// How many came before it: of equal titles the first says what they are.
        var number: Int32
    }

    /// Words as written, by their bytes, with the numbers of the words that each is cut into.
    private struct WrittenWords {
        var table = TermTable()
        var numbers: [[Int32]] = [[]]
    }

    private(set) var entries: [Entry] = []
    /// Words of all entries, as numbers of distinct words.
    private var words: [Int32] = []
    private var written: [WrittenWords] = []
    private var dialects: [String] = []
    private var spellings: [[String]] = []
    private var optionSets = TitleOptionsBuilder()
    private var tokens: [Token] = []
    /// The title before, with its dialect: variants of a product share theirs.
    private var last: (title: [UInt8], dialect: String, words: Range<Int>) = ([], "", 0..<0)

    /// Has no titles.
    public init() {}

    /// Number of titles added.
    public var count: Int { entries.count }

    /// The number of a set of variant words.
    public mutating func options(_ values: [String]) -> Int32 { optionSets.set(of: values) }

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
        let dialect = number(ofDialect: dialect)
        for word in title { add(Array(word.utf8).span, dialect: dialect, spell: spell) }
        finish(start..<words.count, product: product, options: options)
    }

    /// Adds a title as it is written: its words and numbers count, not what stands between them.
    public mutating func add(
        _ title: Span<UInt8>, product: Int32, options: Int32, dialect: String, spell: (String) -> [String]
    ) {
        if title.count == last.title.count, dialect == last.dialect,
            title.indices.allSatisfy({ title[$0] == last.title[$0] })
        {
            return finish(last.words, product: product, options: options)
        }
        let start = words.count
        let number = number(ofDialect: dialect)
        Tokenizer().tokenize(title, into: &tokens)
        for token in tokens where token.kind == .word || token.kind == .number {
            add(title.extracting(token.span.start..<token.span.end), dialect: number, spell: spell)
        }
        finish(start..<words.count, product: product, options: options)
        last.title.removeAll(keepingCapacity: true)
        last.title.append(title)
        last.dialect = dialect
        last.words = start..<words.count
    }

    private mutating func finish(_ title: Range<Int>, product: Int32, options: Int32) {
        guard !title.isEmpty else { return }
        entries.append(
            Entry(
                start: Int32(truncatingIfNeeded: title.lowerBound), count: Int32(truncatingIfNeeded: title.count),
                product: product, options: options, number: Int32(truncatingIfNeeded: entries.count)))
    }

    private mutating func number(ofDialect dialect: String) -> Int {
        if let known = dialects.firstIndex(of: dialect) { return known }
        dialects.append(dialect)
        written.append(WrittenWords())
        return dialects.count - 1
    }

    private mutating func add(_ word: Span<UInt8>, dialect: Int, spell: (String) -> [String]) {
        let known = written[dialect].table.find(key: word)
        if known.isKnown {
            words += written[dialect].numbers[Int(known.rawValue)]
            return
        }
        var bytes: [UInt8] = []
        bytes.append(word)
        let text = String(decoding: bytes, as: UTF8.self)
        let numbers = intern(text, spell(text))
        _ = written[dialect].table.intern(bytes)
        written[dialect].numbers.append(numbers)
        words += numbers
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
        var terms = TermTable()
        let classes = TitleClasses(spellings, terms: &terms)
        let order = TitleOrder(entries, words.map { classes.numbers[Int($0)] })
        var optionSets = optionSets
        var words: [Int32] = []
        var wordEnds: [Int32] = []
        var products: [Int32] = []
        var productEnds: [Int32] = []
        var optionSet: [Int32] = []
        var last: Entry?
        for entry in order.entries {
            if let last, order.isEqual(last, entry) {
                let title = optionSet.count - 1
                optionSet[title] = optionSets.union(optionSet[title], entry.options)
                if products.last != entry.product { products.append(entry.product) }
                productEnds[title] = Int32(truncatingIfNeeded: products.count)
                continue
            }
            words += order.words(of: entry)
            wordEnds.append(Int32(truncatingIfNeeded: words.count))
            products.append(entry.product)
            productEnds.append(Int32(truncatingIfNeeded: products.count))
            optionSet.append(entry.options)
            first.append(entry.number)
            last = entry
        }
        let options = optionSets.options(terms: &terms)
        return TitleList(
            vocabulary: classes.vocabulary(terms: terms), words: FlatArray(words), wordEnds: FlatArray(wordEnds),
            products: FlatArray(products), productEnds: FlatArray(productEnds), optionSets: options,
            optionSet: FlatArray(optionSet))
    }
}
