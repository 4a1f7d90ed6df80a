import TweetText

/// The programs that a post calls, at the place where it stands.
struct AnchorIndex: Sendable {
    fileprivate let index: PlaceIndex
    /// Nil for wherever a post stands and whatever else a match asks for: for explaining.
    fileprivate let place: PlaceIndex.Place?
}

extension PlaceIndex {
    /// The programs that can stand where a post stands.
    subscript(context: PostContext, isReplyToListing isReplyToListing: Bool) -> AnchorIndex {
        AnchorIndex(index: self, place: Place(context, isReplyToListing: isReplyToListing))
    }

    /// All programs whose anchor occurs.
    var anywhere: AnchorIndex { AnchorIndex(index: self, place: nil) }
}

extension AnchorIndex {
    /// Whether a word of the post, or its place, calls a program. Most posts call none, and nothing more is looked at.
    ///
    /// Leaves in `set` the programs that beginnings of words call for.
    func isCalled(
        by post: PostTerms, text: Span<UInt8>, context: PostContext, key: inout [UInt8], into set: inout CandidateSet
    ) -> Bool {
        index.prefixes.candidates(in: post, text: text, key: &key, into: &set)
        if !set.isEmpty || isCalledByContext(context) { return true }
        let places = place?.bit ?? ~0
        return post.ids.contains { index.places(of: index.number(of: $0)) & places != 0 }
    }

    /// Replaces what `isCalled` left in `set` by the programs all of whose requirements stand in the post, in their
    /// order. `parent` is the term of the account that the post answers.
    func gather(
        in post: PostTerms, context: PostContext, parent: TermID, marks: inout AnchorMarks, into set: inout CandidateSet
    ) {
        marks.removeAll()
        for id in post.ids { marks.insert(index.number(of: id), .word) }
        guard let place else {
            for number in marks.numbers {
                for program in index.anchored[number] { set.insert(Int(program)) }
            }
            if isCalledByContext(context) { for program in index.selectedByContext { set.insert(Int(program)) } }
            return set.sort()
        }
        for imitation in post.imitations { marks.insert(index.number(of: imitation.id), .imitation) }
        marks.insert(index.number(of: parent), .parent)
        set.filter { program in index.canStand(program, in: place) && index.stands(program, besides: 0, marks) }
        for number in marks.numbers {
            for call in index.calls(in: place)[number] where marks.holds(number, call.source) {
                let program = Int(call.program)
                if index.stands(program, besides: Int(call.requirement), marks) { set.insert(program) }
            }
        }
        for program in index.callableByContext(in: place) { set.insert(Int(program)) }
        set.sort()
    }

    private func isCalledByContext(_ context: PostContext) -> Bool {
        guard let place else { return context.reply != nil || context.channel != .public }
        return !index.callableByContext(in: place).isEmpty || (index.isCalledByParents && place.isReply)
    }
}

/// Which anchors stand in a post, and how: working memory that is cleared by what was put in.
struct AnchorMarks: Sendable {
    /// How an anchor stands in a post.
    struct Source: OptionSet, Hashable, Sendable {
        let rawValue: UInt8
        /// As a word.
        static let word = Source(rawValue: 1)
        /// As an account as which another passes itself off.
        static let imitation = Source(rawValue: 2)
        /// As the author of the post that is answered.
        static let parent = Source(rawValue: 4)
    }

    /// The anchors, each once, in the order of the post.
    private(set) var numbers: [Int] = []
    private var sources: [Source] = []

    mutating func removeAll() {
        for number in numbers { sources[number] = [] }
        numbers.removeAll(keepingCapacity: true)
    }

    /// Marks an anchor; 0 is none.
    mutating func insert(_ number: Int, _ source: Source) {
        guard number > 0 else { return }
        if number >= sources.count {
            sources.append(contentsOf: repeatElement([], count: number + 1 - sources.count))
        }
        if sources[number].isEmpty { numbers.append(number) }
        sources[number].formUnion(source)
    }

    func holds(_ number: Int, _ source: Source) -> Bool {
        number < sources.count && !sources[number].isDisjoint(with: source)
    }
}

/// A small set of program numbers that keeps its memory.
struct CandidateSet: Sequence, Sendable {
    private var members: [Int] = []
    /// A bit for each program up to the greatest that was ever a member.
    private var bits: [UInt64] = []

    var isEmpty: Bool { members.isEmpty }
    var count: Int { members.count }

    mutating func removeAll() {
        for member in members { bits[member >> 6] = 0 }
        members.removeAll(keepingCapacity: true)
    }

    mutating func insert(_ member: Int) {
        let word = member >> 6
        if word >= bits.count { bits.append(contentsOf: repeatElement(0, count: word + 1 - bits.count)) }
        let bit: UInt64 = 1 << UInt64(member & 63)
        guard bits[word] & bit == 0 else { return }
        bits[word] |= bit
        members.append(member)
    }

    /// Keeps what fulfils `condition`.
    mutating func filter(_ condition: (Int) -> Bool) {
        for member in members where !condition(member) { bits[member >> 6] &= ~(1 << UInt64(member & 63)) }
        members.removeAll { bits[$0 >> 6] & 1 << UInt64($0 & 63) == 0 }
    }

    mutating func sort() { if members.count > 1 { members.sort() } }

    func makeIterator() -> IndexingIterator<[Int]> { members.makeIterator() }
}
