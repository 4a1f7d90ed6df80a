#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reading through POSIX: the same code for files, pipes and terminals.
extension ByteSource {
    /// Hands on the bytes as they are stored.
    func forEachRawBlock(_ body: (Span<UInt8>) throws -> Void) throws {
        let descriptor = name == "-" ? STDIN_FILENO : open(name, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure() }
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        var block = [UInt8](repeating: 0, count: Self.blockSize)
        while true {
            let count = block.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count == 0 { return }
            if count < 0 {
                if errno == EINTR { continue }
                throw failure()
            }
            try body(block.span.extracting(0..<count))
        }
    }

    /// The system's last error in its own words.
    private func failure() -> ArchiveError {
        .unreadable(name: name, reason: String(cString: strerror(errno)))
    }
}
