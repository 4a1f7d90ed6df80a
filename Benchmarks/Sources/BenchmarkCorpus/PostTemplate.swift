/// A post with holes, and the records that the engine must make of it.
///
/// `{a|b}` is one of the choices, `{2-9}` a number, `{person}` somebody's handle.
public struct PostTemplate: Sendable {
    /// One record, as far as it is counted.
    public struct Record: Hashable, Sendable {
        /// The grammar that must have made it.
        public var grammar: String
        /// Its kind.
        public var kind: String
        /// Its status.
        public var status: String

        /// Makes a record.
        public init(grammar: String, kind: String, status: String) {
            self.grammar = grammar
            self.kind = kind
            self.status = status
        }
    }

    /// How the post stands in its stream.
    public enum Situation: Sendable {
        /// By itself.
        case post
        /// Somebody else's, retweeted.
        case retweet
        /// The answer to a post, by that id.
        case reply(to: String, by: String)
    }

    private enum Part: Sendable {
        case choice([[UInt8]])
        case number(ClosedRange<Int>)
        case person
    }

    /// The text with its holes.
    public let pattern: String
    /// Language that the platform says the post is in.
    public let language: String
    /// What must come out; empty for a post that only looks like a command.
    public let records: [Record]
    let situation: Situation
    private let parts: [Part]

    /// Makes a template of a text with holes.
    public init(_ pattern: String, _ language: String, _ records: [Record], _ situation: Situation = .post) {
        self.pattern = pattern
        self.language = language
        self.records = records
        self.situation = situation
        parts = pattern.split(separator: "{", omittingEmptySubsequences: false).enumerated().flatMap { index, piece in
            let halves = piece.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
            guard index > 0, halves.count == 2 else { return [Part.choice([Array(piece.utf8)])] }
            return [Self.hole(halves[0]), .choice([Array(halves[1].utf8)])]
        }
    }

    private static func hole(_ name: Substring) -> Part {
        if name == "person" { return .person }
        let ends = name.split(separator: "-").compactMap { Int($0) }
        if ends.count == 2, ends[0] <= ends[1] { return .number(ends[0]...ends[1]) }
        return .choice(name.split(separator: "|", omittingEmptySubsequences: false).map { Array($0.utf8) })
    }

    /// Whether plain text can say it.
    var isPlain: Bool {
        if case .reply = situation { return false }
        return true
    }

    /// Appends the text with its holes filled.
    func fill(_ random: inout SeededRandom, _ people: [Person], into text: inout [UInt8]) {
        for part in parts {
            switch part {
            case .choice(let choices): text.append(contentsOf: random.one(of: choices))
            case .number(let range): text.put(random.number(in: range))
            case .person: text.put(random.one(of: people).handle)
            }
        }
    }
}
