import Foundation

/// Something could not be written.
struct OutputError: Error, CustomStringConvertible {
    var name: String
    var code: Int32

    var isClosedPipe: Bool { code == EPIPE }
    var description: String { "\(name): cannot be written: \(String(cString: strerror(code)))" }
}

/// A file or standard output, written in large blocks; whole lines only reach it.
struct Output: ~Copyable {
    private let name: String
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private static let blockSize = 256 << 10

    /// Opens a file for writing, or standard output for nil and `-`.
    init(path: String?) throws {
        // A reader that leaves is an error code here, not the end of the program.
        signal(SIGPIPE, SIG_IGN)
        guard let path, path != "-" else {
            name = "standard output"
            descriptor = STDOUT_FILENO
            return
        }
        name = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        if descriptor < 0 { throw OutputError(name: path, code: errno) }
    }

    /// Whether two paths lead to one file that exists.
    static func same(_ one: String, _ other: String) -> Bool {
        var first = stat()
        var second = stat()
        guard one != "-", other != "-", stat(one, &first) == 0, stat(other, &second) == 0,
            first.st_mode & S_IFMT == S_IFREG
        else { return false }
        return first.st_dev == second.st_dev && first.st_ino == second.st_ino
    }

    /// Bytes of a file; nil for what is none.
    static func size(of path: String) -> Int? {
        var status = stat()
        guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    deinit {
        if descriptor > STDERR_FILENO { close(descriptor) }
    }

    /// Lets `body` append whole lines, and writes when a block is full.
    mutating func append(_ body: (inout [UInt8]) -> Void) throws {
        body(&buffer)
        if buffer.count >= Self.blockSize { try flush() }
    }

    /// Writes what is left.
    mutating func flush() throws {
        var start = 0
        while start < buffer.count {
            let count = buffer.withUnsafeBytes { bytes in
                write(descriptor, bytes.baseAddress?.advanced(by: start), bytes.count - start)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw OutputError(name: name, code: errno)
            }
            start += count
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
