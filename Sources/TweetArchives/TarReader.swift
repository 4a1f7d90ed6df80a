/// Reads a tar archive file by file, in constant memory: POSIX ustar, with the long names of pax and GNU.
///
/// Whatever is no plain file is passed over: folders, links, devices, files with holes. One thread at a time.
final class TarReader {
    /// A file of the archive.
    struct Member {
        /// Its path in the archive.
        var path: String
        /// Bytes of it.
        var size: Int
    }

    /// Bytes of a header, and what data are padded to.
    static let blockSize = TarHeader.size
    /// Bytes that a long name or a set of pax records may have.
    private static let noteLimit = 1 << 20

    /// The archive's name.
    let name: String
    private let reader: ByteReader
    /// Where in the archive the next byte stands.
    private var offset = 0
    /// Bytes of the current file that are still to come, and those behind them up to the next header.
    private var left = 0
    private var padding = 0
    private var isAtEnd = false
    private var buffer: [UInt8] = []

    /// Reads an archive from its decompressed bytes.
    init(_ reader: ByteReader) {
        self.reader = reader
        name = reader.name
    }

    /// Whether data that begin with `bytes` are a tar archive: their first header's checksum is right.
    static func isTar(_ bytes: [UInt8]) -> Bool {
        bytes.count >= blockSize && bytes[0] != 0 && TarHeader(bytes) != nil
    }

    /// Passes on to the next plain file; nil at the end.
    ///
    /// - Throws: `ArchiveError`, once, where the archive breaks off or is damaged. Behind that there is nothing more.
    func next() throws -> Member? {
        guard !isAtEnd else { return nil }
        do {
            return try nextMember()
        } catch {
            isAtEnd = true
            throw error
        }
    }

    private func nextMember() throws -> Member? {
        var note = PaxNote()
        while true {
            try pass(left + padding)
            (left, padding) = (0, 0)
            let start = offset
            guard let block = try header() else {
                isAtEnd = true
                try passRest()
                return nil
            }
            guard let header = TarHeader(block) else {
                throw damaged(at: start, "a file's header has another sum than its bytes")
            }
            guard let size = note.size ?? header.size, size <= Int.max - Self.blockSize else {
                throw damaged(at: start, "the size of a file is no number")
            }
            left = size
            padding = (Self.blockSize - size % Self.blockSize) % Self.blockSize
            switch header.kind {
            case .file:
                let path = note.path ?? header.path
                note = PaxNote()
                // The oldest archives know no other sign of a folder.
                if !path.hasSuffix("/") { return Member(path: path, size: size) }
            case .longName, .pax:
                guard size <= Self.noteLimit else { throw damaged(at: start, "the name of a file is too long") }
                let data = try bytes(size)
                left = 0
                if header.kind == .pax {
                    guard note.read(pax: data) else { throw damaged(at: start, "a pax record is wrong") }
                } else {
                    note.path = String(decoding: data.prefix { $0 != 0 }, as: UTF8.self)
                }
            case .other:
                note = PaxNote()
            case .ignored:
                break
            }
        }
    }

    /// Fills `bytes` from `start` on with what comes next of the current file: 0 at its end.
    func read(_ bytes: inout [UInt8], from start: Int) throws -> Int {
        guard left > 0, !isAtEnd else { return 0 }
        do {
            // The archive has more than the file, so it is asked for no more than that.
            let count = min(left, bytes.count - start)
            if buffer.count > count { buffer.removeLast(buffer.count - count) }
            if buffer.count < count { buffer.append(contentsOf: repeatElement(0, count: count - buffer.count)) }
            let came = try reader.read(&buffer, from: 0)
            guard came > 0 else { throw truncated() }
            bytes.replaceSubrange(start..<start + came, with: buffer[..<came])
            left -= came
            offset += came
            return came
        } catch {
            isAtEnd = true
            throw error
        }
    }

    /// The next header; nil behind the last file, where a block of zeros stands.
    private func header() throws -> [UInt8]? {
        var block = [UInt8](repeating: 0, count: Self.blockSize)
        var count = 0
        while count < block.count {
            let came = try reader.read(&block, from: count)
            guard came > 0 else { throw truncated(count) }
            count += came
        }
        offset += count
        return block.contains { $0 != 0 } ? block : nil
    }

    private func bytes(_ count: Int) throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let came = try reader.read(&bytes, from: filled)
            guard came > 0 else { throw truncated(filled) }
            filled += came
        }
        offset += count
        return bytes
    }

    private func pass(_ count: Int) throws {
        var rest = count
        guard rest > 0 else { return }
        var block = [UInt8](repeating: 0, count: min(rest, 64 << 10))
        while rest > 0 {
            if block.count > rest { block.removeLast(block.count - rest) }
            let came = try reader.read(&block, from: 0)
            guard came > 0 else { throw truncated() }
            rest -= came
            offset += came
        }
    }

    /// Unpacks what stands behind the last file of a packed archive: only its end shows that the packed data are whole.
    private func passRest() throws {
        guard reader.compression != nil else { return }
        var block = [UInt8](repeating: 0, count: 64 << 10)
        while try reader.read(&block, from: 0) > 0 {}
    }

    private func truncated(_ behind: Int = 0) -> ArchiveError { .truncatedTar(name: name, offset: offset + behind) }

    private func damaged(at offset: Int, _ reason: String) -> ArchiveError {
        .corruptTar(name: name, offset: offset, reason: reason)
    }
}
