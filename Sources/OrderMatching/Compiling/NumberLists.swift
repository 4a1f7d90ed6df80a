/// Lists by number, one behind the other in one array.
struct NumberLists<Element: Sendable>: Sendable {
    /// List `n` is `members[starts[n] ..< starts[n + 1]]`.
    private let starts: [Int32]
    private let members: [Element]

    /// Sorts pairs into `count` lists, each in the order of the pairs. Linear in both.
    init(_ pairs: [(list: Int, member: Element)], count: Int) {
        var starts = [Int32](repeating: 0, count: count + 1)
        for pair in pairs { starts[pair.list + 1] += 1 }
        for list in 0..<count { starts[list + 1] += starts[list] }
        var places = starts
        var order = [Int32](repeating: 0, count: pairs.count)
        for (index, pair) in pairs.enumerated() {
            order[Int(places[pair.list])] = Int32(truncatingIfNeeded: index)
            places[pair.list] += 1
        }
        self.starts = starts
        members = order.map { pairs[Int($0)].member }
    }

    /// Where the members of a list stand among all.
    func places(of list: Int) -> Range<Int> { Int(starts[list])..<Int(starts[list + 1]) }

    /// The member at a place.
    func member(at place: Int) -> Element { members[place] }

    /// The members of a list; none for one that is not there.
    subscript(list: Int) -> ArraySlice<Element> {
        list >= 0 && list + 1 < starts.count ? members[Int(starts[list])..<Int(starts[list + 1])] : []
    }
}
