import Dispatch
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the machine takes for touching every byte once: nothing that reads a file can be faster.
public enum Limits {
    /// Keeps the sums from being optimised away.
    private static let sink = Atomic<UInt64>(0)

    /// Maps a file and sums its words, each thread a part of its own.
    public static func mapAndSum(_ path: String, threads: Int = 1) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileError(path) }
        let count = Int(status.st_size)
        // Parts begin on pages, whatever the size of these.
        let part = (count / max(1, threads) + largestPage) & ~(largestPage - 1)
        let failures = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: max(1, threads)) { number in
            let start = min(count, number * part)
            if !sum(descriptor, from: start, count: min(part, count - start)) {
                failures.wrappingAdd(1, ordering: .relaxed)
            }
        }
        if failures.load(ordering: .relaxed) > 0 { throw FileError(path) }
    }

    private static let largestPage = 1 << 16

    private static func sum(_ descriptor: Int32, from start: Int, count: Int) -> Bool {
        guard count > 0 else { return true }
        guard let map = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, off_t(start)), map != MAP_FAILED else {
            return false
        }
        sum(UnsafeRawBufferPointer(start: map, count: count))
        munmap(map, count)
        return true
    }

    /// Sums the words of a block.
    public static func sum(_ block: Span<UInt8>) { block.withUnsafeBytes(sum) }

    /// Four lines of words at a time; a rest of less than 64 bytes is left out.
    private static func sum(_ bytes: UnsafeRawBufferPointer) {
        var sums = SIMD8<UInt64>(repeating: 0)
        var index = 0
        while index &+ 64 <= bytes.count {
            sums = sums &+ bytes.loadUnaligned(fromByteOffset: index, as: SIMD8<UInt64>.self)
            index &+= 64
        }
        sink.wrappingAdd(sums.wrappedSum(), ordering: .relaxed)
    }
}
