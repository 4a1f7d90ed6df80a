import OrderGrammar

/// What a record takes of a grammar.
struct GrammarHeading {
    let name: String
    let version: Int
    let evidence: Grammar.Evidence
    let services: [Grammar.Service]

    /// Takes it of one of many; a whole grammar is much to copy.
    init(_ grammar: Int, of grammars: [Grammar]) {
        name = grammars[grammar].name
        version = grammars[grammar].version
        evidence = grammars[grammar].evidence
        services = grammars[grammar].services
    }
}
