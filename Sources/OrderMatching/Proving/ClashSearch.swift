import OrderGrammar
import TweetText

/// Searches the product of two matches' automata for posts that both cover with as many words, the shortest first.
///
/// A state says where each automaton stands, which operands each has found, how many words one has claimed more than
/// the other, and what the words so far have in common. Where no state is left, no post can clash: a proof, since every
/// post is a way through the product. What the product finds may still be read otherwise by the engine, which takes
/// each match's best derivation; so each post found is tried, and the search goes on where it does not hold.
///
/// A careful search follows also what else each match is sure to make of the same words (`ClashSearch+Rivals`), and
/// leaves a way as soon as the match has a better one; and it puts words before others that change what those say.
struct ClashSearch {
    /// A word with whether it touches the one before it.
    struct PostWord {
        var word: ProofWord
        var isGlued: Bool
        /// Whether a comma keeps it from what is read before it.
        var isParted = false
    }

    enum Outcome {
        /// A post was taken.
        case found
        /// There is none: the product has no such way.
        case none
        /// No post was taken, and that is no proof: the bound was reached, or there are more posts like those offered.
        case open
    }

    /// Where one automaton stands.
    struct Side: Hashable {
        /// Between operands, before any word or behind a word that was passed over.
        static let open: Int16 = -1
        /// Directly behind an operand: the next word must not touch it.
        static let closed: Int16 = -2

        var node: Int16 = Side.open
        var found: UInt8 = 0
        /// What the next word must be, where an operand has ended.
        var demand = WordGraph.Demand.nothing

        var isInside: Bool { node >= 0 }
    }

    struct State: Hashable {
        var left = Side()
        var right = Side()
        /// Words that the left match claims more than the right one.
        var lead: Int8 = 0
        var sharesWord = false
        var differs = false
        var leftHasOwn = false
        var rightHasOwn = false
        /// The kind of the last word; space before any.
        var last = Token.Kind.space
        /// The word put before another, if one was.
        var label: WordSpace.Label.Effect?
        /// Whether it is the last word.
        var isBehindLabel = false
        /// What else each match is sure to make of the words so far.
        var leftRivals = Rivals()
        var rightRivals = Rivals()
    }

    private struct Visit {
        var state: State
        var previous: Int32
        var word: PostWord?
    }

    /// A step of one side, or a word that it passes over.
    struct Move {
        var words: WordSet?
        var joint: WordGraph.Joint?
        var claims = 0
        var slot: Int?
        var begins = true
        var form = 0
        var beginsRound = false
        var target: Int16 = Side.open
        /// What the word must be to do here.
        var demand = WordGraph.Demand.nothing
        var found: UInt8
        /// Whether an amount begins with its digits.
        var beginsNumber = false
    }

    let left: WordGraph
    let right: WordGraph
    let space: WordSpace
    /// Whether posts count in which each match has a word of its own.
    let countsTwoCommands: Bool
    /// Whether better ways of the same match are looked at, too.
    let isCareful: Bool
    /// Words that change what the next one says.
    let labels: [WordSpace.Label]

    private static let farthestLead = 16
    private static let visitLimit = 60_000

    init(left: WordGraph, right: WordGraph, space: WordSpace, countsTwoCommands: Bool, isCareful: Bool) {
        self.left = left
        self.right = right
        self.space = space
        self.countsTwoCommands = countsTwoCommands
        self.isCareful = isCareful
        labels = isCareful ? space.labels(left, right) : []
    }

    /// Offers posts to `take`, the shortest first, until it takes one.
    func run(take: ([PostWord], Clash.Meeting) -> Bool) -> Outcome {
        var isOpen = false
        var visits: [Visit] = []
        var buckets: [[Int32]] = [[]]
        var settled: Set<State> = []
        var start = State()
        start.differs = differFromTheStart
        visits.append(Visit(state: start, previous: -1, word: nil))
        buckets[0].append(0)
        var cost = 0
        while cost < buckets.count {
            var place = 0
            while place < buckets[cost].count {
                let index = Int(buckets[cost][place])
                place += 1
                let visit = visits[index]
                guard settled.insert(visit.state).inserted else { continue }
                if isClash(visit.state) {
                    let meeting: Clash.Meeting =
                        visit.state.leftHasOwn && visit.state.rightHasOwn ? .twoCommands : .oneCommand
                    if take(path(to: index, in: visits), meeting) { return .found }
                    isOpen = true
                }
                guard visits.count < Self.visitLimit else { return .open }
                expand(visit.state) { state, word, extra in
                    guard !settled.contains(state) else { return }
                    guard abs(state.lead) <= Self.farthestLead else {
                        isOpen = true
                        return
                    }
                    while buckets.count <= cost + 1 + extra { buckets.append([]) }
                    buckets[cost + 1 + extra].append(Int32(truncatingIfNeeded: visits.count))
                    visits.append(Visit(state: state, previous: Int32(truncatingIfNeeded: index), word: word))
                }
            }
            cost += 1
        }
        return isOpen ? .open : .none
    }

    private var differFromTheStart: Bool {
        let kind = left.program.intent.kind
        return kind != right.program.intent.kind
            || left.program.grammar != right.program.grammar && RecordVocabulary.kindsOfOneSystem.contains(kind)
    }

    private func isClash(_ state: State) -> Bool {
        state.lead == 0 && state.sharesWord && state.differs && isDone(state.left, left) && isDone(state.right, right)
            && !state.leftRivals.overtake { isDone($0, left) } && !state.rightRivals.overtake { isDone($0, right) }
    }

    private func isDone(_ side: Side, _ graph: WordGraph) -> Bool {
        !side.isInside && side.found & graph.program.required == graph.program.required
    }

    private func path(to last: Int, in visits: [Visit]) -> [PostWord] {
        var words: [PostWord] = []
        var index = last
        while index >= 0 {
            if let word = visits[index].word { words.append(word) }
            index = Int(visits[index].previous)
        }
        return words.reversed()
    }
}
