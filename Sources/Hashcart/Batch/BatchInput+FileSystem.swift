import TweetFeed

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension BatchInput {
    /// A file as it is, without unpacking it: for gzip and bzip2 data give `open` a reader that does, as `TweetArchives` has.
    public init(contentsOf path: String, format: FeedFormat = .auto) {
        self.init(name: path, format: format) { try PlainFile(path) }
    }
}

/// An open file.
private final class PlainFile: BatchSource {
    private let name: String
    private let descriptor: Int32

    init(_ path: String) throws {
        name = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure(path) }
    }

    deinit { close(descriptor) }

    func read(_ bytes: inout [UInt8], from start: Int) throws -> Int {
        while true {
            let count = bytes.withUnsafeMutableBytes { buffer in
                fill(UnsafeMutableRawBufferPointer(rebasing: buffer[start...]), from: descriptor)
            }
            if count >= 0 { return count }
            if errno != EINTR { throw Self.failure(name) }
        }
    }

    private static func failure(_ path: String) -> BatchError {
        .unreadable(name: path, reason: String(cString: strerror(errno)))
    }
}

/// The system's `read`, by a name that no method hides.
private func fill(_ buffer: UnsafeMutableRawBufferPointer, from descriptor: Int32) -> Int {
    read(descriptor, buffer.baseAddress, buffer.count)
}
