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

    @Test func namedGzipMustBeGzip() throws {
        #expect(throws: ArchiveError.self) { try read(Array("plain text".utf8), named: ".gz") }
        #expect(throws: ArchiveError.self) { try read([0x1F], named: ".gz") }
    }

    @Test func whatCannotBeReadSaysWhy() throws {
        for path in ["/nonexistent/feed.jsonl", "/"] {
            let error = #expect(throws: ArchiveError.self) { try ByteSource(path: path).forEachBlock { _ in } }
            #expect(error?.description.hasPrefix("\(path): cannot be read: ") == true)
        }
    }
}
