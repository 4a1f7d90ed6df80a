import ArgumentParser
import BenchmarkCorpus
import Foundation

/// `swift run -c release --package-path Benchmarks catalogs`
@main
struct Catalogs: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalogs",
        abstract: "What a large catalogue costs: from a feed to an engine that resolves, and from a compiled file.",
        discussion: """
            Processor time of one core, and the most memory that a process had; each form has a process of its own. Fails \
            when an answer is wrong: products asked for by their ids must be found, and the compiled catalogue must give \
            the same records as its feed.
            """)

    @Option(help: "Products in a feed.")
    var products = 1_000_000

    @Option(help: "Only this form: \(ProductFeedGenerator.Form.allCases.map(\.rawValue).joined(separator: ", ")).")
    var form: ProductFeedGenerator.Form?

    @Option(help: "Folder of the feeds, which are made where they are missing.")
    var folder = "Benchmarks/Corpus"

    @Flag(help: "Five thousand products: proves the answers in seconds.")
    var once = false

    func validate() throws {
        guard products > 0 else { throw ValidationError("A feed has at least one product.") }
    }

    func run() throws {
        let count = once ? 5_000 : products
        if let form {
            let run = try CatalogRun(form, products: count, folder: folder)
            print(run.row)
            guard run.faults.isEmpty else {
                for fault in run.faults { print("WRONG: \(fault)") }
                throw ExitCode(1)
            }
            return
        }
        // Not printed, which waits: the rows come from other processes.
        FileHandle.standardOutput.write(Data((CatalogRun.header + "\n").utf8))
        var status: Int32 = 0
        for form in ProductFeedGenerator.Form.allCases {
            let process = Process()
            process.executableURL = URL(filePath: CommandLine.arguments[0]).standardizedFileURL
            process.arguments = ["--form", form.rawValue, "--products", String(count), "--folder", folder]
            try process.run()
            process.waitUntilExit()
            status = max(status, process.terminationStatus)
        }
        if status != 0 { throw ExitCode(status) }
    }
}

extension ProductFeedGenerator.Form: ExpressibleByArgument {}
