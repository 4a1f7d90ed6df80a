import OrderGrammar
import TweetText

/// From each anchor term, and from each beginning of a word, to the programs that it can begin.
struct AnchorIndex: Sendable {
    /// Programs of term `t` are `programs[starts[t] ..< starts[t + 1]]`.
    private let starts: [Int32]
    private let programs: [Int32]
    private let prefixes: PrefixIndex
    /// Programs without an anchor word: a reply, a live session or a direct message selects them.
    private let byContext: [Int32]

    init(_ programs: [MatchProgram], vocabularyCount: Int) {
        var byTerm = [[Int32]](repeating: [], count: vocabularyCount + 1)
        var byContext: [Int32] = []
        var prefixes = PrefixIndex()
        for program in programs {
            let index = Int32(truncatingIfNeeded: program.index)
            if program.anchors.isEmpty, program.prefixes.isEmpty, program.isSelectedByContext {
                byContext.append(index)
            }
            for prefix in program.prefixes { prefixes.insert(prefix, program: index) }
            for term in Set(program.anchors) { byTerm[Int(term.rawValue)].append(index) }
        }
        var starts: [Int32] = [0]
        for list in byTerm { starts.append((starts.last ?? 0) + Int32(truncatingIfNeeded: list.count)) }
        self.starts = starts
        self.programs = byTerm.flatMap { $0 }
        self.byContext = byContext
        self.prefixes = prefixes
    }

    /// Replaces `set` by the programs that the post's terms or its context call for, in their order.
    func candidates(
        in post: PostTerms, text: Span<UInt8>, context: PostContext, key: inout [UInt8], into set: inout CandidateSet
    ) {
        set.removeAll()
        for term in post.ids where term != .unknown {
            let index = Int(term.rawValue)
            for place in Int(starts[index])..<Int(starts[index + 1]) { set.insert(Int(programs[place])) }
        }
        prefixes.candidates(in: post, text: text, key: &key, into: &set)
        if context.reply != nil || context.channel != .public {
            for program in byContext { set.insert(Int(program)) }
        }
        set.sort()
    }
}

extension MatchProgram {
    fileprivate var isSelectedByContext: Bool {
        conditions.contains { condition in
            switch condition {
            case .reply, .replyToListing, .replyToService, .replyToLink, .live, .direct: true
            default: false
            }
        }
    }
}

/// A small set of program numbers that keeps its memory.
struct CandidateSet: Sequence, Sendable {
    private var members: [Int] = []

    var isEmpty: Bool { members.isEmpty }

    mutating func removeAll() { members.removeAll(keepingCapacity: true) }

    mutating func insert(_ member: Int) {
        if !members.contains(member) { members.append(member) }
    }

    mutating func sort() { if members.count > 1 { members.sort() } }

    func makeIterator() -> IndexingIterator<[Int]> { members.makeIterator() }
}
