import Foundation
import Hashcart
import TestSupport
import Testing

/// Explanations as the command prints them: what stands in `Tests/Cases/explanations`.
///
/// A case is a post in `NAME.post`: lines `where SETTINGS` and `all`, then the post. A grammar beside it, `NAME.grammar`,
/// is read in place of the standard ones. `HASHCART_WRITE=1 swift test --filter ExplanationTests` writes what comes
/// out, to be read by eye.
@Suite struct ExplanationTests {
    private struct Case {
        var post = ""
        var settings: [Example.Setting] = []
        var showsAll = false

        init(_ url: URL) throws {
            for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") {
                if line.hasPrefix("where ") {
                    settings = try Example.Setting.settings(
                        from: String(line.dropFirst(6)), source: url.lastPathComponent)
                } else if line == "all" {
                    showsAll = true
                } else {
                    post = MatchingCase.unescape(String(line))
                }
            }
        }
    }

    @Test func explanationsAreAsWritten() throws {
        let folder = Repository.cases.appending(path: "explanations")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        let posts = files.filter { $0.pathExtension == "post" }
        #expect(posts.count >= 20)
        let standard = try IntentEngine(knowledge: Knowledge.samples())
        for url in posts.sorted(by: { $0.lastPathComponent < $1.lastPathComponent }) {
            let entry = try Case(url)
            let grammar = url.deletingPathExtension().appendingPathExtension("grammar")
            let engine =
                files.contains { $0.lastPathComponent == grammar.lastPathComponent }
                ? try Self.engine(of: grammar) : standard
            let explanation = engine.explain(
                Tweet(text: entry.post, settings: entry.settings), all: entry.showsAll)
            let text = ExplanationPrinter(showsAll: entry.showsAll).text(of: explanation)
            let expected = url.deletingPathExtension().appendingPathExtension("expected")
            if Golden.isWritten {
                try text.write(to: expected, atomically: true, encoding: .utf8)
            } else {
                #expect(text == (try String(contentsOf: expected, encoding: .utf8)), "\(url.lastPathComponent)")
            }
        }
    }

    private static func engine(of grammar: URL) throws -> IntentEngine {
        let contents = try GrammarSet.standardLanguages.adding(
            GrammarSet(
                grammars: [
                    GrammarSet.File(
                        name: grammar.lastPathComponent, text: try String(contentsOf: grammar, encoding: .utf8))
                ])
        ).read()
        var knowledge = try Knowledge.samples()
        for grammar in contents.grammars { knowledge = knowledge.adding(samplesOf: grammar) }
        return try IntentEngine(contents: contents, knowledge: knowledge)
    }

    /// Colour is for terminals: without it nothing but the sequences is gone.
    @Test func colourChangesNoWord() throws {
        let engine = try IntentEngine(knowledge: Knowledge.samples())
        for post in ["#buy 2 large lattes @beanhouse", "@SMoneyfr #envoyer 20 @bob", "don't #buy mocha @beanhouse"] {
            let explanation = engine.explain(Tweet(text: post))
            let plain = ExplanationPrinter().text(of: explanation)
            let coloured = ExplanationPrinter(usesColor: true).text(of: explanation)
            #expect(!plain.contains("\u{1B}"))
            #expect(coloured.contains("\u{1B}[32m"))
            #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
        }
    }

    /// The words under a tree are what the match claims, in the post's order, and nothing twice.
    @Test func leavesAreTheWordsClaimed() throws {
        let contents = try GrammarSet.standard.read()
        var trees = 0
        for grammar in contents.grammars {
            let engine = try IntentEngine(
                contents: GrammarSet.Contents(grammars: [grammar], languages: contents.languages),
                knowledge: Knowledge().adding(samplesOf: grammar))
            for match in grammar.matches {
                // Not each of hundreds: two accepted ones, and one that is refused.
                let accepted = match.examples.filter { $0.outcome == .complete }.prefix(2)
                for example in accepted + match.examples.filter({ $0.outcome != .complete }).prefix(1) {
                    let tweet = Tweet(text: example.text, settings: example.settings)
                    for attempt in engine.explain(tweet).explanation.attempts {
                        guard let tree = attempt.derivation else { continue }
                        trees += 1
                        let spans = tree.leaves.filter { $0.standing == .read }.map(\.span)
                        for (one, next) in zip(spans, spans.dropFirst()) {
                            #expect(one.end <= next.start, "\(attempt.name): \(example.text)")
                        }
                        #expect(spans.allSatisfy { tree.span.start <= $0.start && $0.end <= tree.span.end })
                        expectRules(of: tree, attempt.name, in: grammar, example)
                    }
                }
            }
        }
        #expect(trees > 150)
    }

    /// A match whose every alternative begins with a rule has that rule in its tree.
    private func expectRules(
        of tree: Derivation, _ name: Explanation.Name, in grammar: Grammar, _ example: Example
    ) {
        guard name.grammar == grammar.name, let match = grammar.matches.first(where: { $0.name == name.match }),
            case .rule(let rule, _) = match.pattern
        else { return }
        #expect(tree.children.map(\.part) == [.rule(rule)], "\(name): \(example.text)")
    }

    /// What the platform would give as context is read as the examples write it.
    @Test func settingsAreReadAsExamplesWriteThem() throws {
        let settings = try Example.Setting.settings(
            from: "in reply to listing LAT by @beanhouse, with a photo", source: "--where")
        #expect(settings == [.replyToListing("LAT", by: "beanhouse"), .photo])
        let error = #expect(throws: Diagnostics.self) {
            try Example.Setting.settings(from: "under a bridge", source: "--where")
        }
        #expect(error?.all.map(\.id) == ["unknown-setting"])
        #expect(error?.all.first?.place == SourcePlace(file: "--where", line: 1, column: 1, length: 14))
    }

    /// The JSON is one line, and holds what the text tells.
    @Test func explanationsAreWrittenAsJSON() throws {
        let engine = try IntentEngine(knowledge: Knowledge.samples())
        var bytes: [UInt8] = []
        ExplanationWriter().append(engine.explain(Tweet(text: "@SMoneyfr #envoyer 20 @bob \"\n")), to: &bytes)
        let object = try #require(
            JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        #expect(bytes.filter { $0 == 0x0A }.count == 1)
        let attempts = try #require(object["attempts"] as? [[String: Any]])
        let attempt = try #require(attempts.first)
        #expect(attempt["verdict"] as? String == "near_miss")
        let correction = try #require(attempt["correction"] as? [String: Any])
        #expect(correction["text"] as? String == "@SMoneyfr #envoyer 10€ @bob \"\n")
        let derivation = try #require(attempt["derivation"] as? [String: Any])
        #expect((derivation["children"] as? [[String: Any]])?.count == 4)
        #expect((object["records"] as? [[String: Any]])?.first?["status"] as? String == "incomplete")
    }
}
