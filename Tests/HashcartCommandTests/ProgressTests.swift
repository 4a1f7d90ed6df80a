import TestSupport
import Testing

@testable import HashcartCommand

@Suite struct ProgressTests {
    @Test(
        arguments: [
            (0, nil, 0, 0.0, "0 B, 0 B/s, 0 intents"),
            (1_500_000, nil, 1, 0.5, "1.5 MB, 3.0 MB/s, 1 intent"),
            (250_000_000, 1_000_000_000, 12, 1.0, "250 MB of 1.0 GB (25 %), 250 MB/s, 12 intents, 3 s left"),
            (1_000, 1_000_000, 0, 1.0, "1.0 kB of 1.0 MB (0 %), 1.0 kB/s, 0 intents, 16 min 39 s left"),
            (1_000_000, 1_000_000, 7, 2.0, "1.0 MB of 1.0 MB (100 %), 500 kB/s, 7 intents"),
        ] as [(Int, Int?, Int, Double, String)])
    func saysHowFarItIs(bytes: Int, total: Int?, intents: Int, seconds: Double, line: String) {
        #expect(Progress.line(bytes: bytes, of: total, intents: intents, after: seconds) == line)
    }

    @Test(
        arguments: [
            (0, 0, 0.0, "done: 0 B in 0 s, 0 B/s, 0 intents"),
            (1_000_000, 1, 2.0, "done: 1.0 MB in 2 s, 500 kB/s, 1 intent"),
            (1_500_000_000, 7, 99.5, "done: 1.5 GB in 1 min 40 s, 15.1 MB/s, 7 intents"),
        ] as [(Int, Int, Double, String)])
    func saysWhatIsDone(bytes: Int, intents: Int, seconds: Double, line: String) {
        #expect(Progress.lastLine(bytes: bytes, intents: intents, after: seconds) == line)
    }

    /// What is packed counts as it is stored, to its last byte.
    @Test func theLastLineCountsTheWholeFile() throws {
        let folder = try ScratchFolder()
        // Incompressible enough for several blocks of either packing.
        var random = SplitMix64(seed: 1)
        let lines = (0..<20_000).map { _ in "post \(random.next()) \(random.next())" }
        try folder.write(lines.joined(separator: "\n"), to: "a.txt")
        try folder.run("sh", ["-c", "bzip2 -k a.txt && gzip -k a.txt"])
        for name in ["a.txt", "a.txt.bz2", "a.txt.gz"] {
            let size = Progress.size(Double(try folder.bytes(name).count))
            let run = try CommandRun(["extract", "--progress", "always", folder.path(name)])
            #expect(run.complaints.hasPrefix("done: \(size) in "), "\(run.complaints)")
        }
    }

    @Test func sizesHaveFewDigits() {
        #expect(Progress.size(999) == "999 B")
        #expect(Progress.size(999.6) == "1.0 kB")
        #expect(Progress.size(99_400) == "99.4 kB")
        #expect(Progress.size(99_600) == "100 kB")
        #expect(Progress.size(12e15) == "12000 TB")
    }
}
