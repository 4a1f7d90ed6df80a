/// How the matches of a set are told apart.
enum MatchShape: CaseIterable {
    /// Each by a tag of its own.
    case ownTags
    /// By the account of the shop that each belongs to; all share `#buy`.
    case ownAccounts
    /// By a word behind the account that all share.
    case ownWords
    /// By a word that may stand behind the tag that all share: every match must look at every command.
    case sharedTag

    /// As the figures name it.
    var name: String {
        switch self {
        case .ownTags: "own tags"
        case .ownAccounts: "own accounts, one tag"
        case .ownWords: "own words, one account"
        case .sharedTag: "one tag"
        }
    }

    /// Matches in one grammar.
    var matchesPerGrammar: Int { self == .ownAccounts ? 1 : 10 }

    /// The pattern of a match.
    func pattern(_ match: Int) -> String {
        switch self {
        case .ownTags: "#go\(match) [{quantity}] {item} [at {amount}]"
        case .ownAccounts: "service #buy [{quantity}] {item} [at {amount}]"
        case .ownWords: "service \"order\(match)\" [{quantity}] {item} [at {amount}]"
        case .sharedTag: "#buy [{quantity}] {item} [at {amount}] [\"shop\(match)\"]"
        }
    }

    /// A post that only `match` reads, or reads most of.
    func command(_ match: Int, item: String) -> String {
        switch self {
        case .ownTags: "#go\(match) 2 \(item) at $12.50 please"
        case .ownAccounts: "@shop\(match) #buy 2 \(item) at $12.50 please"
        case .ownWords: "@mall order\(match) 2 \(item) at $12.50 please"
        case .sharedTag: "#buy 2 \(item) at $12.50 shop\(match) please"
        }
    }

    /// The account of a grammar.
    func service(_ grammar: Int) -> String { self == .ownAccounts ? "@shop\(grammar)" : "@mall" }
}
