import Foundation
import TestSupport
import Testing

/// The post and the record with which the README begins are what the command reads and writes.
@Suite struct ReadmeExampleTests {
    private static func object(_ text: some StringProtocol) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func thePostBecomesTheRecord() throws {
        let readme = try String(contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)
        let example = try #require(
            readme.firstMatch(of: #/A post:\n\n```\n(.*)\n```\n\nbecomes \(shortened\):\n\n```json\n([^`]*)\n```/#))
        let shown = try Self.object(String(example.2).replacing(", …", with: ""))
        let id = try #require((shown["id"] as? String)?.split(separator: ":").dropFirst().first)
        let samples = Repository.root.appending(path: "Grammars/Samples").path
        let run = try CommandRun(
            ["extract", "--catalog", samples + "/catalog.tsv", "--accounts", samples + "/accounts.tsv"],
            input: Array("{\"id\":\"\(id)\",\"author_id\":\"7\",\"text\":\"\(example.1)\"}\n".utf8))
        let record = try Self.object(run.output)
        for (key, value) in shown where key != "evidence" {
            #expect((record[key] as? NSObject) == value as? NSObject, "\(key)")
        }
        let evidence = try #require(record["evidence"] as? [NSDictionary])
        let pieces = try #require(shown["evidence"] as? [NSDictionary])
        #expect(!pieces.isEmpty && pieces.allSatisfy(evidence.contains), "\(evidence)")
    }
}
