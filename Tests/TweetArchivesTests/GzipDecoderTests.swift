import Foundation
import Testing

@testable import TweetArchives

@Suite struct GzipDecoderTests {
    /// "hello hello hello hello\n", as gzip packs it.
    static let packed = packed(Array("hello hello hello hello\n".utf8))

    /// Packs with the system's gzip, which is the twin here.
    static func packed(_ bytes: [UInt8]) -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appending(path: "hashcart-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["gzip", "-nc", file.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        guard (try? Data(bytes).write(to: file)) != nil, (try? process.run()) != nil else { return [] }
        let data = (try? pipe.fileHandleForReading.readToEnd()) ?? nil
        process.waitUntilExit()
        return [UInt8](data ?? Data())
    }

    static func unpacked(_ bytes: [UInt8], pieces: Int = .max) throws -> [UInt8] {
        let decoder = GzipDecoder(name: "in.gz")
        var result: [UInt8] = []
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + min(pieces, bytes.count))
            try decoder.push(bytes.span.extracting(start..<end)) { block in
                for index in block.indices { result.append(block[index]) }
            }
            start = end
        }
        try decoder.finish()
        return result
    }

    @Test(arguments: [1, 2, 7, Int.max])
    func unpacksInAnyPieces(pieces: Int) throws {
        let text = Array("hello hello hello hello\n".utf8)
        #expect(Self.packed.starts(with: GzipDecoder.magic))
        #expect(try Self.unpacked(Self.packed, pieces: pieces) == text)
        #expect(try Self.unpacked(Self.packed + Self.packed, pieces: pieces) == text + text)
        #expect(try Self.unpacked(Self.packed + [0, 0, 0], pieces: pieces) == text)
        #expect(try Self.unpacked([]) == [])
    }

    @Test func unpacksMoreThanABlock() throws {
        var text: [UInt8] = []
        for number in 0..<400_000 { text.append(contentsOf: "\(number) ".utf8) }
        #expect(text.count > 2 * GzipDecoder.blockSize)
        #expect(try Self.unpacked(Self.packed(text), pieces: 65_536) == text)
    }

    @Test func whatBreaksOffSaysWhere() throws {
        for count in 1..<Self.packed.count {
            #expect(throws: ArchiveError.truncated(name: "in.gz", offset: count)) {
                try Self.unpacked(Array(Self.packed[..<count]))
            }
        }
    }

    @Test func damageSaysWhere() throws {
        var damaged = Self.packed
        damaged[damaged.count - 6] ^= 0xFF
        let error = #expect(throws: ArchiveError.self) { try Self.unpacked(damaged) }
        guard case .corrupt("in.gz", let offset, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(offset > 10 && offset <= damaged.count)
        #expect(throws: ArchiveError.self) { try Self.unpacked(Array("no gzip at all".utf8)) }
    }
}
