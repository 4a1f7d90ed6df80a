import Foundation

@testable import TweetText

/// The extraction part of twitter-text's conformance suite, read at test time from the shared folder.
enum ExtractSuite {
    struct Example: Sendable {
        var kind: Token.Kind
        var text: String
        var expected: [String]
    }

    private static let kinds: [(part: String, kind: Token.Kind)] = [
        ("mentions", .mention), ("cashtags", .cashtag), ("hashtags", .hashtag), ("urls", .url),
    ]
    private static let keys: Set = ["screen_name", "cashtag", "hashtag", "url"]

    /// Reads the subset of YAML that the suite is written in.
    static func load() throws -> [Example] {
        var examples: [Example] = []
        var kind: Token.Kind?
        for line in try SharedFile.text("data/twitter-text/extract.yml").split(separator: "\n") {
            let content = line.drop { $0 == " " || $0 == "-" }
            guard let colon = content.firstIndex(of: ":") else { continue }
            let key = content[..<colon]
            let value = content[content.index(after: colon)...].drop { $0 == " " }
            if value.isEmpty, line.hasPrefix("  "), !line.hasPrefix("   ") {
                kind = kinds.first { key.contains($0.part) }?.kind
            } else if key == "text", let kind {
                examples.append(Example(kind: kind, text: try string(value), expected: []))
            } else if key == "expected", kind != nil, !value.isEmpty {
                let list = try JSONDecoder().decode([String].self, from: Data(plain(value).utf8))
                examples[examples.count - 1].expected = list
            } else if keys.contains(String(key)), kind != nil {
                examples[examples.count - 1].expected.append(try string(value))
            }
        }
        return examples
    }

    private static func string(_ value: Substring) throws -> String {
        try JSONDecoder().decode([String].self, from: Data("[\(plain(value))]".utf8)).joined()
    }

    /// YAML's `\UXXXXXXXX`, which JSON lacks, as the scalar itself.
    private static func plain(_ value: Substring) -> String {
        String(value).replacing(/\\U([0-9A-Fa-f]{8})/) { match in
            UInt32(match.output.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
        }
    }
}
