import OrderGrammar
import Synchronization
import TweetText

/// The programs of all matches, in their order, each compiled when it is first asked for, once, whatever thread asks:
/// of many grammars a run meets few. From then on asking is one load.
final class ProgramList: Sendable {
    private final class Place: Sendable {
        let program = AtomicLazyReference<MatchProgram>()
    }

    private let places: [Place]
    private let workshop: Mutex<ProgramWorkshop>

    /// - Parameter workshop: has a program for each of `count` matches.
    init(count: Int, _ workshop: sending ProgramWorkshop) {
        places = (0..<count).map { _ in Place() }
        self.workshop = Mutex(workshop)
    }

    private func compiled(_ index: Int) -> MatchProgram {
        workshop.withLock { workshop in
            let place = places[index]
            return place.program.load() ?? place.program.storeIfNil(workshop.program(index))
        }
    }
}

extension ProgramList: RandomAccessCollection {
    var startIndex: Int { 0 }
    var endIndex: Int { places.count }

    subscript(index: Int) -> MatchProgram { places[index].program.load() ?? compiled(index) }
}

/// What programs are compiled with.
struct ProgramWorkshop {
    let outline: MatcherOutline
    /// Those of each grammar.
    var compilers: [MatchCompiler]
    /// Knows by now every term that a program asks for: one that came later would be found in no post.
    var vocabulary: TermTable

    mutating func program(_ index: Int) -> MatchProgram {
        let match = outline.matches[index]
        return compilers[match.grammar].compile(match, vocabulary: &vocabulary)
    }
}
