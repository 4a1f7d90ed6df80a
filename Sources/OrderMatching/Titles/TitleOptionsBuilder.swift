import TweetText

/// Gathers sets of variant words, and the unions of them that titles need.
struct TitleOptionsBuilder {
    private var words: [String] = []
    private var numbers: [String: Int32] = [:]
    /// Numbers of the words of each set, rising. Set 0 is empty.
    private var sets: [[Int32]] = [[]]
    private var setNumbers: [[Int32]: Int32] = [[]: 0]
    /// Unions that were made before: families of variants make the same ones again and again.
    private var unions: [UInt64: Int32] = [:]

    mutating func set(of values: [String]) -> Int32 {
        var members: Set<Int32> = []
        for value in values {
            if let known = numbers[value] {
                members.insert(known)
            } else {
                let number = Int32(truncatingIfNeeded: words.count)
                numbers[value] = number
                words.append(value)
                members.insert(number)
            }
        }
        return set(members.sorted())
    }

    mutating func union(_ one: Int32, _ other: Int32) -> Int32 {
        if one == other || other == 0 { return one }
        let pair = UInt64(UInt32(truncatingIfNeeded: one)) << 32 | UInt64(UInt32(truncatingIfNeeded: other))
        if let known = unions[pair] { return known }
        let union = set(Set(sets[Int(one)]).union(sets[Int(other)]).sorted())
        unions[pair] = union
        return union
    }

    private mutating func set(_ members: [Int32]) -> Int32 {
        if let known = setNumbers[members] { return known }
        let number = Int32(truncatingIfNeeded: sets.count)
        setNumbers[members] = number
        sets.append(members)
        return number
    }

    /// The sets, with their words numbered in the order of the alphabet.
    func options(terms: inout TermTable) -> TitleOptions {
        let order = words.indices.sorted { words[$0] < words[$1] }
        var places = [Int32](repeating: 0, count: words.count)
        for (place, word) in order.enumerated() { places[word] = Int32(truncatingIfNeeded: place) }
        let termOfWord = order.map { terms.terms(of: words[$0]).onlyElement ?? .unknown }
        var marks = [UInt8](repeating: 0, count: terms.count + 1)
        var members: [Int32] = []
        var ends: [Int32] = []
        for set in sets {
            for place in set.map({ places[Int($0)] }).sorted() {
                members.append(place)
                marks[Int(termOfWord[Int(place)].rawValue)] = 1
            }
            ends.append(Int32(truncatingIfNeeded: members.count))
        }
        return TitleOptions(
            words: FlatTexts(order.map { words[$0] }), terms: FlatArray(termOfWord.map(\.rawValue)),
            members: FlatArray(members), ends: FlatArray(ends), marks: FlatArray(marks))
    }
}
