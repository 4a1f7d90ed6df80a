/// The inputs that a file holds: itself, or, where it is a tar archive, packed or not, each file in it.
public enum ArchiveInputs {
    /// Archives within archives that are opened.
    private static let depthLimit = 4

    /// What a file turned out to be, and what of an archive was not handed on.
    public struct Outcome: Hashable, Sendable {
        /// It is a tar archive.
        public var isArchive = false
        /// How it is packed.
        public var compression: Compression?
        /// Files that were not wanted.
        public var passed = 0
        /// The first of them.
        public var firstPassed: String?
    }

    /// Hands on each input, a file of an archive by the name `archive.tar!/path`; what `body` leaves of it is passed over.
    ///
    /// - Parameters:
    ///   - path: a file, or `-` for standard input.
    ///   - isWanted: says by their path which files of an archive are handed on.
    /// - Returns: what the file turned out to be.
    /// - Throws: `ArchiveError` where a file cannot be opened, or an archive breaks off or is damaged: behind all that
    ///   could be read of it; what `body` throws.
    @discardableResult
    public static func forEach(
        in path: String, where isWanted: (String) -> Bool = { _ in true }, _ body: (ByteReader) throws -> Void
    ) throws -> Outcome {
        var outcome = Outcome()
        try forEach(ByteReader(path: path), isWanted, depth: 0, &outcome, body)
        return outcome
    }

    private static func forEach(
        _ reader: ByteReader, _ isWanted: (String) -> Bool, depth: Int, _ outcome: inout Outcome,
        _ body: (ByteReader) throws -> Void
    ) throws {
        guard depth < depthLimit, try reader.isTar(TarReader.isTar(reader.peek(TarReader.blockSize))) else {
            if depth == 0 { outcome.compression = reader.compression }
            return try body(reader)
        }
        if depth == 0 { outcome = Outcome(isArchive: true, compression: reader.compression) }
        let tar = TarReader(reader)
        while let member = try tar.next() {
            let path = member.path.hasPrefix("./") ? String(member.path.dropFirst(2)) : member.path
            guard isWanted(path) || isTarName(path) else {
                outcome.passed += 1
                outcome.firstPassed = outcome.firstPassed ?? path
                continue
            }
            let source = TarMember(tar, name: reader.name + "!/" + path)
            try forEach(ByteReader(source), isWanted, depth: depth + 1, &outcome, body)
        }
    }

    /// Whether a file is called as tar archives are.
    public static func isTarName(_ name: String) -> Bool {
        let name = name.lowercased()
        return [".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tbz"].contains { name.hasSuffix($0) }
    }
}

extension ByteReader {
    /// Whether the input is a tar archive, where its first header says so or its name does.
    fileprivate func isTar(_ hasHeader: Bool) -> Bool { hasHeader || ArchiveInputs.isTarName(name) }
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
