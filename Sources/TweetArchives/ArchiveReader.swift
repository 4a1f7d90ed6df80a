/// The feeds that a file holds, one after the other: itself, or, where it is a tar archive, packed or not, each file in it.
///
/// One thread at a time.
public final class ArchiveReader {
    /// Archives within archives that are opened.
    private static let depthLimit = 4

    /// It is a tar archive; known once something was asked for.
    public private(set) var isArchive = false
    /// How it is packed; known once something was asked for.
    public private(set) var compression: Compression?

    private let isWanted: (String) -> Bool
    /// The file, until it was asked for.
    private var file: ByteReader?
    /// The archives that are open, each within the one before.
    private var open: [TarReader] = []

    /// Opens a file, or standard input for `-`.
    ///
    /// - Parameter isWanted: says by their path which files of an archive are handed on; it is not asked about archives in it,
    ///   which are opened.
    /// - Throws: `ArchiveError` where the file cannot be opened.
    public init(path: String, where isWanted: @escaping (String) -> Bool = { _ in true }) throws(ArchiveError) {
        self.isWanted = isWanted
        file = try ByteReader(path: path)
    }

    /// Passes on to the next feed, of an archive by the name `archive.tar!/path`; nil behind the last. What is left of the
    /// one before is passed over.
    ///
    /// - Throws: `ArchiveError` where an archive breaks off or is damaged: behind all that could be read of it. The
    ///   archive around it goes on.
    public func next() throws -> ByteReader? {
        if let file = file.take() {
            let isTar = try begins(asTar: file)
            compression = file.compression
            guard isTar else { return file }
            isArchive = true
            open.append(TarReader(file))
        }
        while let tar = open.last {
            let member: TarReader.Member?
            do {
                member = try tar.next()
            } catch {
                open.removeLast()
                throw error
            }
            guard let member else {
                open.removeLast()
                continue
            }
            let path = member.path.hasPrefix("./") ? String(member.path.dropFirst(2)) : member.path
            guard ArchiveReader.isTarName(path) || isWanted(path) else { continue }
            let reader = ByteReader(TarMember(tar, name: tar.name + "!/" + path))
            guard open.count < Self.depthLimit, try begins(asTar: reader) else { return reader }
            open.append(TarReader(reader))
        }
        return nil
    }

    /// Whether a feed is a tar archive, where its first header says so or its name does.
    private func begins(asTar reader: ByteReader) throws -> Bool {
        // A pipe may hold no more than a short line for a long time.
        let header = try reader.peek(TarReader.blockSize) { $0.contains(UInt8(ascii: "\n")) }
        return TarReader.isTar(header) || Self.isTarName(reader.name)
    }

    /// Whether a file is called as tar archives are.
    public static func isTarName(_ name: String) -> Bool {
        let name = name.lowercased()
        return [".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tbz"].contains { name.hasSuffix($0) }
    }
}

/// The bytes of one file of an archive, as they stand there.
private final class TarMember: RawBytes {
    let name: String
    private let tar: TarReader

    init(_ tar: TarReader, name: String) {
        self.tar = tar
        self.name = name
    }

    func read(_ bytes: inout [UInt8], from start: Int) throws -> Int { try tar.read(&bytes, from: start) }
}
