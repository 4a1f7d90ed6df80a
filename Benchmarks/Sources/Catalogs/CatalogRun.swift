import BenchmarkCorpus
import Foundation
import Hashcart
import Measuring

/// The figures of one form of feed.
struct CatalogRun {
    private let form: ProductFeedGenerator.Form
    private let feedBytes: Int
    private let compiledBytes: Int
    /// Seconds from the feed to a catalogue, from there to an engine, and from there to a compiled file.
    private let read: Double
    private let indexed: Double
    private let compiled: Double
    /// Seconds from a compiled file to an engine, the standard grammars left out.
    private let opened: Double
    private let peakBytes: Int
    /// What was answered wrongly.
    private(set) var faults: [String] = []

    static let header = """
        | form | feed, MB | read, s | indexed, s | peak, MB | compiled, s | file, MB | opened, ms |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
        """

    init(_ form: ProductFeedGenerator.Form, products: Int, folder: String) throws {
        self.form = form
        let path = try ProductFeedGenerator.file(form, products: products, folder: folder)
        let accounts = Accounts.merchant("shop")
        func engine(_ catalog: Catalog) throws -> IntentEngine {
            try IntentEngine(knowledge: Knowledge(catalog: catalog, accounts: accounts), explains: false)
        }
        // Grammars cost the same with and without products.
        let empty = try CPUClock.best(of: 3) { _ = try engine(Catalog()) }

        let start = CPUClock.now
        let catalog = try Catalog(contentsOf: path, merchant: "shop", currency: Currency(code: "USD"))
        read = CPUClock.now - start
        let fromFeed = try engine(catalog)
        indexed = CPUClock.now - start - read - empty
        peakBytes = PeakMemory.bytes

        let file = path + ".compiled"
        compiled = try CPUClock.best(of: 1) { try CompiledCatalog(catalog, accounts: accounts).write(to: file) }
        opened = try CPUClock.best(of: 3) { _ = try engine(Catalog(contentsOf: file)) } - empty
        feedBytes = Self.size(path)
        compiledBytes = Self.size(file)
        faults = try Self.faults(fromFeed, engine(Catalog(contentsOf: file)), catalog, expected: products)
        try FileManager.default.removeItem(atPath: file)
    }

    var row: String {
        func seconds(_ value: Double) -> String { value.tenths }
        func megabytes(_ count: Int) -> String { String(count / 1_000_000) }
        let cells = [
            form.rawValue, megabytes(feedBytes), seconds(read), seconds(indexed), megabytes(peakBytes),
            seconds(compiled), megabytes(compiledBytes), seconds(max(0, opened) * 1e3),
        ]
        return "| " + cells.joined(separator: " | ") + " |"
    }

    /// Asks for products by id, title and a title with a slip.
    private static func faults(
        _ engine: IntentEngine, _ opened: IntentEngine, _ catalog: Catalog, expected: Int
    ) -> [String] {
        var faults: [String] = []
        if catalog.products.count != expected { faults.append("\(catalog.products.count) products of \(expected)") }
        for position in stride(from: 0, to: catalog.products.count, by: max(1, catalog.products.count / 100)) {
            let product = catalog.products[position]
            let slip = product.title.replacing("l", with: "ll", maxReplacements: 1)
            for words in [product.id, product.title, slip] {
                let tweet = Tweet(text: "#buy 2 \(words) @shop")
                let intents = engine.intents(in: tweet)
                if intents != opened.intents(in: tweet) { faults.append("“\(words)” differs from the compiled file") }
                if words == product.id, intents.first?.lines.first?.productID != product.id {
                    faults.append("“\(words)” is not found")
                }
            }
        }
        return faults
    }

    private static func size(_ path: String) -> Int {
        (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    }
}
