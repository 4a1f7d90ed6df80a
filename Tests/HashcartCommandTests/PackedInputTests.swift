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

    @Test func whatDataAreCountsBeforeTheirName() throws {
        try folder.write(Self.post, to: "in/a.jsonl.gz")
        try folder.run("sh", ["-c", "gzip -c in/a.jsonl.gz > b.jsonl.bz2 && tar -cf c.tar.gz in"])
        for name in ["in/a.jsonl.gz", "b.jsonl.bz2", "c.tar.gz"] {
            let run = try CommandRun(["extract", folder.path(name), "--trailer"])
            #expect(run.status == 0 && run.output.contains("\"intents\":1,"), "\(name): \(run.complaints)")
        }
    }

    @Test(
        arguments: [
            ([0x50, 0x4B, 3, 4], "is packed with zip; unpack it on its way: unzip -p FILE | hashcart extract"),
            (
                [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0],
                "is packed with xz; unpack it on its way: xz -dc FILE | hashcart extract"
            ),
            ([0x28, 0xB5, 0x2F, 0xFD], "is packed with zstd; unpack it on its way: zstd -dc FILE | hashcart extract"),
            ([0xFF, 0xFE, 0, 0, 0x7B, 0, 0, 0], "is UTF-32; turn it into UTF-8 first"),
            ([0x7B, 0, 0, 0, 0x22, 0, 0, 0], "is binary data; give posts as"),
        ] as [([UInt8], String)])
    func otherDataAreNamed(bytes: [UInt8], words: String) throws {
        for arguments in [["extract"], ["extract", "--jobs", "1"], ["tokens", "--file", "-"]] {
            let run = try CommandRun(arguments, input: bytes)
            #expect(run.status == 2 && run.complaints.contains(words), "\(arguments): \(run.complaints)")
        }
    }

    @Test func whoReadsNoArchivesSaysWhoDoes() throws {
        try folder.write(Self.post, to: "in/a.jsonl")
        try folder.run("tar", ["-cf", "a.tar", "in"])
        let run = try CommandRun(["tokens", "--file", folder.path("a.tar")])
        #expect(run.status == 2 && run.complaints.contains("which `hashcart extract` and `hashcart inspect` read"))
        #expect(run.complaints.contains("`tar -xOf ARCHIVE FILE`") && !run.complaints.contains("ArchiveReader"))
    }
}
