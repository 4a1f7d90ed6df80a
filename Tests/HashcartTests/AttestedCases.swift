import Foundation
import Hashcart
import TestSupport

/// The rows of `attested.cases`: what the sources show of each system, and what becomes of it. The file's head says how
/// a row is written.
struct AttestedCase: Sendable, CustomStringConvertible {
    enum Polarity: String, Sendable {
        case positive, negative, ambiguous
    }

    /// Why a row need not do what its polarity and kind say.
    enum Excuse: Hashable, Sendable {
        /// It cannot hold.
        case because(String)
    }

    var id: String
    var line: Int
    var polarity: Polarity
    /// The source's kind and the record's; nil for none.
    var sourceKind: String
    var kind: String?
    var grammars: [String]
    var post: String
    var settings: [String]
    var alone: String
    var together: String
    var excuse: Excuse?

    var description: String { "\(id): \(post)" }

    /// The post; in a live session its listing is the parent.
    func tweet(isSessionKnown: Bool = true) throws -> Tweet {
        let isSession = settings.contains("session")
        let entry = MatchingCase(
            line: line, title: id, grammars: [], post: post,
            settings: isSession ? ["live"] : settings, expected: "")
        var tweet = try entry.tweet()
        if isSession, isSessionKnown { tweet.context.reply = PostContext.Parent(id: Self.session(of: grammars)) }
        return tweet
    }

    /// The id of the live session that the grammars read.
    static func session(of grammars: [String]) -> String { "session-" + grammars.joined(separator: "-") }
}

extension AttestedCase {
    static let file = "attested.cases"

    static func load() throws -> [AttestedCase] {
        let text = try String(contentsOf: Repository.cases.appending(path: file), encoding: .utf8)
        var kinds: [String: String] = [:]
        var grammars: [String]?
        var cases: [AttestedCase] = []
        for (index, line) in text.components(separatedBy: "\n").enumerated() {
            if line.isEmpty || line.hasPrefix("//") { continue }
            let words = line.split(separator: " ").map(String.init)
            if line.hasPrefix("==") {
                grammars = Array(words.dropFirst())
            } else if words[0] == "kind", words.count == 3 {
                kinds[words[1]] = words[2]
            } else {
                guard let grammars, let entry = AttestedCase(line, number: index + 1, grammars: grammars, kinds: kinds)
                else { throw MatchingCase.Malformed(description: "\(file):\(index + 1): no row: \(line)") }
                cases.append(entry)
            }
        }
        return cases
    }

    private init?(_ line: String, number: Int, grammars: [String], kinds: [String: String]) {
        let parts = line.components(separatedBy: " | ")
        let head = parts[0].split(separator: " ").map(String.init)
        guard (2...6).contains(parts.count), head.count == 3, let polarity = Polarity(rawValue: head[1]),
            let kind = kinds[head[2]]
        else { return nil }
        func part(_ index: Int) -> String { parts.count > index ? parts[index] : "-" }
        id = head[0]
        self.line = number
        self.polarity = polarity
        sourceKind = head[2]
        self.kind = kind == "none" ? nil : kind
        self.grammars = grammars
        post = MatchingCase.unescape(parts[1])
        settings = part(2) == "-" ? [] : part(2).components(separatedBy: ", ")
        alone = part(3)
        together = part(4)
        guard parts.count == 6 else { return }
        let reason = parts[5].drop { $0 != " " }.dropFirst()
        guard !reason.isEmpty else { return nil }
        switch parts[5].prefix(while: { $0 != " " }) {
        case "because": excuse = .because(String(reason))
        default: return nil
        }
    }

    /// Puts other records into the rows.
    static func write(_ records: [Int: (alone: String, together: String)]) throws {
        let url = Repository.cases.appending(path: file)
        var lines = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
        for (line, found) in records {
            var parts = lines[line - 1].components(separatedBy: " | ")
            while parts.count < 5 { parts.append("-") }
            parts[3] = found.alone
            parts[4] = found.together
            lines[line - 1] = parts.joined(separator: " | ")
        }
        try lines.joined(separator: "\n").write(to: url, atomically: true, encoding: .utf8)
    }
}
