import Foundation
import Testing

@testable import TweetArchives

/// Tar archives as the system's own program makes them, whole and damaged.
@Suite struct TarTests {
    /// A folder that goes with the test.
    final class Folder {
        let url: URL

        init() throws {
            url = FileManager.default.temporaryDirectory.appending(path: "hashcart-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        }

        deinit { try? FileManager.default.removeItem(at: url) }

        func write(_ bytes: [UInt8], to name: String) throws {
            let file = url.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }

        func tar(_ arguments: [String], to name: String) throws -> [UInt8] {
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.currentDirectoryURL = url
            process.arguments = ["tar"] + arguments + ["-cf", name, "in"]
            try process.run()
            process.waitUntilExit()
            return [UInt8](try Data(contentsOf: url.appending(path: name)))
        }
    }

    private static func read(
        _ path: String, where isWanted: @escaping (String) -> Bool = { _ in true }
    ) -> (inputs: [String], error: ArchiveError?) {
        var inputs: [String] = []
        var failure: ArchiveError?
        do {
            let archive = try ArchiveReader(path: path, where: isWanted)
            while let reader = try archive.next() {
                var bytes: [UInt8] = []
                do {
                    while true {
                        // In pieces of any size, as whoever reads asks for them.
                        var piece = [UInt8](repeating: 0, count: 1 + bytes.count % 700)
                        let came = try reader.read(&piece, from: 0)
                        if came == 0 { break }
                        bytes += piece[..<came]
                    }
                } catch let error as ArchiveError {
                    failure = failure ?? error
                }
                let name = reader.name.dropFirst(path.count)
                inputs.append("\(name) \(bytes.count) \(bytes.hashValue)")
            }
        } catch {
            failure = failure ?? error as? ArchiveError
        }
        return (inputs, failure)
    }

    private static func line(_ name: String, _ bytes: [UInt8]) -> String {
        "!/in/\(name) \(bytes.count) \(bytes.hashValue)"
    }

    private static let contents: [(name: String, bytes: [UInt8])] = [
        ("2019/01/02/empty.json", []), ("2019/01/02/one.json", Array("{\"text\":\"one\"}\n".utf8)),
        ("2019/01/02/block.json", [UInt8](repeating: 0x41, count: 512)),
        ("2019/01/02/" + String(repeating: "long-", count: 30) + "ü.json", [UInt8](repeating: 0x42, count: 3_000)),
        ("a/" + String(repeating: "deep/", count: 60) + "x.json", Array("deep".utf8)),
    ]

    @Test(arguments: ["ustar", "gnu", "pax", "v7"])
    func eachFileIsAnInput(format: String) throws {
        let folder = try Folder()
        let isShort = format == "ustar" || format == "v7"
        let contents = isShort ? Array(Self.contents.prefix(3)) : Self.contents
        for (name, bytes) in contents { try folder.write(bytes, to: "in/" + name) }
        let packed = DecompressorTests.packed(Array("packed".utf8), .bzip2)
        try folder.write(packed, to: "in/z.json.bz2")
        try FileManager.default.createSymbolicLink(
            atPath: folder.url.appending(path: "in/link").path, withDestinationPath: "z.json.bz2")
        let expected = contents.map { Self.line($0.name, $0.bytes) } + [Self.line("z.json.bz2", Array("packed".utf8))]
        for (name, arguments) in [("a.tar", []), ("b.bin", []), ("c.tgz", ["-z"]), ("d", ["-j"])] {
            _ = try folder.tar(["--format=\(format)"] + arguments, to: name)
            let found = Self.read(folder.url.appending(path: name).path)
            #expect(found.error == nil, "\(format) \(name)")
            #expect(found.inputs.sorted() == expected.sorted(), "\(format) \(name)")
        }
    }

    @Test func namesInFrontOfAPathAreJoined() throws {
        let folder = try Folder()
        let name = String(repeating: "folder-of-posts/", count: 9) + "x.json"
        try folder.write([1, 2, 3], to: "in/" + name)
        _ = try folder.tar(["--format=ustar"], to: "a.tar")
        #expect(Self.read(folder.url.appending(path: "a.tar").path).inputs == [Self.line(name, [1, 2, 3])])
    }

    @Test func archivesWithinArchivesAreOpened() throws {
        let inner = try Folder()
        try inner.write(Array("x".utf8), to: "in/one.json")
        let outer = try Folder()
        try outer.write(try inner.tar(["-z"], to: "day.tgz"), to: "in/day.tgz")
        _ = try outer.tar([], to: "month.tar")
        let path = outer.url.appending(path: "month.tar").path
        let found = Self.read(path, where: { $0.hasSuffix(".json") })
        #expect(found.inputs == ["!/in/day.tgz" + Self.line("one.json", Array("x".utf8))])
    }

    @Test func whatIsNotWantedIsPassedOver() throws {
        let folder = try Folder()
        for name in ["a.json", "b.md", "c.json", "d.png"] { try folder.write([0x41], to: "in/" + name) }
        _ = try folder.tar(["--sort=name"], to: "a.tar")
        var names: [String] = []
        var asked: [String] = []
        let archive = try ArchiveReader(path: folder.url.appending(path: "a.tar").path) {
            asked.append($0)
            return $0.hasSuffix(".json")
        }
        while let reader = try archive.next() { names.append(reader.name) }
        #expect(names.map { $0.suffix(6) } == ["a.json", "c.json"])
        #expect(archive.isArchive && asked == ["in/a.json", "in/b.md", "in/c.json", "in/d.png"])
    }

    /// Wherever an archive breaks off: what stands before it is given, then one error with the name and the place.
    @Test func whatBreaksOffSaysWhere() throws {
        let folder = try Folder()
        for (name, bytes) in Self.contents.prefix(3) { try folder.write(bytes, to: "in/" + name) }
        let whole = try folder.tar(["--sort=name", "--format=ustar"], to: "a.tar")
        let all = Self.read(folder.url.appending(path: "a.tar").path).inputs
        // Behind the last file's padding there are only zeros.
        let end = try #require(whole.lastIndex { $0 != 0 })
        let path = folder.url.appending(path: "cut.tar").path
        for count in stride(from: 1, through: (end / 512 + 1) * 512, by: 97) {
            try Data(whole[..<count]).write(to: URL(filePath: path))
            let found = Self.read(path)
            #expect(found.error == .truncatedTar(name: path, offset: count), "cut at \(count)")
            #expect(zip(found.inputs, all).dropLast().allSatisfy { $0 == $1 }, "cut at \(count)")
        }
    }

    /// The end of a packed archive stands behind its last file, and is looked at, too.
    @Test func damageBehindTheLastFileIsTold() throws {
        let folder = try Folder()
        try folder.write(Array("one".utf8), to: "in/one.json")
        let packed = try folder.tar(["-z"], to: "a.tgz")
        let path = folder.url.appending(path: "b.tgz").path
        for (bytes, error) in [
            (packed + Array("{}\n".utf8), .followed(name: path, compression: .gzip, offset: packed.count)),
            (packed.dropLast(), .truncated(name: path, compression: .gzip, offset: packed.count - 1)),
            (packed + [0, 0], nil),
        ] as [([UInt8], ArchiveError?)] {
            try folder.write(bytes, to: "b.tgz")
            let found = Self.read(path)
            #expect(found.error == error && found.inputs == [Self.line("one.json", Array("one".utf8))])
        }
    }

    /// Bytes that somebody changed: nothing crashes, and a header that is wrong is told with its place.
    @Test func damageIsTold() throws {
        let folder = try Folder()
        for (name, bytes) in Self.contents { try folder.write(bytes, to: "in/" + name) }
        let whole = try folder.tar(["--sort=name", "--format=pax"], to: "a.tar")
        let path = folder.url.appending(path: "bad.tar").path
        var told = 0
        for place in stride(from: 0, to: whole.count, by: 211) {
            var bytes = whole
            bytes[place] ^= 0x15
            try Data(bytes).write(to: URL(filePath: path))
            if case .corruptTar(let name, let offset, _) = Self.read(path).error {
                #expect(name == path && offset <= place && offset % 512 == 0)
                told += 1
            }
        }
        #expect(told > 10)
    }

    @Test func textsAreNoArchives() throws {
        let folder = try Folder()
        for bytes in [[], Array("{\"text\":\"a\"}\n".utf8), [UInt8](repeating: 0x37, count: 2_000)] {
            try folder.write(bytes, to: "in")
            let found = Self.read(folder.url.appending(path: "in").path)
            #expect(found.error == nil && found.inputs.count == 1)
        }
        try folder.write(Array("hello".utf8), to: "a.tar")
        #expect(Self.read(folder.url.appending(path: "a.tar").path).error?.description.contains("tar archive") == true)
    }
}
