import ArgumentParser
import Hashcart

/// `hashcart catalog`: tools for those who keep products.
struct CatalogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalog", abstract: "Tools for those who keep products.", subcommands: [Compile.self])

    /// `hashcart catalog compile`
    struct Compile: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "compile",
            abstract: "Makes one file of product feeds that --catalog opens in milliseconds.",
            discussion: """
                Feeds are read as --catalog reads them, and their products are indexed once: by id, number, link, title and \
                titles with a slip. Answers are the same as from the feeds. Rows that cannot be used are told now, and \
                left out. Compile again when a feed changes; the file is replaced in one step, so a run that has it open \
                goes on with what it opened.

                Name the accounts that later runs name: they say in which language each merchant's titles are bent, and \
                what prices without a currency are in.

                Examples:
                  hashcart catalog compile products.tsv -o products.hashcart
                  hashcart catalog compile @beanhouse=beans.csv @teahouse=tea.jsonl --accounts accounts.csv -o shops.hashcart
                  hashcart extract posts.jsonl --catalog products.hashcart
                """)

        @Argument(help: ArgumentHelp("A product feed; repeatable.", valueName: "[@merchant=]feed"))
        var feeds: [String]

        @Option(name: .long, help: ArgumentHelp("Who sells, serves and receives.", valueName: "path"))
        var accounts: [String] = []

        @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
        var output: String

        func validate() throws {
            var clashes = FileClashes()
            for feed in feeds { clashes.note(Catalog.path(ofArgument: feed), as: "a feed that is read") }
            for path in accounts { clashes.note(path, as: "read by --accounts") }
            try clashes.check(writing: [("--output", output)])
        }

        func run() throws {
            try Console.run {
                try TextCheck.check(accounts + feeds.map(Catalog.path(ofArgument:)))
                let accounts = try Accounts(paths: accounts)
                let catalog = try Catalog(arguments: feeds, accounts: accounts)
                Console.report(catalog.complaints + accounts.complaints)
                try CompiledCatalog(catalog, accounts: accounts).write(to: output)
                Console.say("\(output): \(catalog.products.count) products")
            }
        }
    }
}
