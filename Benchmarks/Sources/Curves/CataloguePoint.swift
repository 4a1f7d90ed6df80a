import ArgumentParser
import BenchmarkCorpus
import Foundation
import Hashcart
import Measuring

/// One point of the curve over the number of products, measured in a process of its own: memory that was once used for a
/// larger catalogue stays with a process.
struct CataloguePoint {
    /// What the catalogue is opened from.
    enum Form: String, CaseIterable, ExpressibleByArgument {
        case feed
        /// Made while the feed is measured.
        case compiled

        var name: String { self == .feed ? "a feed, read and indexed" : "a compiled file, opened" }
    }

    let form: Form
    let products: Int

    /// Has the point measured by another process of this program.
    func measureApart(_ conditions: CurveConditions) throws -> (figures: [Double]?, faults: [String]) {
        let process = Process()
        process.executableURL = URL(filePath: CommandLine.arguments[0]).standardizedFileURL
        var arguments = ["--catalogue", form.rawValue, "--products", "\(products)"]
        arguments += ["--folder", conditions.folder, "--passes", "\(conditions.passes)"]
        if conditions.isQuick { arguments.append("--once") }
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let lines = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self).split(
            separator: "\n")
        process.waitUntilExit()
        guard process.terminationStatus == 0, let figures = lines.first else {
            return (nil, ["the process ended with \(process.terminationStatus)"])
        }
        return (figures.split(separator: " ").compactMap { Double($0) }, lines.dropFirst().map(String.init))
    }

    /// Measures here, and prints a line of figures and a line for each fault.
    func measure(_ conditions: CurveConditions) throws {
        let accounts = Accounts.merchant("shop")
        let feed = try ProductFeedGenerator.file(.tsv, products: products, folder: conditions.folder)
        let compiled = Self.compiledFile(products, conditions)
        let start = CPUClock.now
        let catalog =
            form == .feed
            ? try Catalog(contentsOf: feed, merchant: "shop", currency: Currency(code: "USD"))
            : try Catalog(contentsOf: compiled)
        let engine = try IntentEngine(
            grammars: .measured, knowledge: Knowledge(catalog: catalog, accounts: accounts), explains: false)
        let ready = CPUClock.now - start
        let corpus = CorpusGenerator(
            shape: .v1, commandsPerThousand: 10, seed: 1, accounts: accounts,
            commands: ProductFeedGenerator.commands(1_000))
        let file = try CorpusFile(corpus, bytes: conditions.bytes(100), name: "curve", folder: conditions.folder)
        defer { file.remove() }
        // Memory of a run alone, before the file is mapped for its limit.
        _ = try BatchJob(engine, inputs: [BatchInput(contentsOf: file.path)], jobs: 1).run()
        let peak = PeakMemory.bytes
        let figures = try BatchFigures(engine, file, conditions)
        if form == .feed { try CompiledCatalog(catalog, accounts: accounts).write(to: compiled) }
        let point = figures.point + [ready * 1e3, Double(peak) / 1e6]
        print(point.map { "\($0)" }.joined(separator: " "))
        var faults = figures.faults
        if catalog.products.count != products { faults.append("\(catalog.products.count) products were read") }
        for fault in faults { print(fault) }
    }

    /// Where the compiled catalogue is, between the two points that share it.
    static func compiledFile(_ products: Int, _ conditions: CurveConditions) -> String {
        "\(conditions.folder)/\(products).compiled"
    }
}
