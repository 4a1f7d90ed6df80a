import Hashcart

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What makes two paths lead to one file, through links of either kind, also where it is still to be made.
struct FileIdentity: Hashable {
    static let input = STDIN_FILENO
    static let output = STDOUT_FILENO

    private var device: Int
    private var number: Int
    /// The file's name, where it is not there yet: the numbers are its folder's then.
    private var name: String?

    /// The file at a path; nil for a folder, a pipe or a device, and where there is not even a folder.
    init?(of path: String) {
        var status = stat()
        if stat(path, &status) == 0 {
            guard Self.isFile(status) else { return nil }
            self.init(status)
            return
        }
        guard stat(path.folderPath, &status) == 0 else { return nil }
        self.init(status, name: String(path.lastComponent))
    }

    /// The file that a descriptor stands for; nil where it stands for a pipe, a terminal or a device.
    init?(descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0, Self.isFile(status) else { return nil }
        self.init(status)
    }

    private static func isFile(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFREG }

    private init(_ status: stat, name: String? = nil) {
        self.name = name
        device = Int(truncatingIfNeeded: status.st_dev)
        number = Int(truncatingIfNeeded: status.st_ino)
    }
}
