import TweetText

/// Turns a file without errors into the definition that later stages read.
struct Lowering {
    private let syntax: GrammarSyntax
    private let names: NameTable

    init(_ syntax: GrammarSyntax, _ names: NameTable) {
        self.syntax = syntax
        self.names = names
    }

    func grammar(file: String) -> Grammar? {
        guard let name = syntax.name, let language = syntax.language else { return nil }
        return Grammar(
            name: name.text, version: syntax.version, language: language.text, title: syntax.title?.text,
            evidence: syntax.evidence ?? .design,
            services: syntax.services.map { Grammar.Service(handle: $0.text, place: $0.place) },
            intents: syntax.intents.map(intent),
            lists: syntax.lists.map { list in
                Grammar.WordList(name: list.name.text, values: values(of: list), place: list.name.place)
            },
            rules: syntax.rules.map {
                Grammar.Rule(name: $0.name.text, pattern: $0.pattern.pattern, place: $0.name.place)
            },
            matches: syntax.matches.map { match in
                MatchDefinition(
                    name: match.name.text, intent: match.intent.text, conditions: match.conditions.map(\.condition),
                    pattern: match.pattern.pattern, examples: match.examples.map(\.example), place: match.name.place)
            },
            samples: Self.samples(syntax.samples), file: file)
    }

    private func intent(_ intent: IntentSyntax) -> IntentDefinition {
        IntentDefinition(
            name: intent.name.text, kind: intent.kind.text,
            slots: intent.slots.map { slot in
                SlotDefinition(
                    name: slot.name.text, type: type(slot.type), isOptional: slot.optional != nil,
                    defaultValue: slot.defaultValue?.text, bounds: slot.bounds, place: slot.name.place)
            },
            confirmation: intent.followUps["confirm"]?.definition,
            cancellation: intent.followUps["cancel"]?.definition,
            recipient: intent.recipientSources, limits: intent.limits.map(\.limit), from: intent.from?.text,
            waitsForStock: intent.waitlist != nil, to: intent.to?.text, place: intent.name.place)
    }

    /// The values of a list, spelled in the grammar's language where the list knows it.
    private func values(of list: GrammarSyntax.List) -> [Grammar.WordList.Value] {
        let language = syntax.language?.text.lowercased() ?? ""
        let primary = language.split(separator: "-").first.map(String.init) ?? language
        func translation(_ tag: String) -> [[GrammarSyntax.Named]]? {
            list.translations.first { $0.language.text.lowercased() == tag }?.values
        }
        return Self.values(list.values, spelled: translation(language) ?? translation(primary) ?? list.values)
    }

    private static func values(
        _ values: [[GrammarSyntax.Named]], spelled spellings: [[GrammarSyntax.Named]]
    ) -> [Grammar.WordList.Value] {
        zip(values, spellings).map { value, spellings in
            Grammar.WordList.Value(name: value.first?.text ?? "", spellings: spellings.map(\.text))
        }
    }

    private func type(_ type: SlotTypeSyntax) -> SlotType {
        switch type {
        case .count: .count
        case .account: .account
        case .knownAccount: .knownAccount
        case .tag: .tag
        case .product: .product
        case .code: .code
        case .url: .url
        case .text, .missing: .text
        case .money(let money): .money(policy(money))
        case .campaignTag(let kind, let isCommand):
            isCommand ? .commandTag(kind: kind.text) : .campaignTag(kind: kind.text)
        case .values(let values): .list(values: Self.values(values, spelled: values))
        case .named(let name): .list(values: names.lists[name.text].map(values) ?? [])
        case .pattern(let pattern): .pattern(pattern.text)
        }
    }

    private func policy(_ money: MoneySyntax) -> MoneyPolicy {
        MoneyPolicy(
            currencies: (money.currencies ?? []).map(\.text),
            signs: money.signs.map { MoneyPolicy.Sign(sign: $0.sign.text, currency: $0.currency.text) },
            writing: money.writing, impliedUnit: money.implied?.text, wholeOnly: money.wholeOnly,
            minimum: money.minimum?.number, maximum: money.maximum?.number, clamps: money.clamp != nil,
            decimalMark: money.decimalMark,
            units: money.units.map {
                DeclaredUnit(code: $0.code.text, spellings: $0.spellings.map(\.text), digits: $0.digits)
            })
    }
}
