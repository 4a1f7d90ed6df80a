import OrderGrammar
import TweetText

/// A file of flat sections: a header that says where each of them is, and they themselves, read where they lie.
///
///     8 bytes   magic
///     4 bytes   version of what the sections hold
///     4 bytes   number of sections
///     8 bytes   length of the file
///     8 bytes   FNV-1a of the entries
///     entries   32 bytes name, padded with zeros · 8 bytes offset · 8 bytes length
///     sections  each at a multiple of 8, zeros between them
///
/// All numbers have their lowest byte first.
struct SectionFile {
    /// Eight characters that no text begins with.
    let magic: [UInt8]
    let version: UInt32

    private static let headerSize = 32
    private static let entrySize = 48
    private static let nameSize = 32
    /// More than anything has; what says so is damaged.
    private static let most = 1024

    /// Why bytes are no such file.
    enum Failure: Error, Hashable {
        case otherKind
        case otherVersion(UInt32)
        case cutOff
        case damaged
    }

    func isOne(_ bytes: some Sequence<UInt8>) -> Bool { bytes.starts(with: magic) }

    /// The header for those sections, zeros up to the first of them included.
    func header(of sections: FlatSections) -> [UInt8] {
        var entries: [UInt8] = []
        var offset = Self.headerSize + Self.entrySize * sections.all.count
        for section in sections.all {
            let name = section.name.utf8.prefix(Self.nameSize)
            entries += name
            entries += repeatElement(0, count: Self.nameSize - name.count)
            entries.append(fixed: UInt64(offset))
            entries.append(fixed: UInt64(section.bytes.count))
            offset += Self.padded(section.bytes.count)
        }
        var header = magic
        header.append(fixed: version)
        header.append(fixed: UInt32(truncatingIfNeeded: sections.all.count))
        header.append(fixed: UInt64(offset))
        header.append(fixed: HashedPositions.hash(entries))
        return header + entries
    }

    /// The zeros behind a section.
    static func padding(after section: FlatArray<UInt8>) -> [UInt8] {
        Array(repeating: 0, count: padded(section.count) - section.count)
    }

    private static func padded(_ count: Int) -> Int { (count + 7) & ~7 }

    /// The sections that a file holds. Each lies within the file; what they say is held against their bounds when it is
    /// used.
    func sections(of file: ByteRegion) throws(Failure) -> FlatSections {
        let bytes = FlatArray<UInt8>(in: file, bytes: 0..<file.count)
        guard isOne(bytes.prefix(magic.count)) else { throw .otherKind }
        guard file.count >= Self.headerSize else { throw .cutOff }
        let version = file.number(at: 8, as: UInt32.self)
        guard version == self.version else { throw .otherVersion(version) }
        let count = Int(file.number(at: 12, as: UInt32.self))
        let length = file.number(at: 16, as: UInt64.self)
        guard length <= UInt64(file.count) else { throw .cutOff }
        guard count <= Self.most, length == UInt64(file.count) else { throw .damaged }
        let entries = Self.headerSize..<Self.headerSize + Self.entrySize * count
        guard entries.upperBound <= file.count else { throw .cutOff }
        guard HashedPositions.hash(bytes[entries]) == file.number(at: 24, as: UInt64.self) else { throw .damaged }
        var sections = FlatSections()
        for entry in stride(from: entries.lowerBound, to: entries.upperBound, by: Self.entrySize) {
            let name = String(decoding: bytes[entry..<entry + Self.nameSize].prefix { $0 != 0 }, as: UTF8.self)
            let offset = file.number(at: entry + Self.nameSize, as: UInt64.self)
            let size = file.number(at: entry + Self.nameSize + 8, as: UInt64.self)
            guard offset <= length, size <= length - offset, !sections.has(name) else { throw .damaged }
            let start = Int(offset)
            sections.add(name, FlatArray<UInt8>(in: file, bytes: start..<start + Int(size)))
        }
        return sections
    }
}

extension [UInt8] {
    /// The bytes of a number, the lowest first.
    fileprivate mutating func append(fixed number: some FixedWidthInteger) {
        for shift in stride(from: 0, to: number.bitWidth, by: 8) { append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
}
