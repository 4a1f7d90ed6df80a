import Foundation
import Testing

/// Packed inputs: what is read of them, and what is told of what is not.
@Suite struct PackedInputTests {
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    private static let post = "{\"id\":\"1\",\"text\":\"@SMoneyfr #envoyer 10€ @bob\"}\n"

    @Test(arguments: ["gzip", "bzip2"])
    func whatStandsBehindPackedDataIsTold(tool: String) throws {
        try folder.write(Self.post, to: "a")
        try folder.run("sh", ["-c", "\(tool) -c a > packed && cat packed a > behind && cat packed packed > twice"])
        let place = try folder.bytes("packed").count
        let run = try CommandRun(["extract", folder.path("behind"), "--trailer"])
        #expect(run.status == 2 && run.output.contains("\"intents\":1,") && run.output.contains("\"truncated\":true"))
        #expect(run.complaints.contains("behind the \(tool) data, other bytes begin at byte \(place)"))
        #expect(run.complaints.contains("tail -c +\(place + 1)"))
        let inspection = try CommandRun(["inspect", folder.path("behind")])
        #expect(inspection.status == 2 && inspection.output.contains("other bytes begin at byte \(place)"))
        let twice = try CommandRun(["extract", folder.path("twice"), "--trailer"])
        #expect(twice.status == 0 && twice.output.contains("\"intents\":2,"))
    }
}
