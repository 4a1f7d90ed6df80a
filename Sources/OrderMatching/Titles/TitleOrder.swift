/// Titles sorted by their words, a beginning before what it begins; equal ones in the order in which they came.
struct TitleOrder {
    typealias Entry = TitleListBuilder.Entry

    let entries: [Entry]
    private let words: [Int32]

    init(_ entries: [Entry], _ words: [Int32]) {
        self.words = words
        // The first two words in one number settle most comparisons.
        let keyed = entries.map { entry in
            let second = entry.count > 1 ? UInt64(UInt32(bitPattern: words[Int(entry.start) + 1])) + 1 : 0
            return (key: UInt64(UInt32(bitPattern: words[Int(entry.start)])) << 32 | second, entry: entry)
        }
        self.entries = keyed.sorted { a, b in
            a.key != b.key ? a.key < b.key : Self.precedes(a.entry, b.entry, words)
        }.map(\.entry)
    }

    func words(of entry: Entry) -> ArraySlice<Int32> { words[Int(entry.start)..<Int(entry.start + entry.count)] }

    func isEqual(_ a: Entry, _ b: Entry) -> Bool {
        a.count == b.count && (a.start == b.start || words(of: a) == words(of: b))
    }

    private static func precedes(_ a: Entry, _ b: Entry, _ words: [Int32]) -> Bool {
        if a.start == b.start, a.count == b.count { return a.number < b.number }
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
