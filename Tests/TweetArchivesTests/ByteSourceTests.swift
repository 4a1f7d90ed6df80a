import Foundation
import Testing

@testable import TweetArchives

@Suite struct ByteSourceTests {
    private func read(_ bytes: [UInt8], named suffix: String) throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appending(path: "hashcart-\(UUID().uuidString)\(suffix)")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        var result: [UInt8] = []
        try ByteSource(path: file.path).forEachBlock { block in
            for index in block.indices { result.append(block[index]) }
        }
        return result
    }

    @Test func plainFilesAreHandedOn() throws {
        for text in ["", "x", "hello\n", "\u{1F}"] {
            #expect(try read(Array(text.utf8), named: ".jsonl") == Array(text.utf8))
        }
    }

    @Test func gzipIsToldByItsFirstBytes() throws {
        let text = Array("hello hello hello hello\n".utf8)
        for compression in Compression.allCases {
            let packed = DecompressorTests.packed(DecompressorTests.text, compression)
            #expect(try read(packed, named: ".jsonl") == text)
            #expect(try read(packed, named: compression.suffix) == text)
        }
        #expect(try read(Array("BZh is no archive".utf8), named: ".txt") == Array("BZh is no archive".utf8))
        #expect(try read([], named: ".gz") == [])
    }

    /// What is read is told in bytes of the file, packed or not.
    @Test func readersSayHowMuchOfTheFileIsUsedUp() throws {
        let texts =
            [Array("hello\n".utf8)] + Compression.allCases.map { DecompressorTests.packed(DecompressorTests.text, $0) }
        for bytes in texts {
            let file = FileManager.default.temporaryDirectory.appending(path: "hashcart-\(UUID().uuidString)")
            try Data(bytes).write(to: file)
            defer { try? FileManager.default.removeItem(at: file) }
            let reader = try ByteReader(path: file.path)
            #expect(reader.taken == 0)
            // A look at what comes is none of it.
            #expect(try !reader.peek(3).isEmpty && reader.taken == 0)
            var block = [UInt8](repeating: 0, count: 3)
            var last = 0
            while try reader.read(&block, from: 0) > 0 {
                #expect((reader.taken ?? -1) >= last)
                last = reader.taken ?? -1
            }
            #expect(reader.taken == bytes.count)
        }
    }

    /// In a pipe there may be nothing for a long time: readers say so, and are content with a line.
    @Test func pipesSayWhetherTheyMustBeWaitedFor() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "hashcart-\(UUID().uuidString)").path
        try #require(mkfifo(path, 0o600) == 0)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let end = open(path, O_RDWR | O_CLOEXEC)
        try #require(end >= 0)
        defer { close(end) }
        let archive = try ArchiveReader(path: path)
        let line = "{\"id\":\"1\"}\n"
        #expect(write(end, line, line.utf8.count) == line.utf8.count)
        let reader = try #require(try archive.next())
        #expect(!reader.waits && reader.descriptor != nil)
        var block = [UInt8](repeating: 0, count: 600)
        #expect(try reader.read(&block, from: 0) == line.utf8.count)
        #expect(reader.waits)
        #expect(write(end, line, line.utf8.count) == line.utf8.count)
        #expect(!reader.waits)
    }

    /// What data are counts before what the name says.
    @Test(arguments: Compression.allCases)
    func namesMayBeWrong(compression: Compression) throws {
        let suffix = compression.suffix
        for text in ["{\"id\":\"1\"}\n", "plain text", "\u{FEFF}text\n", String(repeating: "ä", count: 700) + "x"] {
            for start in ["", "x"] {
                let bytes = Array((start + text).utf8)
                #expect(try read(bytes, named: suffix) == bytes)
            }
        }
        let other: Compression = compression == .gzip ? .bzip2 : .gzip
        #expect(
            try read(DecompressorTests.packed(DecompressorTests.text, other), named: suffix) == DecompressorTests.text)
    }

    @Test(arguments: Compression.allCases)
    func whatIsNeitherPackedNorTextIsAnError(compression: Compression) throws {
        // A sign that breaks off, one that is damaged, and bytes that are no text.
        let packed = DecompressorTests.packed(DecompressorTests.text, compression)
        for count in 1..<packed.count {
            #expect(throws: ArchiveError.self, "\(count)") {
                try read(Array(packed[..<count]), named: compression.suffix)
            }
        }
        for bytes in [[0x00] + packed[1...], Array("text\u{0}".utf8), Array("text".utf8) + [0xFF, 0x0A]] {
            #expect(throws: ArchiveError.self) { try read(Array(bytes), named: compression.suffix) }
        }
    }

    @Test(
        arguments: [
            ([0x50, 0x4B, 0x03, 0x04, 0x14], "zip", "unzip -p"), ([0x50, 0x4B, 0x05, 0x06], "zip", "unzip -p"),
            ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz", "xz -dc"),
            ([0x28, 0xB5, 0x2F, 0xFD, 0x24], "zstd", "zstd -dc"),
        ] as [([UInt8], String, String)])
    func otherWaysOfPackingAreNamed(bytes: [UInt8], packing: String, command: String) throws {
        for suffix in ["", ".jsonl", ".gz"] {
            let error = #expect(throws: ArchiveError.self) { try read(bytes, named: suffix) }
            #expect(
                error?.description.hasSuffix(
                    "packed with \(packing); unpack it on its way: \(command) FILE | hashcart extract") == true)
        }
        #expect(try read(Array("PK is no archive".utf8), named: ".txt").count == 16)
    }

    @Test func whatCannotBeReadSaysWhy() throws {
        for path in ["/nonexistent/feed.jsonl", "/"] {
            let error = #expect(throws: ArchiveError.self) { try ByteSource(path: path).forEachBlock { _ in } }
            #expect(error?.description.hasPrefix("\(path): cannot be read: ") == true)
        }
    }
}
