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
