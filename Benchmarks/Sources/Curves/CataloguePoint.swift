import ArgumentParser
import BenchmarkCorpus
import Foundation
import Hashcart
import Measuring

/// One point of the curve over the number of products, measured in a process of its own: memory that was once used for a
/// larger catalogue stays with a process.
struct CataloguePoint: Codable {
    /// What the catalogue is opened from.
    enum Form: String, CaseIterable, ExpressibleByArgument {
        case feed
        /// Made while the feed is measured.
        case compiled

        var name: String { self == .feed ? "a feed, read and indexed" : "a compiled file, opened" }
    }

    private let figures: BatchFigures
    /// Products that the catalogue has.
    private let products: Int
    /// Seconds from the start to an engine.
    private let ready: Double
    private let peakBytes: Int

    static let measures =
        [Curve.Measure].ofThroughput + [Curve.Measure(name: "ready, ms"), Curve.Measure(name: "peak memory, MB")]

    /// As `measures` names them.
    var point: [Double] { figures.point + [ready * 1e3, Double(peakBytes) / 1e6] }

    /// What came out wrong.
    func faults(_ corpus: CorpusGenerator, products expected: Int) -> [String] {
        figures.faults(corpus) + (products == expected ? [] : ["\(products) products were read"])
    }

    /// Measures here.
    init(_ form: Form, products count: Int, corpus: String, _ conditions: CurveConditions) throws {
        let accounts = Accounts.merchant("shop")
        let feed = try ProductFeedGenerator.file(.tsv, products: count, folder: conditions.folder)
        let compiled = Self.compiledFile(count, conditions)
        let start = CPUClock.now
        let catalog =
            form == .feed
            ? try Catalog(contentsOf: feed, merchant: "shop", currency: Currency(code: "USD"))
            : try Catalog(contentsOf: compiled)
        let engine = try IntentEngine(
            grammars: .measured, knowledge: Knowledge(catalog: catalog, accounts: accounts), explains: false)
        ready = CPUClock.now - start
        products = catalog.products.count
        // A run as the command makes it, before the file is mapped for its limit.
        _ = try BatchJob(engine, inputs: [BatchInput(contentsOf: corpus)], jobs: 1).run()
        peakBytes = PeakMemory.bytes
        figures = try BatchFigures(engine, corpus, conditions)
        if form == .feed { try CompiledCatalog(catalog, accounts: accounts).write(to: compiled) }
    }

    /// Measures in another process of this program.
    init(apart form: Form, products: Int, corpus: String, _ conditions: CurveConditions) throws {
        let process = Process()
        process.executableURL = URL(filePath: CommandLine.arguments[0]).standardizedFileURL
        var arguments = ["--catalogue", form.rawValue, "--products", "\(products)", "--corpus", corpus]
        arguments += ["--folder", conditions.folder, "--passes", "\(conditions.passes)"]
        if conditions.isQuick { arguments.append("--once") }
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        self = try JSONDecoder().decode(Self.self, from: output)
    }

    /// Where the compiled catalogue is, between the two points that share it.
    static func compiledFile(_ products: Int, _ conditions: CurveConditions) -> String {
        "\(conditions.folder)/\(products).compiled"
    }
}
