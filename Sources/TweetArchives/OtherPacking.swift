/// Ways of packing that are told by their first bytes and that other programs read.
public enum OtherPacking: String, Hashable, Sendable, CaseIterable {
    case zip, xz, zstd

    /// What data that begin with `bytes` are packed by.
    public init?(ofData bytes: some Collection<UInt8>) {
        guard let found = Self.allCases.first(where: { $0.signs.contains { bytes.starts(with: $0) } }) else {
            return nil
        }
        self = found
    }

    /// The bytes that such data begin with.
    private var signs: [[UInt8]] {
        switch self {
        // APPNOTE.TXT, 4.3.7 and, of an archive without files, 4.3.16.
        case .zip: [[0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06]]
        // The .xz file format, 2.1.1.1.
        case .xz: [[0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]]
        // RFC 8878, 3.1.1.
        case .zstd: [[0x28, 0xB5, 0x2F, 0xFD]]
        }
    }

    /// The command that unpacks to its standard output the file behind it.
    public var command: String {
        switch self {
        case .zip: "unzip -p"
        case .xz: "xz -dc"
        case .zstd: "zstd -dc"
        }
    }
}
