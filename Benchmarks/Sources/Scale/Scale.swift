import ArgumentParser
import BenchmarkCorpus
import Hashcart
import Measuring

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `swift run -c release --package-path Benchmarks scale`
@main
struct Scale: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scale",
        abstract: "What 1 to 10,000 matches with 100,000 catalogue phrases cost, compiled and asked.",
        discussion: """
            Processor time of one core. Fails when an answer is wrong: every command must be read by the match that it was \
            made for, with its product, and no ordinary post by any.
            """)

    @Option(help: "Most matches.")
    var most = 10_000

    @Option(help: "Catalogue phrases.")
    var phrases = 100_000

    @Option(help: "Passes of each measurement, of which the fastest counts.")
    var passes = 3

    @Option(help: "Only this shape: \(ScaleShape.allCases.map(\.rawValue).joined(separator: ", ")).")
    var shape: ScaleShape?

    @Flag(help: "Few matches and phrases, one pass: proves the answers in seconds.")
    var once = false

    @Flag(help: "Only how long an engine of the standard grammars takes to build.")
    var startUp = false

    @Argument(help: "Where the picture is written.")
    var picture: String?

    func validate() throws {
        guard most > 0, phrases > 0, passes > 0 else { throw ValidationError("Numbers are at least 1.") }
    }

    func run() throws {
        let seconds = try CPUClock.best(of: once || startUp ? 1 : passes) {
            _ = try IntentEngine(knowledge: Knowledge(), explains: false)
        }
        print("standard grammars, read and compiled: \(LineChart.shown(seconds * 1e3)) ms\n")
        if startUp { return }
        let most = once ? min(most, 100) : most
        let passes = once ? 1 : passes
        let counts = Array(sequence(first: 1) { $0 < most ? min($0 * 10, most) : nil })
        var random = SeededRandom(seed: 1)
        let lexicon = Lexicon(phrases: TitleList(ScaleSet.phrases(once ? min(phrases, 1_000) : phrases, &random)))
        let posts = try OrdinaryPosts.texts(once ? 200 : 5_000, seed: 1)
        var curves: [(ScaleShape, [ScaleFigures])] = []
        var faults: [String] = []
        for shape in shape.map({ [$0] }) ?? ScaleShape.allCases {
            var figures: [ScaleFigures] = []
            for count in counts {
                // Where every match looks at every command, few commands are many.
                let commands = shape == .sharedTag ? max(10, min(500, 20_000 / count)) : 500
                figures.append(
                    try ScaleFigures(
                        ScaleSet(shape, matches: count), lexicon: lexicon, posts: posts, commands: commands,
                        passes: passes))
                faults += figures.last?.faults ?? []
            }
            curves.append((shape, figures))
        }
        print(ScaleTable(curves).text)
        if let picture { try write(ScaleTable(curves).svg, to: picture) }
        for fault in faults.prefix(10) { print("WRONG: \(fault)") }
        guard faults.isEmpty else { throw ExitCode(1) }
    }

    private func write(_ text: String, to path: String) throws {
        let bytes = Array(text.utf8)
        guard let file = fopen(path, "w") else { throw ValidationError("\(path): cannot be written") }
        let written = fwrite(bytes, 1, bytes.count, file)
        guard fclose(file) == 0, written == bytes.count else { throw ValidationError("\(path): is cut off") }
    }
}
