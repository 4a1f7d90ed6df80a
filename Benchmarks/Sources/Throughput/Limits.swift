import Measuring

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the machine takes for touching every byte once: nothing that reads the corpus can be faster.
enum Limits {
    /// Keeps the sums from being optimised away.
    nonisolated(unsafe) private static var sink: UInt64 = 0

    /// Maps the file and sums its words.
    static func mapAndSum(_ file: CorpusFile, passes: Int) throws -> Double {
        try CPUClock.best(of: passes) {
            let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw FileError(path: file.path, code: errno) }
            defer { close(descriptor) }
            guard let map = mmap(nil, file.bytes, PROT_READ, MAP_PRIVATE, descriptor, 0), map != MAP_FAILED else {
                throw FileError(path: file.path, code: errno)
            }
            sink &+= sum(UnsafeRawBufferPointer(start: map, count: file.bytes))
            munmap(map, file.bytes)
        }
    }

    /// Reads the file in blocks and sums their words.
    static func readAndSum(_ file: CorpusFile, passes: Int) throws -> Double {
        try CPUClock.best(of: passes) {
            try file.forEachBlock { block in sink &+= block.withUnsafeBytes(sum) }
        }
    }

    /// Four lines of words at a time; a rest of less than 64 bytes is left out.
    private static func sum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var sums = SIMD8<UInt64>(repeating: 0)
        var index = 0
        while index &+ 64 <= bytes.count {
            sums = sums &+ bytes.loadUnaligned(fromByteOffset: index, as: SIMD8<UInt64>.self)
            index &+= 64
        }
        return sums.wrappedSum()
    }
}
