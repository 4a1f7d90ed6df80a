import Foundation
import TestSupport
import Testing

/// `extract --resume`, killed, interrupted and without room on the disk: what it writes in the end is what one run writes.
@Suite struct ResumeTests {
    /// A folder with inputs in different forms, and what one run makes of them.
    private struct Scene {
        let folder: URL
        let inputs: [String]
        var expected: [Data] = []

        func path(_ name: String) -> String { folder.appending(path: name).path }

        /// What a run wrote: records and rejects.
        func written(_ name: String) throws -> [Data] {
            try [name + ".out", name + ".rejects"].map { name in
                let file = folder.appending(path: name)
                return FileManager.default.fileExists(atPath: file.path) ? try Data(contentsOf: file) : Data()
            }
        }

        func arguments(_ name: String, jobs: Int) -> [String] {
            let output = ["--output", path(name + ".out"), "--rejects", path(name + ".rejects")]
            return ["extract"] + inputs + output + ["--trailer", "--jobs", "\(jobs)"]
        }
    }

    /// - Parameter lines: lines of each input.
    private func scene(lines: Int) throws -> Scene {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hashcart-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        func json(_ line: Int) -> String {
            switch line % 40 {
            case 0: ##"{"id":"\##(line)","text":"@SMoneyfr #envoyer \##(line)€ @bob"}"##
            case 7: #"{"id":"\#(line)","text":"broken"#
            case 8: "{\n  \"id\": \"\(line)\",\n  \"text\": \"over three lines\"\n}"
            default: #"{"id":"\#(line)","text":"nothing to see here, move along please","a":[1,{"b":null}]}"#
            }
        }
        let posts = Data((0..<lines).map(json).joined(separator: "\n").utf8)
        let rows = (0..<lines / 20).map { "\"@SMoneyfr #envoyer \($0)€\n @bob\",\($0)\n" }
        let table = "text,id\n" + rows.joined()
        try posts.write(to: folder.appending(path: "a.jsonl"))
        try Gzip.stored(posts).write(to: folder.appending(path: "b.jsonl.gz"))
        try Data(table.utf8).write(to: folder.appending(path: "c.csv"))
        try Data().write(to: folder.appending(path: "d.jsonl"))
        // Cut off, so that an input that breaks off is among them.
        try Gzip.stored(posts).dropLast(9).write(to: folder.appending(path: "e.jsonl.gz"))
        var scene = Scene(
            folder: folder,
            inputs: ["a.jsonl", "b.jsonl.gz", "c.csv", "d.jsonl", "e.jsonl.gz"].map { folder.appending(path: $0).path })
        let run = try start(scene.arguments("whole", jobs: 2), in: scene)
        run.waitUntilExit()
        #expect(run.terminationStatus == 2, "one input is cut off")
        scene.expected = try scene.written("whole")
        #expect(scene.expected.allSatisfy { $0.count > 1000 })
        return scene
    }

    private func start(_ arguments: [String], in scene: Scene, limit: Int? = nil) throws -> Process {
        let process = Process()
        process.executableURL = BuiltCommand.url
        process.arguments = arguments
        if let limit {
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments = ["-c", "ulimit -f \(limit); exec \"$@\"", "sh", BuiltCommand.url.path] + arguments
        }
        process.environment = [:]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let complaints = scene.folder.appending(path: "complaints")
        try Data().write(to: complaints)
        process.standardError = try FileHandle(forWritingTo: complaints)
        try process.run()
        return process
    }

    private func complaints(_ scene: Scene) throws -> String {
        try String(contentsOf: scene.folder.appending(path: "complaints"), encoding: .utf8)
    }

    @Test func aRunThatIsKilledLosesAndDoublesNothing() throws {
        let scene = try scene(lines: 2000)
        defer { try? FileManager.default.removeItem(at: scene.folder) }
        var random = SplitMix64(seed: UInt64(Date().timeIntervalSince1970))
        var kills = 0
        for (jobs, readsAll) in [(1, true), (3, true), (2, false)] {
            let name = "killed-\(jobs)"
            var arguments = scene.arguments(name, jobs: jobs)
            var expected = scene.expected[0]
            if !readsAll {
                // Records are passed over unread: the counts of those that were not depend on where an input is cut.
                arguments.removeAll { $0 == "--rejects" || $0.hasSuffix(".rejects") }
                try start(arguments, in: scene).waitUntilExit()
                expected = try scene.written(name)[0]
            }
            arguments += ["--resume", scene.path(name + ".checkpoint")]
            var isDone = false
            var patience = 1.0
            while !isDone {
                let run = try start(arguments, in: scene)
                let end = Date().addingTimeInterval(Double.random(in: 0...patience, using: &random))
                while run.isRunning, Date() < end { usleep(2000) }
                isDone = !run.isRunning
                if !isDone {
                    kill(run.processIdentifier, SIGKILL)
                    kills += 1
                }
                run.waitUntilExit()
                isDone = isDone && run.terminationStatus == 2
                // However slow the machine, some run comes to its end.
                patience *= 1.2
            }
            #expect(try scene.written(name)[0] == expected, "\(jobs) jobs")
            if readsAll { #expect(try scene.written(name)[1] == scene.expected[1], "\(jobs) jobs") }
            #expect(!FileManager.default.fileExists(atPath: scene.path(name + ".checkpoint")))
        }
        #expect(kills > 0)
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func aRunThatIsInterruptedEndsCleanlyAndGoesOn(number: Int32) throws {
        let scene = try scene(lines: 2000)
        defer { try? FileManager.default.removeItem(at: scene.folder) }
        let arguments = scene.arguments("run", jobs: 2) + ["--resume", scene.path("checkpoint")]
        let run = try start(arguments, in: scene)
        // Once it writes, it listens.
        while run.isRunning, !FileManager.default.fileExists(atPath: scene.path("run.rejects")) { usleep(1000) }
        kill(run.processIdentifier, number)
        run.waitUntilExit()
        #expect(run.terminationReason == .exit && run.terminationStatus == 128 + number)
        #expect(try complaints(scene).contains("the same command goes on there"))
        let text = try scene.written("run")
        #expect(text.allSatisfy { $0.isEmpty || $0.last == 0x0A })
        #expect(scene.expected[0].starts(with: text[0]) && scene.expected[1].starts(with: text[1]))
        // Options that change the records are refused; the number of jobs changes none.
        let other = try start(arguments + ["--no-text"], in: scene)
        other.waitUntilExit()
        #expect(other.terminationStatus == 2)
        #expect(try complaints(scene).contains("something has changed: --no-text."))
        let rest = try start(arguments, in: scene)
        rest.waitUntilExit()
        #expect(rest.terminationStatus == 2)
        #expect(try scene.written("run") == scene.expected)
    }

    /// A limit on the size of files does what a full disk does.
    @Test func aFullDiskIsToldAndTheRunGoesOn() throws {
        let scene = try scene(lines: 2000)
        defer { try? FileManager.default.removeItem(at: scene.folder) }
        let arguments = scene.arguments("run", jobs: 2) + ["--resume", scene.path("checkpoint")]
        let run = try start(arguments, in: scene, limit: 32)
        run.waitUntilExit()
        #expect(run.terminationReason == .exit && run.terminationStatus == 74)
        #expect(try complaints(scene).contains("cannot be written"))
        #expect(try scene.written("run").allSatisfy { $0.isEmpty || $0.last == 0x0A }, "no part of a line is left")
        let rest = try start(arguments, in: scene)
        rest.waitUntilExit()
        #expect(try scene.written("run") == scene.expected)
    }

    /// What is written late is looked at before anything is read.
    @Test(arguments: ["--resume", "--summary"])
    func whatCannotBeWrittenLaterIsToldAtOnce(option: String) throws {
        let folder = try ScratchFolder()
        try folder.write("@SMoneyfr #envoyer 10€ @bob\n", to: "posts.txt")
        for (target, reason) in [
            ("nowhere/x", "No such file or directory"), ("posts.txt/x", "Not a directory"), ("", "Is a directory"),
        ] {
            let run = try CommandRun(
                ["extract", folder.path("posts.txt"), "-o", folder.path("out"), option, folder.path(target)])
            #expect(run.status == 74 && run.complaints.contains("cannot be written: \(reason)."), "\(run.complaints)")
            #expect(run.complaints.contains(option) && !FileManager.default.fileExists(atPath: folder.path("out")))
        }
        let run = try CommandRun(
            ["extract", folder.path("posts.txt"), "-o", folder.path("out"), option, folder.path("new")])
        #expect(run.status == 0, "\(run.complaints)")
    }

    @Test func resumingNeedsFiles() throws {
        let scene = try scene(lines: 60)
        defer { try? FileManager.default.removeItem(at: scene.folder) }
        for arguments in [
            ["extract", scene.inputs[0], "--resume", scene.path("checkpoint")],
            ["extract", "-", "--output", scene.path("out"), "--resume", scene.path("checkpoint")],
            ["extract", scene.inputs[0], "--output", scene.path("out"), "--resume", scene.path("out")],
        ] {
            let run = try start(arguments, in: scene)
            run.waitUntilExit()
            #expect(run.terminationStatus == 64)
        }
    }
}

/// Makes gzip files without a library: blocks that are stored as they are (RFC 1951, 3.2.4; RFC 1952).
enum Gzip {
    static func stored(_ data: Data) -> Data {
        var file = Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255])
        var start = 0
        repeat {
            let count = min(0xFFFF, data.count - start)
            let length = UInt16(count)
            file.append(start + count == data.count ? 1 : 0)
            for number in [length, ~length] { file.append(contentsOf: [UInt8(number & 0xFF), UInt8(number >> 8)]) }
            file.append(data[(data.startIndex + start)..<(data.startIndex + start + count)])
            start += count
        } while start < data.count
        for number in [checksum(data), UInt32(truncatingIfNeeded: data.count)] {
            for shift in [0, 8, 16, 24] { file.append(UInt8(truncatingIfNeeded: number >> UInt32(shift))) }
        }
        return file
    }

    private static func checksum(_ data: Data) -> UInt32 {
        var table: [UInt32] = []
        for byte in UInt32(0)..<256 {
            var sum = byte
            for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
            table.append(sum)
        }
        var sum = ~UInt32(0)
        for byte in data { sum = table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8) }
        return ~sum
    }
}
