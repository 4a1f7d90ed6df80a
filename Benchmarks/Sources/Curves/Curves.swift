import ArgumentParser
import BenchmarkCorpus
import Foundation
import Measuring

/// `swift run -c release --package-path Benchmarks curves`
@main
struct Curves: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "curves",
        abstract: "Measures how speed and memory change with the input and with what is loaded.",
        discussion: """
            Writes the pictures in Figures and the tables in README.md, each figure beside the limit of the same run. Fails \
            when an answer is wrong: what is planted must be found, no more and no less, whatever is loaded, however many \
            jobs there are, and with every record read.
            """)

    @Option(help: "Only this curve; repeatable: \(CurveName.allCases.map(\.rawValue).joined(separator: ", ")).")
    var only: [CurveName] = []

    @Option(help: "Passes of each measurement, of which the fastest counts.")
    var passes = 3

    @Flag(help: "Small sizes, one pass: proves the answers in seconds, and writes no figures.")
    var once = false

    @Option(help: ArgumentHelp("Where corpora and output are written.", valueName: "folder"))
    var folder: String = CorpusFile.folder

    @Option(help: .hidden)
    var catalogue: CataloguePoint.Form?

    @Option(help: .hidden)
    var products = 0

    @Option(help: .hidden)
    var corpus = ""

    func validate() throws {
        guard (1...100).contains(passes) else { throw ValidationError("--passes must be at least 1.") }
    }

    func run() throws {
        let conditions = try CurveConditions(isQuick: once, passes: passes, folder: folder)
        if let catalogue {
            let point = try CataloguePoint(catalogue, products: products, corpus: corpus, conditions)
            return FileHandle.standardOutput.write(try JSONEncoder().encode(point))
        }
        var document = try CurveDocument()
        var isRight = true
        for name in only.isEmpty ? CurveName.allCases : only {
            let machine = Machine.summary
            let curve = try name.curve(conditions)
            let faults = curve.faults.prefix(10).map { "WRONG: \($0)\n" }.joined()
            // Not printed, which waits: a run takes minutes.
            FileHandle.standardOutput.write(
                Data("\(curve.title)\n\(curve.note). \(machine).\n\n\(curve.table)\n\(faults)\n".utf8))
            isRight = isRight && curve.faults.isEmpty
            try document.put(curve, machine: machine)
            if !once, curve.faults.isEmpty {
                try document.write(curve)
                try document.write()
            }
        }
        guard isRight else { throw ExitCode(1) }
    }
}
