import Hashcart
import OrderGrammar
import Synchronization
import TestSupport
import Testing
import TweetText

@testable import OrderMatching

/// Programs are compiled when they are asked for, and whoever asks first for whatever changes none of them.
@Suite struct ProgramListTests {
    private static let contents = Result { try GrammarSet.standard.read() }

    private static func matcher() throws -> Matcher {
        let contents = try contents.get()
        let lexicon = Lexicon(
            campaigns: [
                Lexicon.CampaignTag(tag: "NewRedShoes", kind: "purchase", standsAlone: false, grammar: nil, id: 0)
            ],
            merchants: ["beanhouse"], knownAccounts: ["beanhouse"], accounts: ["beanhouse", "ann"])
        return try Matcher(grammars: contents.grammars, languages: contents.languages, lexicon: lexicon)
    }

    /// What a program does, as far as it can be written down.
    private static func description(of program: MatchProgram) -> String {
        let slots = program.slots.map { "\($0.name) \($0.isRequired) \($0.kinds) \($0.reader.listedWords)" }
        return """
            \(program.index) \(program.grammar) \(program.name) \(program.instructions) \(program.operands) \
            \(program.required) \(slots) \(program.patterns.map(\.source)) \(program.literals.sorted()) \
            \(program.ownWords.sorted()) \(program.services) \(program.outline.requirements)
            """
    }

    @Test func theOrderInWhichTheyAreAskedForDoesNotMatter() throws {
        let eager = try Self.matcher()
        let all = eager.programs.map(Self.description)
        #expect(all.count > 150)
        var random = SplitMix64(seed: 7)
        for round in 0..<3 {
            let matcher = try Self.matcher()
            let order = round == 0 ? all.indices.reversed() : all.indices.shuffled(using: &random)
            for index in order { #expect(Self.description(of: matcher.programs[index]) == all[index]) }
        }
    }

    @Test func severalThreadsGetTheSameOne() async throws {
        let all = try Self.matcher().programs.map(Self.description)
        let matcher = try Self.matcher()
        let found = await withTaskGroup(of: [MatchProgram].self) { group in
            for seed in 0..<8 {
                group.addTask {
                    var random = SplitMix64(seed: UInt64(seed))
                    var programs: [Int: MatchProgram] = [:]
                    for index in matcher.programs.indices.shuffled(using: &random) {
                        programs[index] = matcher.programs[index]
                    }
                    return matcher.programs.indices.compactMap { programs[$0] }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(found.count == 8)
        for programs in found {
            #expect(programs.map(Self.description) == all)
            for (index, program) in programs.enumerated() { #expect(program === matcher.programs[index]) }
        }
    }

    /// A term that came with a program would be found in no post: the vocabulary was made before.
    @Test func compilingAddsNoTerm() throws {
        let matcher = try Self.matcher()
        let contents = try Self.contents.get()
        let outline = try MatcherOutline(grammars: contents.grammars)
        let count = matcher.vocabulary.count
        #expect(outline.vocabulary.count < count)
        for program in matcher.programs {
            for term in program.literals { #expect(Int(term.rawValue) <= count, "\(program.name)") }
            for term in program.ownWords { #expect(Int(term.rawValue) <= count, "\(program.name)") }
            for slot in program.slots {
                guard case .money(let reader) = slot.reader else { continue }
                let terms =
                    reader.units.keys + reader.pairs.keys.flatMap { [$0.first, $0.second] }
                    + reader.phrases.values.flatMap { $0.flatMap(\.terms) } + reader.factors.keys + reader.names
                for term in terms { #expect(Int(term.rawValue) <= count, "\(program.name).\(slot.name)") }
            }
        }
    }
}
