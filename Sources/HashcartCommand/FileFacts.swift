import Hashcart

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the system knows of files.
enum FileFacts {
    /// Bytes of a file; nil for what is none.
    static func size(of path: String) -> Int? {
        var status = stat()
        guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// The first bytes of a file; nil for what is none, as a pipe, which would miss them.
    static func head(of path: String, _ count: Int) -> [UInt8]? {
        guard size(of: path) != nil else { return nil }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: count)
        let came = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
        return came < 0 ? nil : Array(bytes[..<came])
    }

    /// Why no file can be written at a path, in the system's words, as far as that shows before it is; nil where nothing
    /// shows.
    ///
    /// - Parameter isReplaced: another file is put in its place, so that its folder must let it.
    static func obstacle(toWriting path: String, isReplaced: Bool) -> String? {
        let kind = FileKind(at: path)
        if kind == .folder { return String(cString: strerror(EISDIR)) }
        let isWritten = kind == .file && !isReplaced
        let isFree = isWritten ? access(path, W_OK) == 0 : access(path.folderPath, W_OK | X_OK) == 0
        return isFree ? nil : String(cString: strerror(errno))
    }

    /// Tells whether the first bytes of a file, or all of a folder's files, are what they were; `none` where it is not there.
    static func digest(of path: String, first limit: Int = .max) -> String {
        var digest = ContentDigest()
        if FileKind(at: path) == .folder {
            for name in (FolderEntry.all(below: path) ?? []).filter({ $0.kind == .file }).map(\.path).sorted() {
                digest.take(Array("\(name) \(Self.digest(of: path + "/" + name))\n".utf8).span)
            }
            return digest.text
        }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return "none" }
        defer { close(descriptor) }
        var left = limit
        var block = [UInt8](repeating: 0, count: min(limit, 1 << 20))
        while left > 0 {
            let count = block.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, min(left, $0.count)) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            digest.take(block.span.extracting(0..<count))
            left -= count
        }
        return digest.text
    }
}
