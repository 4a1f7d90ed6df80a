import TestSupport

/// Small grammars and posts that meet: drawn from one alphabet, so that they match often and nearly match more often.
struct RandomGrammar {
    var generator: SplitMix64
    /// The grammar as a file.
    private(set) var text = ""
    /// What the post must hold, for drawing posts that do.
    private var pattern = Term.literal("#go")

    private indirect enum Term {
        case literal(String), service, slot(String)
        case optional(Term), repeated(Term)
        case sequence([Term]), glued([Term]), alternatives([Term])
    }

    private static let literals = [
        "a", "b", "pay", "#go", "#buy", "@shop", "🍕", "\"+\"", "×", "A1", "\"two words\"",
        "<question>",
    ]
    private static let slots = ["n", "m", "who", "whom", "merchant", "t", "c", "s", "memo", "amount", "k"]
    private static let pieces = [
        "a", "b", "pay", "x", "#go", "#GO", "#buy", "#tea", "@shop", "@ann", "@bob", "@svc", "1", "2", "10", "0", "two",
        "A1", "k7",
        "red", "big", "huge", "🍕", "+", "×", "€5", "5€", "5 EUR", "$", "€", "EUR", ",", ":", ";", "-", "—", ".", "!",
        "\"", "<", ">",
        "two words", "a-b", "don't", "2x", "https://t.co/a", "@sh\u{43E}p", "@\u{430}nn", "@sv\u{441}", "@ann\u{200B}",
        "@s\u{200B}vc", "@j\u{43E}", "@ann\u{43E}", "@\u{43A}o",
    ]
    private static let questions = ["?", "where is", "how long"]
    private static let joints = [" ", " ", " ", " ", " ", "", "", ", ", ": ", " - ", ",", "  ", ", , ", ". "]

    init(seed: UInt64) {
        generator = SplitMix64(seed: seed)
        makeGrammar()
    }

    private mutating func pick<Element>(_ list: [Element]) -> Element {
        list[Int.random(in: 0..<list.count, using: &generator)]
    }
    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }

    private mutating func makeGrammar() {
        var operands: [Term] = []
        let isAnyOrder = chance(45)
        for _ in 0..<(isAnyOrder ? Int.random(in: 1...4, using: &generator) : 1) {
            operands.append(chance(15) && isAnyOrder ? .optional(term(2)) : term(3))
        }
        let anchor = Term.literal(pick(["#go", "#go", "#buy", "pay"]))
        if isAnyOrder {
            operands.insert(anchor, at: Int.random(in: 0...operands.count, using: &generator))
        } else {
            operands = [.sequence(chance(50) ? [anchor] + operands : operands + [anchor])]
        }
        pattern = operands.count == 1 ? operands[0] : .sequence(operands)
        let written = operands.map(Self.write).joined(separator: " & ")
        let conditions = pick(["", "", "", "when starts ", "when whole ", "when exactly ", "when typed "])
        let slots = Self.slots.filter { written.contains("{\($0)}") }
        text = """
            grammar random 1
            language en
            service @svc

            list sizes = red | big, huge | A1

            intent buy -> purchase
            \(slots.map { "  : \($0) \(Self.type(of: $0)) optional" }.joined(separator: "\n"))

            match one: buy \(conditions)= \(written)
              "a" -> complete
              "b" -> none
            """
        if !slots.contains("s") { text = text.replacing("list sizes = red | big, huge | A1\n\n", with: "") }
    }

    private static func type(of slot: String) -> String {
        switch slot {
        case "n", "m": "count"
        case "who", "merchant": "account"
        case "whom": "known account"
        case "t": "tag"
        case "c": "code"
        case "k": "/[a-z]\\d+|x+/"
        case "s": "sizes"
        case "memo": "text"
        default: "money currency any"
        }
    }

    private mutating func term(_ depth: Int, isAddressing: Bool = true) -> Term {
        if depth == 0 || chance(30) {
            switch Int.random(in: 0..<10, using: &generator) {
            case 0..<4: return .literal(pick(Self.literals))
            // Who is addressed may stand in front, where nothing touches or repeats it.
            case 4 where isAddressing: return .service
            default:
                let slot = pick(Self.slots)
                return .slot(["merchant", "whom"].contains(slot) && !isAddressing ? "who" : slot)
            }
        }
        func terms(
            _ range: ClosedRange<Int>, _ random: inout RandomGrammar, isAddressing: Bool = isAddressing
        ) -> [Term] {
            (0..<Int.random(in: range, using: &random.generator)).map { _ in
                random.term(depth - 1, isAddressing: isAddressing)
            }
        }
        switch Int.random(in: 0..<10, using: &generator) {
        case 0..<4: return .sequence(terms(2...3, &self))
        case 4..<6: return .glued(terms(2...3, &self, isAddressing: false))
        case 6..<8: return .alternatives(terms(2...3, &self))
        case 8: return .optional(term(depth - 1, isAddressing: isAddressing))
        default: return .repeated(term(depth - 1, isAddressing: false))
        }
    }

    private static func write(_ term: Term) -> String {
        switch term {
        case .literal(let text): text
        case .service: "service"
        case .slot(let name): "{\(name)}"
        case .optional(let inner): "[\(write(inner))]"
        case .repeated(let inner): "(\(write(inner)))+"
        case .sequence(let parts): "(" + parts.map(write).joined(separator: " ") + ")"
        case .glued(let parts): parts.map(write).joined(separator: "~")
        case .alternatives(let parts): "(" + parts.map(write).joined(separator: " | ") + ")"
        }
    }

    /// A post: half of the time what the pattern asks for, with things between and behind.
    mutating func post() -> (text: String, ownWordsStart: Int) {
        var parts: [String] = []
        if chance(60) {
            if chance(30) { parts.append(pick(Self.pieces)) }
            parts.append(sample(pattern))
            for _ in 0..<Int.random(in: 0...3, using: &generator) {
                parts.insert(
                    pick(Self.pieces), at: chance(50) ? parts.count : Int.random(in: 0...parts.count, using: &generator)
                )
            }
            if chance(15) { parts.append(sample(pattern)) }
        } else {
            for _ in 0..<Int.random(in: 1...7, using: &generator) { parts.append(pick(Self.pieces)) }
        }
        let prefix = chance(15) ? pick(["@svc ", "@ann ", "@svc @shop ", "@ann @bob "]) : ""
        var text = prefix
        for (index, part) in parts.enumerated() { text += (index == 0 ? "" : pick(Self.joints)) + part }
        return (text, prefix.utf8.count)
    }

    private mutating func sample(_ term: Term) -> String {
        switch term {
        case .literal("<question>"): return pick(Self.questions)
        case .literal(let text): return text.replacing("\"", with: "")
        case .service: return pick(["@svc", "@svc", "@svc", "@\u{455}vc"])
        case .slot(let name):
            switch name {
            case "n", "m": return pick(["1", "2", "2", "10", "two"])
            case "who": return pick(["@ann", "@bob"])
            case "merchant": return pick(["@shop", "@ann", "@SH0P"])
            case "t": return pick(["#tea", "#go"])
            case "c": return pick(["A1", "k7", "10"])
            case "k": return pick(["A1", "k7", "x"])
            case "s": return pick(["red", "big", "huge", "A1", "A 1"])
            case "memo": return pick(["a b", "red, 2 big", "x"])
            default: return pick(["€5", "5€", "5 EUR", "5EUR", "EUR 5", "€ 5"])
            }
        case .optional(let inner): return chance(50) ? sample(inner) : ""
        case .repeated(let inner):
            return (0..<Int.random(in: 1...3, using: &generator)).map { _ in sample(inner) }.joined(
                separator: pick([" ", " ", ", ", ""]))
        case .sequence(let parts):
            var text = ""
            for part in parts {
                let next = sample(part)
                text += (text.isEmpty || next.isEmpty ? "" : pick(Self.joints)) + next
            }
            return text
        case .glued(let parts): return parts.map { sample($0) }.joined(separator: chance(90) ? "" : " ")
        case .alternatives(let parts): return sample(pick(parts))
        }
    }
}
