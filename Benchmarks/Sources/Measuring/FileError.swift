#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Something about a file went wrong.
public struct FileError: Error, CustomStringConvertible {
    private let path: String
    private let code: Int32

    /// The file and the system's reason.
    public var description: String { "\(path): \(String(cString: strerror(code)))" }

    /// The system's last reason.
    public init(_ path: String) {
        self.path = path
        code = errno
    }
}
