import OrderGrammar
import TweetText

/// From the anchors in a post to the programs that can stand where it stands: one table for all places.
///
/// A match whose conditions cannot hold there is never a candidate: what waits for a live session, a direct message or
/// an answer to a listing costs a public post nothing, and takes no part in reading it. And a program is looked at only
/// where the rarest of what it requires occurs: ten thousand shops that share `#buy` are told apart by their accounts,
/// as many that share an account by their words. Built in time linear in the programs and what they require.
final class PlaceIndex: Sendable {
    /// One requirement of a program whose terms call for it.
    struct Call: Sendable {
        var program: Int32
        /// Which of the program's requirements it is.
        var requirement: Int32
        var source: AnchorMarks.Source
    }

    /// Anchors of which one must stand in a post, and how.
    private struct Requirement: Sendable {
        var numbers: [Int]
        var source: AnchorMarks.Source
    }

    /// The number of each term that some program requires; 0 for all others, which no post is the slower for.
    private let numbers: [Int32]
    /// Where some program has an anchor as its first requirement, a bit each place.
    private let places: [UInt8]
    /// The programs that an anchor is the first requirement of, wherever they stand.
    let anchored: NumberLists<Int32>
    let prefixes: PrefixIndex
    /// Programs without an anchor word, wherever they stand.
    let selectedByContext: [Int32]
    /// Whether the author of what is answered calls some program by himself.
    let isCalledByParents: Bool
    /// Whether some program requires a certain author of what is answered.
    let asksForParents: Bool
    private let callsByPlace: [NumberLists<Call>]
    private let contextByPlace: [[Int32]]
    private let requirements: [[Requirement]]
    private let placesOfProgram: [UInt8]

    init(_ programs: [MatchOutline], vocabularyCount: Int) {
        var numbering = AnchorNumbering(vocabularyCount: vocabularyCount)
        var prefixes = PrefixIndex()
        requirements = programs.map { program in
            program.requirements.map { Requirement(numbers: numbering.numbers(of: $0.terms), source: $0.source) }
        }
        var anchored: [(list: Int, member: Int32)] = []
        var calls = Place.allCases.map { _ in [(list: Int, member: Call)]() }
        var contexts = Place.allCases.map { _ in [Int32]() }
        var places = [UInt8](repeating: 0, count: numbering.count)
        var selectedByContext: [Int32] = []
        var placesOfProgram: [UInt8] = []
        var isCalledByParents = false
        for (program, own) in zip(programs, requirements) {
            let index = Int32(truncatingIfNeeded: program.index)
            let standing = Place.allCases.filter { program.canStand(in: $0) }
            let mask = standing.reduce(0) { $0 | $1.bit }
            placesOfProgram.append(mask)
            for prefix in program.prefixes { prefixes.insert(prefix, program: index) }
            let isAnchored = !program.anchors.isEmpty || !program.prefixes.isEmpty
            if isAnchored {
                for number in own.first?.numbers ?? [] {
                    anchored.append((number, index))
                    places[number] |= mask
                }
            } else if program.isSelectedByContext {
                selectedByContext.append(index)
                if own.isEmpty { for place in standing { contexts[place.rawValue].append(index) } }
            } else {
                continue
            }
            // What a beginning of a word may call for too, its other anchors must call for as well.
            let rarest = program.prefixes.isEmpty ? numbering.rarest(of: own.map(\.numbers)) : own.indices.first
            guard let rarest else { continue }
            let call = Call(
                program: index, requirement: Int32(truncatingIfNeeded: rarest), source: own[rarest].source)
            if !isAnchored { isCalledByParents = true }
            for place in standing {
                for number in own[rarest].numbers { calls[place.rawValue].append((number, call)) }
            }
        }
        numbers = numbering.numbers
        self.places = places
        self.anchored = NumberLists(anchored, count: numbering.count)
        self.prefixes = prefixes
        self.selectedByContext = selectedByContext
        self.isCalledByParents = isCalledByParents
        asksForParents = requirements.contains { $0.contains { $0.source == .parent } }
        callsByPlace = calls.map { NumberLists($0, count: numbering.count) }
        contextByPlace = contexts
        self.placesOfProgram = placesOfProgram
    }

    /// The number of an anchor; 0 for every other term.
    func number(of term: TermID) -> Int { Int(numbers[Int(term.rawValue)]) }

    /// The places where a program has an anchor as its first requirement.
    func places(of number: Int) -> UInt8 { places[number] }

    func calls(in place: Place) -> NumberLists<Call> { callsByPlace[place.rawValue] }

    func callableByContext(in place: Place) -> [Int32] { contextByPlace[place.rawValue] }

    func canStand(_ program: Int, in place: Place) -> Bool { placesOfProgram[program] & place.bit != 0 }

    /// Whether all that a program requires, but for one requirement, stands in the post.
    func stands(_ program: Int, besides called: Int, _ marks: AnchorMarks) -> Bool {
        requirements[program].indices.allSatisfy { index in
            index == called
                || requirements[program][index].numbers.contains {
                    marks.holds($0, requirements[program][index].source)
                }
        }
    }
}
