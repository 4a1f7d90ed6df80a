import Foundation
import Hashcart
import TestSupport
import Testing

/// What a post means where it stands: what it answers, quotes or passes on.
///
/// `HASHCART_WRITE=1 swift test --filter ContextTests` writes what comes out into `context.cases`, to be read by eye.
@Suite struct ContextTests {
    @Test func records() throws {
        try ContextCase.check("context.cases", with: IntentEngine(grammars: .standard, knowledge: Knowledge.samples()))
    }

    @Test func serviceIsMerchantAndParentIsRecipient() throws {
        let text = """
            grammar mugs 1
            language en
            service @mugclub

            intent order -> purchase
              : item      product
              : merchant  account

            match tag: order = service #mugme {item}
              "@mugclub #mugme blue mugs"  -> item=blue-mug merchant=@mugclub
              "@mugclub #mugme mocha"      -> incomplete, unresolved_product
              "@mugclub"                   -> none

            intent tip
              : amount     money    unit BIRD birds digits 0  unit implied BIRD  whole
              : recipient  account

            match tip: tip when reply, typed = "+tip" {amount} service
              "+tip 5 @mugclub" in reply to a post by @ann           -> amount=5 BIRD recipient=@ann
              "+tip 5 @mugclub" in reply to a post by @ann, by @ann  -> rejected, self_payment
              "+tip 5 @mugclub"                                      -> none

            sample product blue-mug "Blue Mug" by @mugclub
            """
        let contents = try GrammarSet.standardLanguages.adding(
            GrammarSet(grammars: [GrammarSet.File(name: "mugs.grammar", text: text)])
        ).read()
        let report = try ExampleCheck(
            contents.grammars[0], languages: contents.languages, knowledge: try Knowledge.samples()
        ).run()
        #expect(report.passed == 6)
        #expect(report.failures.isEmpty, "\(DiagnosticPrinter().text(of: report.failures))")
    }
}

/// A case of `context.cases`: records as they come, and their intents.
struct ContextCase {
    var title: String
    /// Title and records, as the file has them.
    var lines: [String]
    var input: String
    var expected: [String]

    /// Holds what an engine makes of each record of a file to what stands there, or writes it there.
    static func check(_ name: String, with engine: IntentEngine) throws {
        var written: [String] = []
        let cases = try load(name)
        for entry in cases.entries {
            var found: [String] = []
            for record in try FeedReader.records(of: Array(entry.input.utf8), name: entry.title) {
                guard case .post(let tweet, _) = record else {
                    Issue.record("\(entry.title): holds \(record), no post")
                    continue
                }
                found.append(RecordLine.of(engine.intents(in: tweet), withGrammars: true))
            }
            if !Golden.isWritten { #expect(found == entry.expected, "\(entry.title)") }
            written += entry.lines + found.map { "> " + $0 } + [""]
        }
        if Golden.isWritten { try write(cases.head + written.dropLast(), to: name) }
    }

    static func load(_ name: String) throws -> (head: [String], entries: [ContextCase]) {
        let text = try String(contentsOf: Repository.cases.appending(path: name), encoding: .utf8)
        var head: [String] = []
        var entries: [ContextCase] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("== ") {
                entries.append(ContextCase(title: String(line.dropFirst(3)), lines: [line], input: "", expected: []))
            } else if entries.isEmpty {
                head.append(line)
            } else if line.hasPrefix("|") {
                entries[entries.count - 1].lines.append(line)
                entries[entries.count - 1].input += line.dropFirst() + "\n"
            } else if line.hasPrefix(">") {
                entries[entries.count - 1].expected.append(line.dropFirst().trimmingCharacters(in: .whitespaces))
            }
        }
        return (head, entries)
    }

    static func write(_ lines: [String], to name: String) throws {
        try (lines.joined(separator: "\n") + "\n").write(
            to: Repository.cases.appending(path: name), atomically: true, encoding: .utf8)
    }
}
