import ArgumentParser
import Hashcart

/// The files that say what is known: grammars, products, campaigns, accounts, listings.
struct KnowledgeOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "A .grammar file or a folder of them; repeatable. `standard` is the built-in set and the default.",
            valueName: "path|standard"))
    var grammar: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp("A product feed, or a compiled catalogue; repeatable.", valueName: "[@merchant=]path"))
    var catalog: [String] = []

    @Option(name: .long, help: ArgumentHelp("What hashtags stand for.", valueName: "path"))
    var campaigns: [String] = []

    @Option(name: .long, help: ArgumentHelp("Who sells, serves and receives.", valueName: "path"))
    var accounts: [String] = []

    @Option(name: .long, help: ArgumentHelp("Posts that offer something.", valueName: "path"))
    var listings: [String] = []

    /// Every file that is read for them, with the option that names it.
    var files: [(option: String, path: String)] {
        var files = [("--campaigns", campaigns), ("--accounts", accounts), ("--listings", listings)].flatMap {
            option, paths in paths.map { (option, $0) }
        }
        files += catalog.map { ("--catalog", Catalog.path(ofArgument: $0)) }
        // A pipe is read once alone, and what it brings is beside nothing.
        for path in grammar where FileKind(at: path) == .folder || FileFacts.size(of: path) != nil {
            // The libraries that it imports, and the words beside it.
            let grammars = (try? GrammarSet(contentsOf: path))?.grammars.map(\.name) ?? [path]
            let folder = FileKind(at: path) == .folder ? path + "/" : path.folder + "Languages/"
            let words = (FolderEntry.all(below: folder) ?? []).map(\.path).filter { $0.hasSuffix(".words") }
            files += (grammars + words.map { folder + $0 }).map { ("--grammar", $0) }
        }
        return files
    }

    /// The grammars named; the standard ones where none is.
    func grammars() throws -> GrammarSet {
        guard !grammar.isEmpty else { return .standard }
        try TextCheck.check(grammar)
        var set = GrammarSet.standardLanguages
        for path in grammar {
            set = set.adding(path == "standard" ? .standard : try GrammarSet(contentsOf: path))
        }
        return set
    }

    /// All that is known. Rows that cannot be used are told and left out.
    func knowledge() throws -> Knowledge {
        try TextCheck.check(accounts + catalog.map(Catalog.path(ofArgument:)) + campaigns + listings)
        let accounts = try Accounts(paths: accounts)
        let knowledge = Knowledge(
            catalog: try Catalog(arguments: catalog, accounts: accounts),
            campaigns: Campaigns(merging: try campaigns.map { try Campaigns(contentsOf: $0) }),
            accounts: accounts,
            listings: Listings(merging: try listings.map { try Listings(contentsOf: $0) }))
        let complaints =
            knowledge.catalog.complaints + knowledge.campaigns.complaints + knowledge.accounts.complaints
            + knowledge.listings.complaints + knowledge.catalog.complaints(with: accounts, name: catalog.first ?? "")
        Console.report(complaints)
        return knowledge
    }

    func engine() throws -> IntentEngine {
        try IntentEngine(grammars: grammars(), knowledge: knowledge(), explains: false)
    }
}

extension Accounts {
    /// The accounts of several files.
    init(paths: [String]) throws { self.init(merging: try paths.map { try Accounts(contentsOf: $0) }) }
}

extension Catalog {
    /// The products of several feeds, as the command line names them.
    init(arguments: [String], accounts: Accounts) throws {
        self.init(
            merging: try arguments.map { argument in
                let (merchant, path) = Self.split(argument)
                // What a shop's prices are in, where its feed does not say.
                let currency = merchant.flatMap { accounts.find(handle: $0)?.entry.currency }
                return try Catalog(contentsOf: path, merchant: merchant, currency: currency)
            })
    }

    /// The file that an argument names.
    static func path(ofArgument argument: String) -> String { split(argument).path }

    /// `@beanhouse=products.tsv` is a feed of one merchant.
    private static func split(_ argument: String) -> (merchant: String?, path: String) {
        guard argument.hasPrefix("@"), let sign = argument.firstIndex(of: "=") else { return (nil, argument) }
        return (String(argument[..<sign]), String(argument[argument.index(after: sign)...]))
    }
}
