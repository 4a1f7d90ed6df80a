import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Hashcart

/// Runs over many inputs: in order, whatever is read side by side, and whole, however often they break off.
@Suite struct BatchRunTests {
    private static let engine = Result { try IntentEngine() }

    private static func input(
        _ name: String, _ text: String, piece: Int = 97, hasPlaces: Bool = false, breaks: Bool = false
    ) -> BatchInput {
        let bytes = Array(text.utf8)
        let source = TextSource(
            bytes: bytes, piece: piece, hasPlaces: hasPlaces, breaksAt: breaks ? bytes.count : nil)
        return BatchInput(name: name) { source }
    }

    /// Lines of JSON, plain lines, a table and an array, each with commands, broken records and records of several lines.
    private static func inputs(_ random: inout SplitMix64) -> [BatchInput] {
        let json = [
            #"{"id":"1","text":"hello"}"#, ##"{"id":"2","text":"pay @bob $12"}"##, #"{"id":"5","text":"x"#,
            "{\n  \"id\": \"4\",\n  \"text\": \"pay @ann $3\"\n}", #"{"delete":{"status":{"id":9}}}"#, "nonsense",
        ]
        return (0..<Int.random(in: 3...7, using: &random)).map { number in
            var lines = (0..<Int.random(in: 0...60, using: &random)).map { line in
                switch number % 4 {
                case 0: json[Int.random(in: 0..<json.count, using: &random)]
                case 1: "pay @bob $\(line)"
                case 2: "\"pay @bob,\n $\(line)\",\(line)"
                default: ##"{"id":"\##(line)","text":"pay @bob $\##(line)"},"##
                }
            }
            if number % 4 == 2 { lines.insert("text,id", at: 0) }
            if number % 4 == 3 { lines = ["["] + lines + [#"{"id":"0","text":"end"}]"#] }
            return input(
                "input \(number)", lines.joined(separator: "\n") + "\n",
                piece: Int.random(in: 20...300, using: &random), hasPlaces: Bool.random(using: &random),
                breaks: number % 5 == 4)
        }
    }

    private static func job(_ inputs: [BatchInput], jobs: Int, folder: URL, name: String) throws -> BatchJob {
        var job = BatchJob(
            try engine.get(), inputs: inputs, output: .file(folder.appending(path: name + ".out").path), jobs: jobs,
            usesFilter: false)
        job.rejects = .file(folder.appending(path: name + ".rejects").path)
        job.keepsUnreadable = true
        job.writesTrailer = true
        job.stretch = 400
        return job
    }

    private static func written(_ folder: URL, _ name: String) throws -> [String] {
        try [".out", ".rejects"].map { try String(contentsOf: folder.appending(path: name + $0), encoding: .utf8) }
    }

    private static func scratchFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hashcart-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    @Test func manyInputsGiveWhatOneAfterTheOtherGives() throws {
        let folder = try Self.scratchFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        var random = SplitMix64(seed: 31)
        for _ in 0..<12 {
            let inputs = Self.inputs(&random)
            let alone = try Self.job(inputs, jobs: 1, folder: folder, name: "alone").run()
            let expected = try Self.written(folder, "alone")
            #expect(expected[0].contains("\"type\":\"trailer\""))
            for jobs in [2, 5] {
                let report = try Self.job(inputs, jobs: jobs, folder: folder, name: "beside").run()
                #expect(try Self.written(folder, "beside") == expected)
                #expect(report.counts == alone.counts && report.failures == alone.failures && report.isFinished)
            }
        }
    }

    /// Stopped behind every so many pieces, and gone on by another job, until it is done.
    @Test func runsGoOnWhereTheyWereStopped() throws {
        let folder = try Self.scratchFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        var random = SplitMix64(seed: 32)
        var stops = 0
        for round in 0..<12 {
            let inputs = Self.inputs(&random)
            _ = try Self.job(inputs, jobs: 1, folder: folder, name: "whole").run()
            var isFinished = false
            while !isFinished {
                var job = try Self.job(inputs, jobs: 1 + round % 3, folder: folder, name: "parts")
                job.checkpoint = folder.appending(path: "checkpoint").path
                job.conditions = ["a\tname\r\n": "a % value\u{1}"]
                var left = Int.random(in: 1...4, using: &random)
                let report = try job.run { [stop = job.stop] _ in
                    left -= 1
                    if left == 0 { stop.ask() }
                }
                isFinished = report.isFinished
                if !isFinished { stops += 1 }
                // What a run that is killed had written behind its checkpoint.
                if !isFinished, let file = FileHandle(forUpdatingAtPath: folder.appending(path: "parts.out").path) {
                    try file.seekToEnd()
                    try file.write(contentsOf: Data("{\"type\":\"int".utf8))
                }
            }
            #expect(try Self.written(folder, "parts") == Self.written(folder, "whole"))
            #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "checkpoint").path))
        }
        #expect(stops > 20)
    }

    /// What stands behind any piece is what a run that goes on behind it gives: nothing is lost or doubled.
    @Test func everyPieceEndsWhereARunCanGoOn() throws {
        struct Sum: Equatable {
            var records: [UInt8] = []
            var rejects: [UnreadableRecord] = []
            var lines = 0
            var posts = 0
            var isTruncated = false
            var failures: [Int] = []

            mutating func add(_ piece: BatchPiece) {
                records += piece.records
                rejects += piece.unreadable
                lines += piece.counts.lines
                posts += piece.counts.posts
                isTruncated = isTruncated || piece.counts.truncated
                if piece.failure != nil { failures.append(piece.input) }
            }
        }
        var random = SplitMix64(seed: 34)
        for round in 0..<3 {
            var inputs = Self.inputs(&random)
            // Ends that complete a record.
            inputs.insert(Self.input("a", ##"{"id":"1","text":"pay @bob $7"}"##), at: 0)
            inputs.insert(Self.input("b", "hello\npay @bob $8", breaks: true), at: 1)
            inputs.append(Self.input("c", "text,id\npay @bob $9,1"))
            var job = BatchJob(try Self.engine.get(), inputs: inputs, jobs: 1 + round, usesFilter: false)
            job.keepsUnreadable = true
            job.stretch = 400
            var pieces: [BatchPiece] = []
            job.read { pieces.append($0) }
            var whole = Sum()
            for piece in pieces { whole.add(piece) }
            #expect(pieces.last?.end == BatchPlace(input: inputs.count, offset: 0))
            for cut in pieces.indices {
                var sum = Sum()
                for piece in pieces[...cut] { sum.add(piece) }
                job.read(from: pieces[cut].end) { sum.add($0) }
                #expect(sum == whole, "behind piece \(cut), \(pieces[cut].end)")
            }
        }
    }

    @Test func aRunGoesOnOnlyWithWhatItHad() throws {
        let folder = try Self.scratchFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let inputs = [Self.input("posts", String(repeating: "pay @bob $12\n", count: 200), piece: 100)]
        func job() throws -> BatchJob {
            var job = try Self.job(inputs, jobs: 1, folder: folder, name: "run")
            job.checkpoint = folder.appending(path: "checkpoint").path
            job.conditions = ["the accounts": "1", "--format": "text"]
            return job
        }
        let first = try job()
        let report = try first.run { [stop = first.stop] _ in stop.ask() }
        #expect(!report.isFinished)
        var other = try job()
        other.conditions["the accounts"] = "2"
        other.conditions["--at"] = "now"
        #expect(throws: BatchError.changed(checkpoint: other.checkpoint ?? "", what: ["--at", "the accounts"])) {
            _ = try other.run()
        }
        other = try job()
        other.output = .none
        #expect(throws: BatchError.outputIsNoFile) { _ = try other.run() }
        let output = folder.appending(path: "run.out")
        let whole = try Data(contentsOf: output)
        try whole.dropLast(1).write(to: output)
        #expect(throws: BatchError.outputIsShorter(name: output.path, bytes: whole.count)) { _ = try job().run() }
        try whole.write(to: output)
        var damaged = try String(contentsOf: folder.appending(path: "checkpoint"), encoding: .utf8)
        damaged.replace("offset\t", with: "offset\t1")
        try Data(damaged.utf8).write(to: folder.appending(path: "checkpoint"))
        #expect(throws: BatchError.noCheckpoint(other.checkpoint ?? "")) { _ = try job().run() }
    }

    @Test func inputsThatBreakOffAreToldAndTheOthersRead() throws {
        let lines = String(repeating: "pay @bob $12\n", count: 100)
        for jobs in [1, 3] {
            var job = BatchJob(
                try Self.engine.get(),
                inputs: [
                    Self.input("a", lines, breaks: true), BatchInput(name: "b") { throw TextSource.Broken() },
                    Self.input("c", "", breaks: true), Self.input("d", "pay @bob $1\n"),
                ], jobs: jobs, usesFilter: false)
            job.stretch = 200
            var failed: [Int] = []
            var posts = [0, 0, 0, 0]
            job.read { piece in
                posts[piece.input] += piece.counts.posts
                if piece.failure is TextSource.Broken { failed.append(piece.input) }
            }
            #expect(posts == [100, 0, 0, 1])
            #expect(failed == [0, 1, 2])
            #expect(throws: TextSource.Broken.self) { try job.read { _ in throw TextSource.Broken() } }
        }
    }

    @Test func theSequenceGivesWhatIsWritten() async throws {
        var random = SplitMix64(seed: 33)
        var inputs = Self.inputs(&random).filter { $0.name != "input 4" }
        inputs.append(Self.input("last", "pay @bob $99\n"))
        let job = BatchJob(try Self.engine.get(), inputs: inputs, jobs: 3)
        var records: [UInt8] = []
        job.read { records += $0.records }
        var sequence: [UInt8] = []
        for try await intent in job.intents { job.writer.append(intent, to: &sequence) }
        #expect(!records.isEmpty && sequence == records)
        // One that is let go in the middle, and one that breaks off.
        for try await _ in job.intents { break }
        let broken = BatchJob(
            try Self.engine.get(), inputs: [Self.input("a", "pay @bob $1\n", breaks: true), inputs[inputs.count - 1]])
        var iterator = broken.intents.makeAsyncIterator()
        #expect(try await iterator.next() != nil)
        await #expect(throws: TextSource.Broken.self) { _ = try await iterator.next() }
        #expect(try await iterator.next() != nil)
        #expect(try await iterator.next() == nil)
    }

    /// No input is opened long before it is its turn, and none twice.
    @Test func inputsAreOpenedWhenTheirTurnComes() throws {
        let opened = Mutex([Int]())
        let inputs = (0..<20).map { number in
            BatchInput(name: "\(number)") {
                opened.withLock { $0.append(number) }
                return TextSource(bytes: Array("pay @bob $\(number)\n".utf8), piece: 10)
            }
        }
        let job = BatchJob(try Self.engine.get(), inputs: inputs, jobs: 3)
        job.read { piece in
            #expect((opened.withLock { $0.max() } ?? 0) < piece.input + 3)
        }
        #expect(opened.withLock { $0.sorted() } == Array(0..<20))
    }

    @Test func base64IsThatOfTheStandard() {
        for (text, code) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")] {
            #expect(RejectWriter.base64(Array(text.utf8)) == code)
        }
    }
}
