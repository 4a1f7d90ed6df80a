import ArgumentParser
import BenchmarkCorpus
import Hashcart
import Measuring

/// `swift run -c release --package-path Benchmarks throughput`
@main
struct Throughput: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "throughput",
        abstract: "How fast posts become order intents, beside what the machine can read at all.",
        discussion: """
            Makes up a corpus of each shape and share of commands, measures the stages and the whole on one core in CPU \
            time, and fails when an answer is wrong: the records must be the planted ones, no more and no fewer, and the \
            output of every pass byte for byte the same.
            """)

    @Option(help: "Megabytes of each corpus; by default 200 of v1, 100 of v2, 40 of text, 6 with --once.")
    var megabytes: Int?

    @Option(help: "Seed of the made-up posts.")
    var seed: UInt64 = 1

    @Option(help: "Only this shape: \(CorpusShape.allCases.map(\.rawValue).joined(separator: ", ")).")
    var shape: CorpusShape?

    @Option(help: "Only this share of commands, in posts of a thousand: 1, 10, 100.")
    var commands: Int?

    @Option(help: "Passes of each measurement, of which the fastest counts.")
    var passes: Int?

    @Flag(help: "Small corpora, one pass: proves the answers in a few seconds.")
    var once = false

    @Option(help: ArgumentHelp("Where the corpora are written.", valueName: "folder"))
    var corpus: String = CorpusFile.folder

    func validate() throws {
        guard (1...100_000).contains(megabytes ?? 1) else { throw ValidationError("--megabytes must be at least 1.") }
        guard (1...100).contains(passes ?? 1) else { throw ValidationError("--passes must be at least 1.") }
        guard (0...1000).contains(commands ?? 1) else { throw ValidationError("--commands counts of a thousand.") }
    }

    func run() throws {
        let knowledge = try Knowledge.samples()
        let engine = try IntentEngine(grammars: .measured, knowledge: knowledge)
        var isRight = true
        for shape in shape.map({ [$0] }) ?? CorpusShape.allCases {
            for share in commands.map({ [$0] }) ?? [1, 10, 100] {
                isRight = try run(shape, share, engine, knowledge) && isRight
            }
        }
        guard isRight else { throw ExitCode(1) }
    }

    private func run(_ shape: CorpusShape, _ share: Int, _ engine: IntentEngine, _ knowledge: Knowledge) throws -> Bool
    {
        let file = try CorpusFile(
            CorpusGenerator(
                shape: shape, commandsPerThousand: share, seed: seed, accounts: knowledge.accounts),
            bytes: 1_000_000 * (megabytes ?? (once ? 6 : shape.usualMegabytes)),
            name: "\(shape.rawValue)-\(share)", folder: corpus)
        let check = try AnswerCheck(engine, file)
        print(file.summary)
        print(check.summary)
        let passes = passes ?? (once ? 1 : 3)
        var table = ResultTable(file)
        table.add(
            "limit: map the file, sum its words", try CPUClock.best(of: passes) { try Limits.mapAndSum(file.path) },
            isLimit: true)
        table.add(
            "limit: read it, sum its words",
            try CPUClock.best(of: passes) { try file.forEachBlock { Limits.sum($0) } })
        let stages = try StagePass.best(of: passes, engine, file)
        table.add("feed: bytes to posts", stages.feed)
        table.add("tokenise (part of match)", stages.tokenise)
        table.add("match (tokens, terms, grammars)", stages.match)
        let nanoseconds = Int(stages.intents / Double(max(1, check.records)) * 1e9)
        table.add("intents and JSON (\(nanoseconds) ns a record)", stages.intents)
        let all = try EndToEndPass.best(of: passes, engine, file, filter: nil)
        table.add("end to end, every record read", all.time)
        let filter = engine.recordFilter()
        let whole = try EndToEndPass.best(of: passes, engine, file, filter: filter)
        table.add("end to end", whole.time)
        print(table.text)
        let allocations = try AllocationPass(engine, file, filter: filter)
        print(allocations.text)
        var isRight = check.isRight
        if allocations.forPassed > 0 {
            print("WRONG: passing over records asks for memory.")
            isRight = false
        }
        if filter == nil {
            print("WRONG: the engine has no filter.")
            isRight = false
        }
        if (whole.digests + all.digests).contains(where: { $0 != check.digest })
            || stages.digests.contains(where: { $0 != check.digest })
        {
            print("WRONG: passes over the same input gave different output.")
            isRight = false
        }
        return isRight
    }
}

extension CorpusShape: ExpressibleByArgument {
    /// Sizes that take about as long each.
    fileprivate var usualMegabytes: Int {
        switch self {
        case .v1: 200
        case .v2: 100
        case .text: 40
        }
    }
}
