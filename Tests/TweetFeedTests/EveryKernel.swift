import Testing

@testable import TweetFeed

/// All the kernels that this machine can run.
enum EveryKernel {
    static var all: [any BlockKernels.Type] {
        var all: [any BlockKernels.Type] = [VectorKernels<NativeVector>.self, VectorKernels<WordPair>.self]
        #if arch(x86_64)
            if AVX2Kernels.isHere { all.append(AVX2Kernels.self) }
        #endif
        return all
    }

    /// What comes of some work, which must be the same with all of them.
    static func agreed<Result: Equatable>(
        on text: @autoclosure () -> String, _ work: (any BlockKernels.Type) -> Result
    ) -> Result {
        let first = work(VectorKernels<NativeVector>.self)
        for kernels in all { #expect(work(kernels) == first, "\(kernels): \(text())") }
        return first
    }
}
