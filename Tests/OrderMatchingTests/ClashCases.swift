import Foundation
import OrderGrammar
import TestSupport
import Testing

/// A case of `clashes.cases`: two matches, and what must come out.
struct ClashCase: CustomTestStringConvertible {
    enum Outcome: Equatable {
        case clash(words: Int, meeting: Int)
        case none, apart
    }

    var name: String
    var grammars: [String]
    var outcome: Outcome
    var testDescription: String { name }

    static func all() throws -> [ClashCase] {
        let text = try String(contentsOf: Repository.cases.appending(path: "clashes.cases"), encoding: .utf8)
        return text.components(separatedBy: "\n== ").dropFirst().map { block in
            let lines = block.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            let end = lines.firstIndex { $0.hasPrefix("=> ") } ?? lines.endIndex
            let parts = lines[1..<end].split(separator: "~~").map(Array.init)
            return ClashCase(
                name: lines[0], grammars: parts.enumerated().map { grammar($1, number: $0) },
                outcome: end < lines.endIndex ? outcome(lines[end].dropFirst(3)) : .none)
        }
    }

    private static func grammar(_ lines: [String], number: Int) -> String {
        let head = lines.first?.hasPrefix("language ") == true ? "" : "language en\n\n"
        return "grammar g\(number) 1\n" + head
            + lines.map { $0.hasPrefix("match ") ? $0 + "\n  \"a\" -> complete\n  \"b\" -> none" : $0 }
            .joined(separator: "\n")
            + "\n"
    }

    private static func outcome(_ text: Substring) -> Outcome {
        let words = text.split(separator: " ")
        switch words.first {
        case "apart": return .apart
        case "two": return .clash(words: Int(words[1]) ?? 0, meeting: 2)
        case "none": return .none
        default: return .clash(words: words.first.flatMap { Int($0) } ?? 0, meeting: 1)
        }
    }
}
