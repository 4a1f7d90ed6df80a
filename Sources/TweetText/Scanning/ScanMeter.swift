#if DEBUG
    import Synchronization
#endif

/// Counts the bytes that the tokenizer's loops read, so that tests can show that no text is read more than a constant
/// number of times. In release builds nothing is counted.
final class ScanMeter: Sendable {
    #if DEBUG
        /// The meter of the running task.
        @TaskLocal static var current: ScanMeter?

        private let counter = Atomic<Int>(0)

        /// Bytes read so far.
        var bytes: Int { counter.load(ordering: .relaxed) }

        private func add(_ bytes: Int) { counter.add(bytes, ordering: .relaxed) }
    #endif

    /// Notes that a loop read `bytes` bytes.
    @inline(__always)
    static func read(_ bytes: Int) {
        #if DEBUG
            current?.add(bytes)
        #endif
    }
}
