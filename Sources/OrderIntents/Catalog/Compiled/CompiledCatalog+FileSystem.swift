import OrderGrammar
import TweetText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension CompiledCatalog {
    /// Writes the file: beside its place first, then into it, so that nobody ever reads half of it.
    public func write(to path: String) throws(Diagnostics) {
        let draft = path + ".\(getpid()).part"
        do throws(SystemFailure) {
            let file = try NewFile(path: draft)
            try file.append(Self.file.header(of: sections))
            for section in sections.all {
                for start in stride(from: 0, to: section.bytes.count, by: 1 << 20) {
                    let block = start..<min(section.bytes.count, start + 1 << 20)
                    try file.append(section.bytes.withSpan(block) { $0.withUnsafeBytes { Array($0) } })
                }
                try file.append(SectionFile.padding(after: section.bytes))
            }
            guard rename(draft, path) == 0 else { throw SystemFailure() }
        } catch {
            unlink(draft)
            throw Diagnostics([FeedComplaint.unwritable(path, error.reason)])
        }
    }
}

/// The system's reason why its last call failed.
private struct SystemFailure: Error {
    let reason = String(cString: strerror(errno))
}

/// A file that is written from its start.
private struct NewFile: ~Copyable {
    private let descriptor: Int32

    init(path: String) throws(SystemFailure) {
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw SystemFailure() }
    }

    deinit { close(descriptor) }

    func append(_ bytes: [UInt8]) throws(SystemFailure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw SystemFailure() }
            rest = rest.dropFirst(count)
        }
    }
}
