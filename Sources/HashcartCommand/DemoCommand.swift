import ArgumentParser
import Hashcart

/// `hashcart demo`: sample posts of many systems, and what became of each.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Shows what becomes of sample posts of a dozen systems.",
        discussion: "Posts, products, campaigns and accounts are built in and made up.")

    @Flag(help: "Print the records as `extract` would.")
    var json = false

    func run() throws {
        try Console.run {
            let engine = try IntentEngine(knowledge: Knowledge.samples())
            var rows: [DemoRow] = []
            var output = try RecordOutput(path: nil)
            for record in try FeedReader.records(of: SamplePosts.bytes, name: SamplePosts.name) {
                guard case .post(let tweet, _) = record else { continue }
                let intents = engine.intents(in: tweet)
                if json {
                    for intent in intents { try output.append { IntentWriter().append(intent, to: &$0) } }
                } else {
                    rows += DemoRow.rows(of: tweet, intents: intents)
                }
            }
            if !json {
                let table = DemoTable(rows: rows, usesColor: Console.outputHasColor)
                try output.append { $0.append(contentsOf: table.text.utf8) }
            }
            try output.flush()
        }
    }
}
