import OrderGrammar
import TweetText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Files on disk.
enum FeedFile {
    /// The bytes of a file.
    static func bytes(at path: String) throws(Diagnostics) -> [UInt8] {
        let descriptor = try descriptor(of: path)
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        // Room for the file at once, where it has a size: a pipe has none.
        bytes.reserveCapacity(size(of: descriptor) ?? 0)
        var block = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = block.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure(path) }
            if count == 0 { return bytes }
            bytes += block[..<count]
        }
    }

    /// A file's bytes where they lie, read when they are asked for; nil where its first eight are not as wanted, or where
    /// it is no file that can be mapped.
    ///
    /// Whoever replaces such a file writes another and renames it: what was mapped stays as it was.
    static func mapped(at path: String, where isWanted: ([UInt8]) -> Bool) throws(Diagnostics) -> ByteRegion? {
        let descriptor = try descriptor(of: path)
        defer { close(descriptor) }
        guard let size = size(of: descriptor), size > 0 else { return nil }
        var head = [UInt8](repeating: 0, count: 8)
        let count = head.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
        guard count > 0, isWanted(Array(head[..<count])) else { return nil }
        guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
            return nil
        }
        return ByteRegion(UnsafeRawBufferPointer(start: start, count: size)) {
            munmap(UnsafeMutableRawPointer(mutating: $0.baseAddress), $0.count)
        }
    }

    /// The size of a file; nil for a pipe and the like.
    private static func size(of descriptor: Int32) -> Int? {
        var information = stat()
        guard fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(information.st_size)
    }

    private static func descriptor(of path: String) throws(Diagnostics) -> Int32 {
        let descriptor = FileKind(at: path) == .file ? open(path, O_RDONLY | O_CLOEXEC) : -1
        guard descriptor >= 0 else { throw failure(path) }
        return descriptor
    }

    private static func failure(_ path: String) -> Diagnostics {
        let reason =
            switch FileKind(at: path) {
            case .none: "there is no file of that name"
            case .folder: "it is a folder"
            case .file: "it may not be read"
            }
        return Diagnostics([FeedComplaint.unreadable(path, reason)])
    }
}
