/// A pattern as the tracks of a railroad diagram: whoever drives through from left to right says a post that matches.
public indirect enum RailroadTrack: Hashable, Sendable {
    /// A station: words to be said, or a name that stands for some.
    case station(Station)
    /// One behind the other.
    case sequence([RailroadTrack])
    /// One behind the other, touching: no space may stand between.
    case glued([RailroadTrack])
    /// One of several.
    case choice([RailroadTrack])
    /// With a way around it.
    case optional(RailroadTrack)
    /// With a way back.
    case repeated(RailroadTrack)
    /// All of them, in any order.
    case anyOrder([RailroadTrack])

    /// What stands on a track.
    public struct Station: Hashable, Sendable {
        /// What it is, which its shape shows.
        public enum Kind: String, Hashable, Sendable {
            /// Words, marks and emoji, said as they stand.
            case word
            /// `#tag`, `@account`, the service.
            case tag
            /// A slot, with what it reads under it.
            case slot
            /// A rule, which has a diagram of its own.
            case rule
            /// A `/pattern/`.
            case pattern
        }
        /// What it is.
        public var kind: Kind
        /// What stands in it.
        public var text: String
        /// What it reads, for a slot.
        public var detail: String?
    }

    /// The tracks of a pattern, whose slots are those of `intent`.
    public init(_ pattern: Pattern, intent: IntentDefinition?, services: [Grammar.Service]) {
        func track(_ pattern: Pattern) -> RailroadTrack {
            RailroadTrack(pattern, intent: intent, services: services)
        }
        switch pattern {
        case .literal(let literal):
            let isTag = literal.kind == .hashtag || literal.kind == .account
            self = .station(Station(kind: isTag ? .tag : .word, text: literal.text))
        case .service:
            let accounts = services.map { "@" + $0.handle }.joined(separator: " or ")
            self = .station(Station(kind: .tag, text: accounts.isEmpty ? "service" : accounts))
        case .slot(let name, _):
            let type = intent?.slots.first { $0.name == name }?.type
            self = .station(Station(kind: .slot, text: name, detail: type?.noun))
        case .rule(let name, _): self = .station(Station(kind: .rule, text: name))
        case .regex(let source, _): self = .station(Station(kind: .pattern, text: "/" + source + "/"))
        case .optional(let inner): self = .optional(track(inner))
        case .repeated(let inner): self = .repeated(track(inner))
        case .sequence(let parts): self = .sequence(parts.map(track))
        case .glued(let parts): self = .glued(parts.map(track))
        case .alternatives(let parts): self = .choice(parts.map(track))
        case .anyOrder(let parts): self = .anyOrder(parts.map(track))
        }
    }

    /// The same in words, for those who hear a diagram rather than see it.
    public var words: String {
        func join(_ parts: [RailroadTrack], _ separator: String) -> String {
            parts.map(\.words).joined(separator: separator)
        }
        switch self {
        case .station(let station):
            switch station.kind {
            case .word, .tag, .pattern: return station.text
            case .slot: return "the " + station.text + (station.detail.map { " (\($0))" } ?? "")
            case .rule: return "<\(station.text)>"
            }
        case .sequence(let parts): return join(parts, ", then ")
        case .glued(let parts): return join(parts, " touching ")
        case .choice(let parts): return "either " + join(parts, " or ")
        case .optional(let inner): return "perhaps " + inner.words
        case .repeated(let inner): return "once or more: " + inner.words
        case .anyOrder(let parts): return "in any order: " + join(parts, "; ")
        }
    }
}

extension SlotType {
    /// What the slot reads, in a word or two.
    var noun: String {
        switch self {
        case .count: "number"
        case .money: "amount"
        case .account: "@account"
        case .knownAccount: "known @account"
        case .tag: "#tag"
        case .campaignTag(let kind), .commandTag(let kind): "#tag of \(kind)"
        case .product: "product"
        case .code: "code"
        case .url: "link"
        case .text: "any words"
        case .list(let values): Self.shortened(values.map(\.name).joined(separator: ", "))
        case .pattern(let source): Self.shortened("/" + source + "/")
        }
    }

    private static func shortened(_ text: String) -> String {
        text.count <= 28 ? text : text.prefix(27) + "…"
    }
}
