import OrderGrammar
import OrderIntents
import TweetFeed
import TweetText

/// Runs the examples of a grammar: each brings its own context, the grammar its own samples, whatever else is loaded.
public struct ExampleCheck: Sendable {
    private let grammar: Grammar
    private let knowledge: Knowledge
    private let engine: IntentEngine

    /// What came of the examples of a grammar.
    public struct Report: Sendable {
        /// Examples that came out as the grammar says.
        public var passed = 0
        /// The others, each with what was expected and what came out.
        public var failures: [Diagnostic] = []
    }

    /// Prepares to run the examples of `grammar` by itself.
    ///
    /// - Parameter knowledge: what is known beside the grammar's own samples, which come first.
    /// - Throws: what only compiling shows.
    public init(_ grammar: Grammar, languages: [LanguageData], knowledge: Knowledge) throws(Diagnostics) {
        self.grammar = grammar
        self.knowledge = knowledge.adding(samplesOf: grammar)
        engine = try IntentEngine(
            contents: GrammarSet.Contents(grammars: [grammar], languages: languages),
            knowledge: self.knowledge)
    }

    /// Runs every example.
    public func run() -> Report {
        var report = Report()
        for match in grammar.matches {
            for example in match.examples {
                let intents = engine.intents(in: Tweet(example))
                let intent = intents.first { $0.isBy(match.name) } ?? intents.first
                guard let failure = Self.difference(example, match: match.name, intent: intent) else {
                    report.passed += 1
                    continue
                }
                report.failures.append(
                    Diagnostic(
                        id: "example-failed", message: failure, place: example.place,
                        help: Self.help(for: example, of: match, in: grammar, intent: intent, knowing: knowledge)))
            }
        }
        return report
    }

    private static func difference(_ example: Example, match: String, intent: OrderIntent?) -> String? {
        let expected: IntentStatus
        switch example.outcome {
        case .none:
            return intent.map { "The example must give nothing, and gives \(summary(of: $0))" }
        case .complete: expected = .complete
        case .incomplete: expected = .incomplete
        case .rejected: expected = .rejected
        case .ambiguous: expected = .ambiguous
        }
        guard let intent else { return "The example must be \(expected.rawValue), and gives nothing." }
        guard intent.isBy(match) else {
            return "The example must be \(expected.rawValue) by \(match), and gives \(summary(of: intent))"
        }
        if intent.status != expected {
            return "The example must be \(expected.rawValue), and gives \(summary(of: intent))"
        }
        let codes = (intent.issues + intent.alternatives.flatMap(\.issues)).map(\.code.rawValue)
        for issue in example.issues where !codes.contains(issue) {
            return "The example must have the issue \(issue), and gives \(summary(of: intent))"
        }
        // A slot that is said several times is said of one line after the other.
        var said: [String: Int] = [:]
        let times = Dictionary(grouping: example.slots, by: \.name).mapValues(\.count)
        for slot in example.slots {
            var values = intent.reading.values(ofSlot: slot.name)
            if let count = times[slot.name], count > 1 {
                guard intent.lines.count == count else {
                    return "The order must have \(count) lines, and has \(intent.lines.count)."
                }
                values = intent.lines[said[slot.name, default: 0]].values(ofSlot: slot.name)
                said[slot.name, default: 0] += 1
            }
            if !IntentReading.values(values, say: slot.value) {
                let found = values.first.map { "\u{201C}\($0)\u{201D}" } ?? "nothing"
                return "The slot \(slot.name) must be \u{201C}\(slot.value)\u{201D}, and is \(found)."
            }
        }
        return nil
    }

    /// A reading's match and slots, as an example would write them.
    private static func outline(of reading: IntentReading) -> String {
        let slots = RecordVocabulary.slots.compactMap { slot in
            reading.values(ofSlot: slot).first.map { "\(slot)=\($0)" }
        }
        return ([reading.match ?? ""] + slots).joined(separator: " ")
    }

    /// The status, the issues and the match, then each issue as its sentence.
    private static func summary(of intent: OrderIntent) -> String {
        let issues = intent.issues + intent.alternatives.flatMap(\.issues)
        let codes = Set(issues.map(\.code.rawValue)).sorted().map { ", " + $0 }.joined()
        var sentences: [String] = []
        for issue in issues where !sentences.contains(issue.message) { sentences.append(issue.message) }
        if intent.alternatives.count > 1, sentences.isEmpty {
            let readings = intent.alternatives.map(outline).joined(separator: "; ")
            sentences.append("It can be read as: \(readings).")
        }
        let reasons = sentences.map { " " + $0 }.joined()
        return "\(intent.status.rawValue)\(codes) by \(intent.reading.match ?? "several matches").\(reasons)"
    }
}

extension OrderIntent {
    /// Whether that match found it, alone or among others; of that grammar, where one is named.
    func isBy(_ match: String, of grammar: String? = nil) -> Bool {
        ([reading] + alternatives).contains { $0.match == match && (grammar == nil || $0.grammar == grammar) }
    }
}

extension Tweet {
    /// The post of an example, by a made-up customer unless it says by whom.
    init(_ example: Example) { self.init(text: example.text, settings: example.settings) }

    /// A post where a grammar's examples would put it, by a made-up customer unless a setting says by whom.
    public init(text: String, settings: [Example.Setting], channel: PostContext.Channel = .public) {
        var context = PostContext(channel: channel)
        var author = "a_customer"
        for setting in settings {
            switch setting {
            case .replyToListing(let id, let by):
                context.reply = PostContext.Parent(id: id, authorHandle: by)
            case .replyToPost(let by):
                context.reply = PostContext.Parent(id: "0", authorHandle: by)
            case .replyToLink(let link):
                context.reply = PostContext.Parent(id: "0", links: [link])
            case .quoting(let by):
                context.quote = PostContext.Parent(id: "0", authorHandle: by)
            case .place(let name): context.place = name
            case .direct(let to):
                context.channel = .direct
                context.addressee = to
            case .live: context.channel = .live
            case .author(let handle): author = handle
            case .photo: context.hasPhoto = true
            case .retweeted: context.isRetweet = true
            }
        }
        self.init(text: text, author: Account(handle: author), context: context)
    }
}

extension IntentReading {
    /// Whether a slot that holds these values holds what an example says; handles are the same in any case.
    static func values(_ values: [String], say expected: String) -> Bool {
        let isAccount = expected.hasPrefix("@")
        return values.contains { isAccount ? $0.lowercased() == expected.lowercased() : $0 == expected }
    }

    /// What a slot holds, as grammars' examples write it: `10.00 EUR`, `@bob`, `2`.
    ///
    /// An item has two names, its product's id and its group's words in the post.
    public func values(ofSlot name: String) -> [String] {
        switch name {
        case "merchant": [merchant?.handle].compactMap { $0.map { "@" + $0 } }
        case "recipient": [recipient?.handle].compactMap { $0.map { "@" + $0 } }
        case "amount": [amount?.description].compactMap { $0 }
        case "memo": [memo].compactMap { $0 }
        case "code": [code].compactMap { $0 }
        case "url": [url].compactMap { $0 }
        case "campaign": [campaign].compactMap { $0 } + [campaign].compactMap { $0.map { "#" + $0 } }
        default: lines.flatMap { $0.values(ofSlot: name) }
        }
    }
}

extension OrderLine {
    /// What a slot of the line holds, under every name that an example may use for it.
    public func values(ofSlot name: String) -> [String] {
        switch name {
        case "item": [productID, text].compactMap { $0 }
        case "quantity": [String(quantity.count)]
        default: [options[name]].compactMap { $0 }
        }
    }
}
