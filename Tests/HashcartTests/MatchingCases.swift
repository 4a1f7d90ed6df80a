import Foundation
import Hashcart
import TestSupport

/// The cases of `matching.cases`: small grammars, posts, and the records that must come out.
///
/// A block begins with `== TITLE`. Its indented lines are grammars; a head and examples are added where they lack.
/// Every other line is `POST | SETTINGS | RECORDS`, the settings may be left out. In a post, `⟩` stands where the
/// author's own words begin, and `\u{…}` and `\n` are read. Records are apart by ` ; `, each its status, its match, its
/// slots and its issues; `none` is no record.
struct MatchingCase: Sendable, CustomStringConvertible {
    var line: Int
    var title: String
    var grammars: [String]
    var post: String
    var settings: [String]
    var expected: String

    var description: String { "line \(line): \(post)" }

    struct Malformed: Error, CustomStringConvertible {
        var description: String
    }

    static func load(_ name: String) throws -> [MatchingCase] {
        let text = try String(contentsOf: Repository.cases.appending(path: name), encoding: .utf8)
        var cases: [MatchingCase] = []
        var title = ""
        var grammar: [String] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty || line.hasPrefix("//") { continue }
            if line.hasPrefix("== ") {
                title = String(line.dropFirst(3))
                grammar = []
            } else if line.hasPrefix("  ") {
                grammar.append(String(line.dropFirst(2)))
            } else {
                let parts = line.components(separatedBy: " | ")
                guard (2...3).contains(parts.count), !title.isEmpty else {
                    throw Malformed(description: "\(name):\(index + 1): not `POST | SETTINGS | RECORDS`")
                }
                cases.append(
                    MatchingCase(
                        line: index + 1, title: title, grammars: files(grammar), post: unescape(parts[0]),
                        settings: parts.count == 3 ? parts[1].components(separatedBy: ", ") : [],
                        expected: unescape(parts[parts.count - 1].trimmingCharacters(in: .whitespaces))))
            }
        }
        if cases.isEmpty { throw Malformed(description: "\(name) holds no case") }
        return cases
    }

    /// Puts other records into the lines.
    static func write(_ records: [Int: String], to name: String) throws {
        let url = Repository.cases.appending(path: name)
        var lines = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
        for (line, found) in records {
            var parts = lines[line - 1].components(separatedBy: " | ")
            parts[parts.count - 1] = found.unicodeScalars.map { scalar in
                let isHidden = scalar.properties.isDefaultIgnorableCodePoint
                return isHidden ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(scalar)
            }.joined()
            lines[line - 1] = parts.joined(separator: " | ")
        }
        try lines.joined(separator: "\n").write(to: url, atomically: true, encoding: .utf8)
    }

    /// Splits a block at its `grammar` lines, and adds what every file must have.
    private static func files(_ lines: [String]) -> [String] {
        var files: [[String]] = []
        for line in lines {
            if line.hasPrefix("grammar ") || files.isEmpty { files.append([]) }
            files[files.count - 1].append(line)
            if line.hasPrefix("match ") { files[files.count - 1] += ["  \"a\" -> complete", "  \"b\" -> none"] }
        }
        return files.map { file in
            var head: [String] = []
            var rest = file
            if file.first?.hasPrefix("grammar ") == true {
                head.append(rest.removeFirst())
            } else {
                head.append("grammar case 1")
            }
            if !file.contains(where: { $0.hasPrefix("language ") }) { head.append("language en") }
            return (head + rest).joined(separator: "\n") + "\n"
        }
    }

    static func unescape(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let character = rest.popFirst() {
            if character == "\\", rest.hasPrefix("n") {
                rest = rest.dropFirst()
                result += "\n"
            } else if character == "\\", rest.hasPrefix("u{"), let close = rest.firstIndex(of: "}") {
                let scalar = UInt32(rest[..<close].dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
                result.unicodeScalars.append(scalar ?? "\u{FFFD}")
                rest = rest[rest.index(after: close)...]
            } else {
                result.append(character)
            }
        }
        return result
    }

    /// The post with what its settings say.
    func tweet() throws -> Tweet {
        var text = post
        var context = PostContext()
        if let mark = post.range(of: "⟩") {
            context.ownWordsStart = post[..<mark.lowerBound].utf8.count
            context.reply = PostContext.Parent(id: "900")
            text = post.replacing("⟩", with: "")
        }
        var author = "a_customer"
        var language: String?
        for setting in settings {
            let words = setting.split(separator: " ").map(String.init)
            let last = String(words.last?.drop { $0 == "@" } ?? "")
            switch words.first {
            case "by": author = last
            case "lang": language = last
            case "retweet": context.isRetweet = true
            case "direct":
                context.channel = .direct
                context.addressee = words.count > 1 ? last : nil
            case "live": context.channel = .live
            case "photo": context.hasPhoto = true
            case "listing":
                let seller = words.count > 2 ? last : "beanhouse"
                context.reply = PostContext.Parent(id: words[1], authorHandle: seller)
            case "link": context.reply = PostContext.Parent(id: "900", links: [last])
            case "place": context.place = words.dropFirst().joined(separator: " ")
            case "reply": context.reply = PostContext.Parent(id: "900", authorHandle: last)
            case "quote": context.quote = PostContext.Parent(id: "900", authorHandle: last)
            default: throw Malformed(description: "line \(line): no setting is called \(setting)")
            }
        }
        return Tweet(text: text, author: Tweet.Account(handle: author), language: language, context: context)
    }
}

/// Records as the cases write them.
enum RecordLine {
    static func of(_ intents: [OrderIntent], withGrammars: Bool = false) -> String {
        intents.isEmpty ? "none" : intents.map { of($0, withGrammars) }.joined(separator: " ; ")
    }

    private static func of(_ intent: OrderIntent, _ withGrammar: Bool) -> String {
        let grammar = withGrammar ? (intent.reading.grammar ?? "*") + "." : ""
        var parts = [intent.status.rawValue, grammar + (intent.reading.match ?? "*")]
        // An order that waits is another kind than its match's.
        if intent.reading.kind == .waitlist { parts.append("kind=waitlist") }
        parts += slots(of: intent.reading)
        if !intent.alternatives.isEmpty { parts.append("alternatives=\(intent.alternatives.count)") }
        parts += intent.issues.map { $0.code.rawValue + ($0.slot.map { ":" + $0 } ?? "") }
        return parts.joined(separator: " ")
    }

    private static func slots(of reading: IntentReading) -> [String] {
        var names = ["item", "quantity", "merchant", "recipient", "amount", "memo", "code", "url", "campaign"]
        if reading.lines.count != 1 { names.removeFirst(2) }
        func slot(_ name: String, _ values: [String]) -> String? {
            values.first.map { name + "=" + $0.replacing(" ", with: "_") }
        }
        func options(_ line: OrderLine) -> [String] { line.options.keys.sorted() }
        guard reading.lines.count > 1 else {
            names += reading.lines.first.map(options) ?? []
            return names.compactMap { slot($0, reading.values(ofSlot: $0)) }
        }
        // Line after line, then what belongs to all of them.
        return reading.lines.flatMap { line in
            (["item", "quantity"] + options(line)).compactMap { slot($0, line.values(ofSlot: $0)) }
        } + names.compactMap { slot($0, reading.values(ofSlot: $0)) }
    }
}
