import Foundation
import Testing

@testable import TweetArchives

/// Packed data unpacked in any pieces, and what is wrong with it told.
@Suite struct DecompressorTests {
    static let text = Array("hello hello hello hello\n".utf8)

    /// Packs with the system's own program, which is the twin here.
    static func packed(_ bytes: [UInt8], _ compression: Compression) -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appending(path: "hashcart-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = compression == .gzip ? ["gzip", "-nc", file.path] : ["bzip2", "-c", file.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        guard (try? Data(bytes).write(to: file)) != nil, (try? process.run()) != nil else { return [] }
        let data = (try? pipe.fileHandleForReading.readToEnd()) ?? nil
        process.waitUntilExit()
        return [UInt8](data ?? Data())
    }

    static func unpacked(_ bytes: [UInt8], _ compression: Compression, pieces: Int = .max) throws -> [UInt8] {
        let decoder = Decompressor(compression, name: "in")
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

    @Test(arguments: Compression.allCases, [1, 2, 7, Int.max])
    func unpacksInAnyPieces(compression: Compression, pieces: Int) throws {
        let packed = Self.packed(Self.text, compression)
        #expect(packed.starts(with: compression.magic))
        #expect(try Self.unpacked(packed, compression, pieces: pieces) == Self.text)
        #expect(try Self.unpacked(packed + packed, compression, pieces: pieces) == Self.text + Self.text)
        #expect(try Self.unpacked(packed + [0, 0, 0], compression, pieces: pieces) == Self.text)
        #expect(try Self.unpacked(packed + [0, 0] + packed, compression, pieces: pieces) == Self.text + Self.text)
        #expect(try Self.unpacked([], compression) == [])
        #expect(Compression(ofData: packed, name: "x") == compression)
        #expect(Compression(ofData: [UInt8](), name: "x" + compression.suffix) == compression)
    }

    @Test(arguments: Compression.allCases)
    func unpacksMoreThanABlock(compression: Compression) throws {
        var text: [UInt8] = []
        for number in 0..<400_000 { text.append(contentsOf: "\(number) ".utf8) }
        #expect(text.count > 2 * Decompressor.blockSize)
        #expect(try Self.unpacked(Self.packed(text, compression), compression, pieces: 65_536) == text)
    }

    @Test(arguments: Compression.allCases)
    func whatBreaksOffSaysWhere(compression: Compression) throws {
        let packed = Self.packed(Self.text, compression)
        for count in 1..<packed.count {
            #expect(throws: ArchiveError.truncated(name: "in", compression: compression, offset: count)) {
                try Self.unpacked(Array(packed[..<count]), compression)
            }
        }
    }

    /// What was put behind packed data is no padding: posts may be in it.
    @Test(arguments: Compression.allCases, [1, 2, 7, Int.max])
    func whatStandsBehindIsTold(compression: Compression, pieces: Int) throws {
        let packed = Self.packed(Self.text, compression)
        for padding in [0, 3] {
            let bytes = packed + [UInt8](repeating: 0, count: padding) + Array("{}\n".utf8)
            let place = packed.count + padding
            #expect(throws: ArchiveError.followed(name: "in", compression: compression, offset: place)) {
                try Self.unpacked(bytes, compression, pieces: pieces)
            }
        }
        // What begins as another member does is damage of that.
        #expect(throws: ArchiveError.self) {
            try Self.unpacked(packed + [compression.magic[0]] + Self.text, compression, pieces: pieces)
        }
    }

    @Test(arguments: Compression.allCases)
    func damageSaysWhere(compression: Compression) throws {
        var damaged = Self.packed(Self.text, compression)
        damaged[damaged.count - 6] ^= 0xFF
        let error = #expect(throws: ArchiveError.self) { try Self.unpacked(damaged, compression) }
        guard case .corrupt("in", compression, let offset, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(offset > 10 && offset <= damaged.count)
        #expect(throws: ArchiveError.self) { try Self.unpacked(Array("not packed at all".utf8), compression) }
    }
}
