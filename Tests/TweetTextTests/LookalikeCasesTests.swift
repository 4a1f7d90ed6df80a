import TestSupport
import Testing

@testable import TweetText

/// The cases of `lookalikes.cases`.
@Suite("Look-alikes")
struct LookalikeCasesTests {
    @Test("are as the cases say", arguments: try CaseFile.load("lookalikes.cases", separator: " ⇒ "))
    func cases(_ entry: CaseFile.Case) throws {
        let split = try #require(entry.left.utf8.firstIndex(of: UInt8(ascii: " ")))
        let text = String(entry.left.utf8[entry.left.utf8.index(after: split)...]) ?? ""
        let answer: String
        switch String(entry.left.utf8[..<split]) {
        case "skeleton": answer = ConfusableSkeleton.skeleton(of: text)
        case "scripts":
            let profile = ScriptProfile(of: text)
            let scripts = profile.scripts.description
            answer = "\(profile.level)" + (scripts.isEmpty ? "" : " " + scripts)
        case "findings": answer = Self.findings(in: text)
        case "imitates":
            let parts = text.split(separator: ": ").map(String.init)
            let names = parts[0].split(separator: ", ").map(String.init)
            answer = ProtectedNames(names).name(imitatedBy: parts[1]) ?? "nobody"
        default: answer = "no question"
        }
        #expect(answer.utf8.elementsEqual(entry.right.utf8), "\(answer.debugDescription)")
    }

    static func findings(in text: String) -> String {
        let bytes = Array(text.utf8)
        var scanner = LookalikeScanner()
        let reports = scanner.reports(on: bytes.span, tokens: Tokenizer().tokens(in: text))
        let lines = reports.map { report in
            let words = String(decoding: bytes[report.span.start..<report.span.end], as: UTF8.self)
            return ([words] + report.findings.names).joined(separator: " ")
                + (report.resembles.map { " = " + $0 } ?? "")
        }
        return lines.isEmpty ? "none" : lines.joined(separator: " ; ")
    }
}
