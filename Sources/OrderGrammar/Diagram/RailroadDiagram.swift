/// What is drawn of a grammar: each match and each rule that one of them uses, with its words.
public struct RailroadDiagram: Hashable, Sendable {
    /// One track with its heading.
    public struct Section: Hashable, Sendable {
        /// `match send`, `<times>`.
        public var heading: String
        /// What it finds, and when: `pay, when starts`.
        public var note: String?
        /// The way through it.
        public var track: RailroadTrack
    }

    /// The grammar's name and title.
    public var title: String
    /// Matches in the file's order, then rules.
    public var sections: [Section]

    /// The diagram of a grammar, or of one match of it with the rules that it uses; nil where there is no such match.
    public init?(_ grammar: Grammar, match name: String? = nil) {
        title = grammar.name + (grammar.title.map { ": " + $0 } ?? "")
        let matches = grammar.matches.filter { name == nil || $0.name == name }
        guard !matches.isEmpty else { return nil }
        sections = matches.map { match in
            let intent = grammar.intents.first { $0.name == match.intent }
            let conditions = match.conditions.map(\.words).joined(separator: ", ")
            let kind = intent.map { $0.kind == $0.name ? $0.kind : "\($0.name) → \($0.kind)" } ?? match.intent
            return Section(
                heading: "match " + match.name, note: kind + (conditions.isEmpty ? "" : ", when " + conditions),
                track: RailroadTrack(match.pattern, intent: intent, services: grammar.services))
        }
        var waiting = matches.map { (pattern: $0.pattern, intent: $0.intent) }
        var seen: Set<String> = []
        while let next = waiting.popLast() {
            for rule in grammar.rules where next.pattern.names(rule: rule.name) && seen.insert(rule.name).inserted {
                waiting.append((rule.pattern, next.intent))
                sections.append(
                    Section(
                        heading: "<" + rule.name + ">",
                        track: RailroadTrack(
                            rule.pattern, intent: grammar.intents.first { $0.name == next.intent },
                            services: grammar.services)))
            }
        }
    }
}

extension Pattern {
    /// Whether the pattern itself refers to that rule.
    fileprivate func names(rule name: String) -> Bool {
        switch self {
        case .rule(let other, _): other == name
        case .literal, .service, .slot, .regex: false
        case .optional(let inner), .repeated(let inner): inner.names(rule: name)
        case .sequence(let parts), .glued(let parts), .alternatives(let parts), .anyOrder(let parts):
            parts.contains { $0.names(rule: name) }
        }
    }
}

extension MatchDefinition.Condition {
    /// The condition as a grammar writes it.
    public var words: String {
        switch self {
        case .public: "public"
        case .direct: "direct"
        case .live: "live"
        case .reply: "reply"
        case .replyToListing: "reply to listing"
        case .replyToService: "reply to service"
        case .replyToLink(let domain): "reply to link " + domain
        case .quote: "quote"
        case .retweet: "retweet"
        case .photo: "photo"
        case .place(let name): "place \"" + name + "\""
        case .starts: "starts"
        case .whole: "whole"
        case .exactly: "exactly"
        case .typed: "typed"
        case .not(let denied): "not " + denied.words
        }
    }
}
