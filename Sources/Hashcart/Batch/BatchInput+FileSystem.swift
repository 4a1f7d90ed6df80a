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
public final class PlainFile: BatchSource, PlacedBytes {
    private let name: String
    private let descriptor: Int32

    init(_ path: String) throws {
        name = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure(path) }
    }

    /// Reads what somebody else has opened, by its places; nil where it has none, as a pipe.
    ///
    /// - Parameters:
    ///   - name: the file's name, for messages.
    ///   - descriptor: stays its owner's; where reading goes on in it does not change.
    public init?(name: String, sharing descriptor: Int32) {
        self.name = name
        self.descriptor = dup(descriptor)
        if !hasPlaces { return nil }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    private var hasPlaces: Bool {
        var facts = stat()
        return fstat(descriptor, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG
    }

    /// The next bytes.
    public func read(_ bytes: inout [UInt8], from start: Int) throws -> Int {
        try fill(&bytes, in: start..<bytes.count) { next($0, from: descriptor) }
    }

    /// Whether it is a pipe into which nothing came for twenty milliseconds: who writes much is seldom slower, and nobody
    /// notices that they pass.
    public var waits: Bool {
        var asked = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&asked, 1, 20) == 0
    }

    /// The file itself, where it is one.
    public var placed: (any PlacedBytes)? { hasPlaces ? self : nil }

    /// The bytes at a place.
    public func read(_ bytes: inout [UInt8], in part: Range<Int>, at place: Int) throws -> Int {
        try fill(&bytes, in: part) { pread(descriptor, $0.baseAddress, $0.count, off_t(place)) }
    }

    private func fill(
        _ bytes: inout [UInt8], in part: Range<Int>, _ read: (UnsafeMutableRawBufferPointer) -> Int
    ) throws -> Int {
        while true {
            let count = bytes.withUnsafeMutableBytes { buffer in
                read(UnsafeMutableRawBufferPointer(rebasing: buffer[part]))
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
private func next(_ buffer: UnsafeMutableRawBufferPointer, from descriptor: Int32) -> Int {
    read(descriptor, buffer.baseAddress, buffer.count)
}
