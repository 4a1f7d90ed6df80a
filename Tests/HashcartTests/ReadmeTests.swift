import Foundation
import Hashcart
import TestSupport
import Testing

/// What the README shows of the library compiles and does what it says.
@Suite struct ReadmeTests {
    // README: batch
    func extract(_ files: [String], with engine: IntentEngine) async throws {
        var job = BatchJob(engine, inputs: files.map { BatchInput(contentsOf: $0) }, output: .file("intents.jsonl"))
        job.checkpoint = "intents.checkpoint"
        let report = try job.run { piece in print("\(piece.bytes) bytes, \(piece.intents) intents") }
        print(report.isFinished, report.counts.intents)

        // Or one by one, as they are found:
        for try await intent in job.intents where intent.status == .complete { print(intent.lines) }
    }
    // README: end

    @Test func theReadmeShowsThis() throws {
        let source = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
        let readme = try String(contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)
        let start = try #require(source.range(of: "    // README: batch\n"))
        let end = try #require(source.range(of: "    // README: end"))
        let example = source[start.upperBound..<end.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("    ") ? $0.dropFirst(4) : $0 }.joined(separator: "\n")
        #expect(readme.contains("```swift\n\(example)```"))
    }

    @Test func filesAreReadAsTheyAre() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "hashcart-\(UUID().uuidString).txt")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data("@SMoneyfr #envoyer 10€ @bob\n".utf8).write(to: file)
        let inputs = [BatchInput(contentsOf: file.path), BatchInput(contentsOf: file.path + ".none")]
        let report = try BatchJob(IntentEngine(), inputs: inputs).run { piece in
            #expect((piece.failure as? BatchError) == nil || piece.input == 1)
        }
        #expect(report.counts.intents == 1 && report.failures == 1 && report.isFinished)
    }
}
