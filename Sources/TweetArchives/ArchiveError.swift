/// An input that cannot be opened or unpacked.
public enum ArchiveError: Error, Hashable, Sendable, CustomStringConvertible {
    /// It cannot be opened or read; the system's reason.
    case unreadable(name: String, reason: String)
    /// Compressed data ends in the middle; the offset is its length.
    case truncated(name: String, compression: Compression, offset: Int)
    /// Compressed data is wrong, as seen at an offset in the compressed bytes.
    case corrupt(name: String, compression: Compression, offset: Int, reason: String)
    /// Behind compressed data stand bytes that are none, from an offset in the compressed bytes on.
    case followed(name: String, compression: Compression, offset: Int)
    /// It is packed in a way that is not read.
    case packedOtherwise(name: String, packing: OtherPacking)

    /// A tar archive ends in the middle; the offset is its decompressed length.
    case truncatedTar(name: String, offset: Int)
    /// A tar archive is wrong, as seen at an offset in its decompressed bytes.
    case corruptTar(name: String, offset: Int, reason: String)

    /// A sentence with the input's name, the place and the way out.
    public var description: String {
        switch self {
        case .unreadable(let name, let reason):
            "\(name): cannot be read: \(reason)"
        case .truncated(let name, let compression, let offset):
            "\(name): the \(compression.rawValue) data breaks off at byte \(offset); what stands before it was read. "
                + "Fetch the file again to get the rest"
        case .corrupt(let name, let compression, let offset, let reason):
            "\(name): the \(compression.rawValue) data is damaged at byte \(offset) (\(reason)); what stands before it "
                + "was read. Fetch the file again, or test it with \(compression.rawValue) -t"
        case .followed(let name, let compression, let offset):
            "\(name): behind the \(compression.rawValue) data, other bytes begin at byte \(offset); what stands before "
                + "them was read. If they are posts, cut them off into a file of their own: tail -c +\(offset + 1)"
        case .packedOtherwise(let name, let packing):
            "\(name): the input is packed with \(packing.rawValue); unpack it on its way: "
                + "\(packing.command) FILE | hashcart extract"
        case .truncatedTar(let name, let offset):
            "\(name): the tar archive breaks off at byte \(offset); what stands before it was read. "
                + "Fetch the file again to get the rest"
        case .corruptTar(let name, let offset, let reason):
            "\(name): the tar archive is damaged at byte \(offset) (\(reason)); what stands before it was read. "
                + "Fetch the file again, or test it with tar -t"
        }
    }
}
