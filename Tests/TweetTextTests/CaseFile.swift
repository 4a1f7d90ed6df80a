import Foundation
import TestSupport
import Testing

/// Cases as data: one a line in `Tests/Cases`, `//` before a comment.
struct CaseFile {
    struct Case: Sendable, CustomTestStringConvertible {
        var line: Int
        var left: String
        var right: String

        var testDescription: String { "line \(line): \(left)" }
    }

    struct Malformed: Error, CustomStringConvertible {
        var description: String
    }

    /// The cases of a file, split at the first `separator`; an error where there are none.
    static func load(_ name: String, separator: String) throws -> [Case] {
        let text = try String(contentsOf: Repository.cases.appending(path: name), encoding: .utf8)
        var cases: [Case] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty || line.hasPrefix("//") { continue }
            guard let split = line.range(of: separator) else {
                throw Malformed(description: "\(name):\(index + 1): no `\(separator)`")
            }
            cases.append(
                Case(
                    line: index + 1, left: unescape(String(line[..<split.lowerBound])),
                    right: unescape(String(line[split.upperBound...]))))
        }
        if cases.isEmpty { throw Malformed(description: "\(name) holds no case") }
        return cases
    }

    /// Replaces `\u{…}` and `\n`.
    static func unescape(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var rest = Substring(text).unicodeScalars
        while let scalar = rest.popFirst() {
            if scalar == "\\", rest.first == "n" {
                rest.removeFirst()
                result.append("\n")
            } else if scalar == "\\", rest.starts(with: "u{".unicodeScalars), let close = rest.firstIndex(of: "}") {
                let digits = String(rest[rest.index(rest.startIndex, offsetBy: 2)..<close])
                result.append(UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}")
                rest = rest[rest.index(after: close)...]
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }
}
extension Substring.UnicodeScalarView {
    fileprivate mutating func popFirst() -> Unicode.Scalar? {
        guard let first else { return nil }
        removeFirst()
        return first
    }
}

/// Texts that bring scanners into trouble: pieces of everything they know, in any order.
enum HostileTexts {
    static let pieces = [
        "a", "B", "buy", "RT", "rt", "ß", "é", "İ", "ж", "語", "カ", "ｶﾞ", "원", "한", "ไ", "ก่", "ع", "क", "्", "\u{200D}",
        "\u{200C}",
        "1", "23", "456", "٣", "３", "#", "＃", "@", "＠", "$", "＄", "€", "¥", ".", ",", "'", "’", "/", ":", "://", "http",
        "https://", "t.co", ".com", "example", "-", "_", "(", ")", "?", "&", "=", "!", " ", "\n", "\u{A0}", "\u{202F}",
        "\u{3000}", "\u{301}", "\u{327}", "\u{FE0F}", "\u{FE0E}", "\u{20E3}", "❤", "👍", "🏽", "👨", "🇩", "🇪", "🏴",
        "\u{E0067}",
        "\u{E007F}", "\u{202E}", "\u{200B}", "\u{FEFF}", "\u{0}", "\u{85}", "円", "com", "みんな", "xn--", "10€", "@bob",
        "#buy", "~", "+", "×", "½", "Ⅳ", "\u{10FFFF}", "\u{2029}", "。", "，",
    ]

    static func texts(_ count: Int, seed: UInt64, longest: Int = 24) -> [String] {
        var generator = SplitMix64(seed: seed)
        return (0..<count).map { _ in
            (0..<Int.random(in: 1...longest, using: &generator))
                .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
        }
    }
}
