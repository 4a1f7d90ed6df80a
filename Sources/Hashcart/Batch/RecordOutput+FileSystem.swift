#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Something could not be written.
public struct OutputError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file's name, or `standard output`.
    public var name: String
    /// The system's number of the reason.
    public var code: Int32

    /// Whether the reader of a pipe went away: it may have seen enough.
    public var isClosedPipe: Bool { code == EPIPE }
    /// What could not be written and why, in the system's words.
    public var description: String { "\(name): cannot be written: \(String(cString: strerror(code)))" }

    /// The system's last reason.
    init(_ name: String) {
        self.name = name
        code = errno
    }
}

/// A file or standard output, written in large blocks; whole lines only reach it.
public struct RecordOutput: ~Copyable {
    private let name: String
    private let descriptor: Int32
    private let isFile: Bool
    private var buffer: [UInt8] = []
    /// Bytes that a file holds.
    private var stored: Int
    private static let blockSize = 256 << 10

    /// Opens a file for writing, or standard output for nil and `-`.
    ///
    /// - Parameter length: cuts the file to so many bytes and writes behind them; nil writes it anew.
    /// - Throws: `OutputError` where it cannot be opened, `BatchError` where it holds less.
    public init(path: String?, goingOnAt length: Int? = nil) throws {
        // A reader that leaves, or a file as large as one may be, is an error code here, not the end of the program.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        let isStandard = path == nil || path == "-"
        name = isStandard ? "standard output" : path ?? "-"
        let file = isStandard ? (STDOUT_FILENO, false) : try Self.opened(name, goingOnAt: length)
        (descriptor, isFile) = file
        stored = length ?? 0
    }

    private static func opened(_ path: String, goingOnAt length: Int?) throws -> (descriptor: Int32, isFile: Bool) {
        let flags = O_WRONLY | O_CREAT | O_CLOEXEC | (length == nil ? O_TRUNC : 0)
        let descriptor = open(path, flags, 0o644)
        guard descriptor >= 0 else { throw OutputError(path) }
        var status = stat()
        let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        guard let length else { return (descriptor, isFile) }
        var failure: (any Error)?
        if !isFile || Int(status.st_size) < length {
            failure = BatchError.outputIsShorter(name: path, bytes: length)
        } else if ftruncate(descriptor, off_t(length)) != 0 || lseek(descriptor, off_t(length), SEEK_SET) < 0 {
            failure = OutputError(path)
        }
        guard let failure else { return (descriptor, isFile) }
        close(descriptor)
        throw failure
    }

    deinit {
        if descriptor > STDERR_FILENO { close(descriptor) }
    }

    /// Lets `body` append whole lines, and writes when a block is full.
    public mutating func append(_ body: (inout [UInt8]) -> Void) throws {
        body(&buffer)
        if buffer.count >= Self.blockSize { try flush() }
    }

    /// Writes what is left.
    public mutating func flush() throws {
        var start = 0
        while start < buffer.count {
            let count = buffer.withUnsafeBytes { bytes in
                write(descriptor, bytes.baseAddress?.advanced(by: start), bytes.count - start)
            }
            if count < 0 {
                if errno == EINTR { continue }
                let failure = OutputError(name)
                dropPart(of: start)
                throw failure
            }
            start += count
        }
        stored += buffer.count
        buffer.removeAll(keepingCapacity: true)
    }

    /// Writes what is left and waits until the disk has it; returns how many bytes the file holds.
    public mutating func save() throws -> Int {
        try flush()
        if isFile, fsync(descriptor) != 0 { throw OutputError(name) }
        return stored
    }

    /// Cuts what was written last to whole lines.
    private func dropPart(of count: Int) {
        guard isFile else { return }
        let whole = buffer[..<count].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        _ = ftruncate(descriptor, off_t(stored + whole))
    }
}
