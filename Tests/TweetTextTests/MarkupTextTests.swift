import Foundation
import TestSupport
import Testing
import TweetText

/// The text that markup shows; the cases stand in `markup.cases`: markup behind `<`, its text behind `=`, and each link as
/// `@ START-END ADDRESS CLASSES`.
@Suite struct MarkupTextTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var html: String
        var expected: [String] = []
        var testDescription: String { html }
    }

    static let all: [Case] = {
        let text = (try? String(contentsOf: Repository.cases.appending(path: "markup.cases"), encoding: .utf8)) ?? ""
        var cases: [Case] = []
        for line in text.split(separator: "\n").map(String.init) {
            if line.hasPrefix("#") { continue }
            if line.hasPrefix("< ") {
                cases.append(Case(html: String(line.dropFirst(2)).replacing("⏎", with: "\n")))
            } else if !cases.isEmpty {
                cases[cases.count - 1].expected.append(line)
            }
        }
        return cases
    }()

    @Test func thereAreCases() { #expect(Self.all.count > 15) }

    @Test(arguments: all)
    func shows(_ given: Case) {
        let markup = MarkupText(html: given.html) { anchor in
            anchor.classes.contains("mention") ? "@named" : nil
        }
        let links = markup.anchors.map { anchor in
            "@ \(anchor.span.start)-\(anchor.span.end) \(anchor.address)"
                + (anchor.classes.isEmpty ? "" : " " + anchor.classes.joined(separator: " "))
        }
        let found = ["= " + markup.text.replacing("\n", with: "⏎").replacing("\u{A0}", with: "␣")] + links
        #expect(found == given.expected, "\n\(found.joined(separator: "\n"))\n")
    }

    /// Any bytes give some text, in time linear in them, and spans that lie in it.
    @Test func damagedMarkupIsSurvived() {
        var random = SplitMix64(seed: 9)
        let pieces = [
            "<", ">", "<a href=\"", "\"", "'", "</a>", "<br>", "<p>", "</p>", "&", "&amp;", "&#x", ";", "a", "#", "é",
        ]
        for _ in 0..<5_000 {
            var html = ""
            for _ in 0..<Int.random(in: 0...20, using: &random) { html += pieces.randomElement(using: &random) ?? "" }
            let markup = MarkupText(html: html)
            #expect(markup.anchors.allSatisfy { 0 <= $0.span.start && $0.span.start <= $0.span.end })
            #expect(markup.anchors.allSatisfy { $0.span.end <= markup.text.utf8.count })
        }
        let long = MarkupText(html: String(repeating: "<a", count: 50_000) + String(repeating: "&", count: 50_000))
        #expect(long.text.utf8.count == 150_000)
    }
}
