import Synchronization
import TweetText

/// The programs of all matches, in their order, each compiled when it is first asked for, once, whatever thread asks:
/// of many grammars a run meets few.
struct ProgramList: Sendable {
    private let programs: [FirstAsked<MatchProgram>]

    /// - Parameter workshop: has a program for each of `count` matches. It is let go with the last of them.
    init(count: Int, _ workshop: ProgramWorkshop) {
        programs = (0..<count).map { index in FirstAsked { workshop.program(index) } }
    }
}

extension ProgramList: RandomAccessCollection {
    var startIndex: Int { programs.startIndex }
    var endIndex: Int { programs.endIndex }

    subscript(index: Int) -> MatchProgram { programs[index].value }
}

/// What programs are compiled with, one after the other.
final class ProgramWorkshop: Sendable {
    private struct Tools {
        /// Those of each grammar.
        var compilers: [MatchCompiler]
        /// Knows by now every term that a program asks for: one that came later would be found in no post.
        var vocabulary: TermTable
    }

    private let outline: MatcherOutline
    private let tools: Mutex<Tools>

    /// - Parameters:
    ///   - compilers: one for each grammar.
    ///   - vocabulary: of all that the grammars and languages hold.
    init(_ outline: MatcherOutline, compilers: sending [MatchCompiler], vocabulary: TermTable) {
        self.outline = outline
        tools = Mutex(Tools(compilers: compilers, vocabulary: vocabulary))
    }

    func program(_ index: Int) -> MatchProgram {
        let match = outline.matches[index]
        return tools.withLock { $0.compilers[match.grammar].compile(match, vocabulary: &$0.vocabulary) }
    }
}
