import TestSupport
import TweetText

/// A kind of pairs of small matches that meet often, and the pieces of which posts for them are made.
enum ClashFamily: String, CaseIterable {
    /// Slots of every type, some left out.
    case slots
    /// Amounts whose units the other match does not take, or does not know.
    case amounts
    /// The same said in more words and in fewer.
    case ways
    /// Two languages, with words behind which a number is no quantity to one of them.
    case labels

    var pieces: [String] {
        switch self {
        case .slots: ["#go", "#hi", "on", "2", "@ann", "q7", "€", "mug"]
        case .amounts: ["#go", "2", "zork", "usd", ","]
        case .ways: ["#go", "on", "now", "@ann", "@bot", "2"]
        case .labels: ["#go", "size", "taglia", "uno", "2", "mug"]
        }
    }

    /// Pieces that are put behind the one before with a space, and without.
    var touching: Set<String> { self == .amounts ? ["zork", ","] : ["€"] }

    /// Pieces of a post at most.
    var longest: Int { self == .slots ? 3 : 4 }

    /// Grammars of two matches in all.
    func grammars(seed: UInt64) -> [String] {
        var random = RandomPatterns(seed: seed)
        switch self {
        case .slots: return [slots(&random)]
        case .amounts: return [amounts(&random)]
        case .ways: return [ways(&random)]
        case .labels: return [labels("en", &random), labels("it", &random)]
        }
    }

    private func slots(_ random: inout RandomPatterns) -> String {
        let slots = ["{n}", "{who}", "{c}", "{m}", "{item}", "on", "[on]", "[{n}]", "({who} | on)", "(on | {n})"]
        func pattern() -> String {
            random.pick(["#go", "#go", "#hi"]) + random.pick([" ", " & "]).joining(random.some(1...2, of: slots))
        }
        return random.grammar("en", kinds: (["purchase", "claim"], ["purchase", "vote"]), (pattern(), pattern()))
    }

    private func amounts(_ random: inout RandomPatterns) -> String {
        let slots = ["{d}", "{k}", "{u}", "{n}", "[{d}]", "{k} [zork]", "zork", "[usd]", "{u} zork"]
        func pattern() -> String { "#go" + random.pick([" ", " & "]).joining(random.some(1...2, of: slots)) }
        return random.grammar("en", kinds: (["claim"], ["claim", "vote"]), (pattern(), pattern()))
    }

    private func ways(_ random: inout RandomPatterns) -> String {
        let slots = [
            "(on | on now)", "(now | on now | service)", "{who}", "[{who}]", "{n}", "service", "({n} | {n} on)",
        ]
        func pattern() -> String { "#go" + " & ".joining(random.some(1...3, of: slots)) }
        return random.grammar(
            "en", service: "@bot", kinds: (["tip", "claim"], ["tip", "claim", "vote"]), (pattern(), pattern()))
    }

    private func labels(_ language: String, _ random: inout RandomPatterns) -> String {
        let slots = ["([uno | {n}] {item})", "([uno] {item})", "([{n}] {item})", "({n} [{item}])", "(uno [{item}])"]
        return random.grammar(
            language, kinds: (["purchase", "claim"], []),
            ("#go" + random.pick([" ", " & "]).joining(random.some(1...1, of: slots)), nil))
    }
}

extension String {
    /// Each part with this string before it.
    fileprivate func joining(_ parts: [String]) -> String { parts.map { self + $0 }.joined() }
}

/// Picks what a grammar is made of.
private struct RandomPatterns {
    private var generator: SplitMix64

    init(seed: UInt64) {
        generator = SplitMix64(seed: seed)
    }

    mutating func pick(_ list: [String]) -> String {
        list[Int.random(in: 0..<list.count, using: &generator)]
    }

    mutating func some(_ count: ClosedRange<Int>, of list: [String]) -> [String] {
        (0..<Int.random(in: count, using: &generator)).reduce(into: []) { parts, _ in
            let part = pick(list)
            if !parts.contains(part) { parts.append(part) }
        }
    }

    /// A grammar of one match, or of two.
    mutating func grammar(
        _ language: String, service: String? = nil, kinds: ([String], [String]), _ patterns: (String, String?)
    ) -> String {
        let condition = pick(["", "", "", " when whole", " when starts"])
        let first = match("one", intent: "a", kind: pick(kinds.0), condition, patterns.0)
        let second = patterns.1.map { match("two", intent: "b", kind: pick(kinds.1), "", $0) } ?? ""
        return """
            grammar pair-\(language) 1
            language \(language)
            \(service.map { "service " + $0 } ?? "")

            \(first)\(second)
            """
    }

    private func match(
        _ name: String, intent: String, kind: String, _ condition: String, _ pattern: String
    ) -> String {
        let slots = [
            ("n", "count"), ("who", "account"), ("c", "code"), ("m", "money currency EUR"), ("d", "money currency USD"),
            ("item", "product"),
            ("k", "money currency ZRK unit ZRK zork digits 2"),
            ("u", "money currency DOGE unit DOGE doge digits 2 unit implied DOGE"),
        ].filter { pattern.contains("{\($0.0)}") }.map { "  : \($0.0) \($0.1) optional\n" }.joined()
        return """
            intent \(intent) -> \(kind)
            \(slots)
            match \(name): \(intent)\(condition) = \(pattern)
              "a" -> complete
              "b" -> none


            """
    }
}
