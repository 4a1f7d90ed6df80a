#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Bytes as they are stored.
protocol RawBytes: AnyObject {
    /// The name, for messages.
    var name: String { get }
    /// The descriptor of the file that they are, from its first byte on; nil where they are part of something.
    var file: Int32? { get }
    /// Whether nothing is at hand, so that `read` would wait; may wait a little itself to see.
    var waits: Bool { get }
    /// Fills `bytes` from `start` on and says how many came: 0 at the end.
    func read(_ bytes: inout [UInt8], from start: Int) throws -> Int
}

extension RawBytes {
    /// They are part of something.
    var file: Int32? { nil }
    /// Of something that is at hand.
    var waits: Bool { false }
}

/// A file, a pipe or a terminal, read as it is stored: the same code for all of them.
final class RawSource: RawBytes {
    let name: String
    private let descriptor: Int32

    /// Of standard input somebody else may have read the beginning.
    var file: Int32? { descriptor > STDIN_FILENO ? descriptor : nil }

    /// Whether it is a pipe into which nothing came for twenty milliseconds: who writes much is seldom slower, and nobody
    /// notices that they pass.
    var waits: Bool {
        var asked = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&asked, 1, 20) == 0
    }

    /// Opens a file, or takes standard input for `-`.
    init(path: String) throws(ArchiveError) {
        name = path
        descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure(path) }
    }

    deinit {
        if descriptor > STDIN_FILENO { close(descriptor) }
    }

    /// Fills `bytes` from `start` on and says how many came: 0 at the end.
    func read(_ bytes: inout [UInt8], from start: Int) throws(ArchiveError) -> Int {
        while true {
            let count = bytes.withUnsafeMutableBytes { buffer in
                let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[start...])
                #if canImport(Darwin)
                    return Darwin.read(descriptor, rest.baseAddress, rest.count)
                #elseif canImport(Musl)
                    return Musl.read(descriptor, rest.baseAddress, rest.count)
                #else
                    return Glibc.read(descriptor, rest.baseAddress, rest.count)
                #endif
            }
            if count >= 0 { return count }
            if errno != EINTR { throw Self.failure(name) }
        }
    }

    /// The system's last error in its own words.
    private static func failure(_ name: String) -> ArchiveError {
        .unreadable(name: name, reason: String(cString: strerror(errno)))
    }
}
