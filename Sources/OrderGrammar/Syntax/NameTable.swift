/// What a file's names stand for: of equal names, the first declared.
struct NameTable: Sendable {
    private(set) var intents: [String: IntentSyntax] = [:]
    private(set) var lists: [String: GrammarSyntax.List] = [:]
    private(set) var rules: [String: PatternNode] = [:]
    /// Rules in an order in which each stands behind those it refers to, and the circles among them.
    let order: RuleOrder

    init(_ syntax: GrammarSyntax) {
        for intent in syntax.intents where intents[intent.name.text] == nil { intents[intent.name.text] = intent }
        for list in syntax.lists where lists[list.name.text] == nil { lists[list.name.text] = list }
        for rule in syntax.rules where rules[rule.name.text] == nil { rules[rule.name.text] = rule.pattern }
        order = RuleOrder(rules, names: syntax.rules.map(\.name.text))
    }
}
