import OrderGrammar
import TweetText

/// What the patterns and slots of matches are made of: literals as terms, `/pattern/`s compiled, and in the vocabulary
/// whatever else they read. Each is looked at once, however many matches share it.
struct PatternWords {
    private(set) var literals: [String: [TermID]] = [:]
    private(set) var patterns: [String: PatternProgram] = [:]
    private(set) var complaints: [Diagnostic] = []

    /// Whether a slot reads money.
    private(set) var readsMoney = false

    /// Takes what an intent's slots read: patterns, values of lists, units and signs that the grammar has for its own.
    mutating func take(_ intent: IntentDefinition, vocabulary: inout TermTable) {
        for slot in intent.slots {
            switch slot.type {
            case .pattern(let source):
                take(source, at: slot.place)
            case .list(let values):
                for spelling in values.flatMap(\.spellings) { _ = vocabulary.terms(of: spelling) }
            case .money(let policy):
                readsMoney = true
                for sign in policy.signs { _ = vocabulary.terms(of: sign.sign) }
                for unit in policy.units {
                    for spelling in [unit.code] + unit.spellings { _ = vocabulary.terms(of: spelling) }
                }
            default:
                break
            }
        }
    }

    /// Takes a pattern and the rules that it leads to, but for those that were taken.
    mutating func take(
        _ pattern: Pattern, rules: [String: Pattern], _ isTaken: inout Set<String>, vocabulary: inout TermTable
    ) {
        switch pattern {
        case .literal(let literal):
            if literals[literal.text] == nil { literals[literal.text] = vocabulary.terms(of: literal.text) }
        case .regex(let source, let place):
            take(source, at: place)
        case .rule(let name, _):
            guard let rule = rules[name], isTaken.insert(name).inserted else { return }
            take(rule, rules: rules, &isTaken, vocabulary: &vocabulary)
        case .optional(let inner), .repeated(let inner):
            take(inner, rules: rules, &isTaken, vocabulary: &vocabulary)
        case .sequence(let parts), .glued(let parts), .alternatives(let parts), .anyOrder(let parts):
            for part in parts { take(part, rules: rules, &isTaken, vocabulary: &vocabulary) }
        case .service, .slot:
            break
        }
    }

    private mutating func take(_ source: String, at place: SourcePlace) {
        guard patterns[source] == nil, !complaints.contains(where: { $0.place == place }) else { return }
        do {
            patterns[source] = try PatternProgram(source)
        } catch {
            complaints.append(
                Diagnostic(
                    id: "invalid-pattern", message: "The pattern /\(source)/ cannot be compiled: \(error.message).",
                    place: place, help: "Mend the pattern; it is read as PCRE2 with UTF-8."))
        }
    }
}
