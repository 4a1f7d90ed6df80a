import CBZip2

/// Unpacks bzip2 data by libbz2.
final class BZip2Codec: Codec {
    // The library keeps a pointer to the stream, so it must not move: hence on the heap.
    private let stream: UnsafeMutablePointer<bz_stream>
    private var hasBegun = false

    init() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: bz_stream())
    }

    deinit {
        if hasBegun { BZ2_bzDecompressEnd(stream) }
        stream.deinitialize(count: 1)
        stream.deallocate()
    }

    func begin() -> Bool {
        if hasBegun { BZ2_bzDecompressEnd(stream) }
        stream.pointee = bz_stream()
        hasBegun = BZ2_bzDecompressInit(stream, 0, 0) == BZ_OK
        return hasBegun
    }

    func step(_ input: Span<UInt8>, into output: inout [UInt8]) -> CodecStep {
        let (status, used, made) = input.withUnsafeBytes { source in
            output.withUnsafeMutableBytes { target in
                stream.pointee.next_in = UnsafeMutablePointer(
                    mutating: source.baseAddress?.assumingMemoryBound(to: CChar.self))
                stream.pointee.avail_in = UInt32(source.count)
                stream.pointee.next_out = target.baseAddress?.assumingMemoryBound(to: CChar.self)
                stream.pointee.avail_out = UInt32(target.count)
                let status = BZ2_bzDecompress(stream)
                defer {
                    stream.pointee.next_in = nil
                    stream.pointee.next_out = nil
                }
                return (
                    status, source.count - Int(stream.pointee.avail_in), target.count - Int(stream.pointee.avail_out)
                )
            }
        }
        let outcome: CodecStep.Outcome =
            switch status {
            case BZ_STREAM_END: .ends
            case BZ_OK where used == 0 && made == 0: .waits
            case BZ_OK: .goesOn
            case BZ_DATA_ERROR: .failed("a block's checksum is wrong")
            case BZ_DATA_ERROR_MAGIC: .failed("a block begins with other bytes than bzip2 data have")
            default: .failed("libbz2 error \(status)")
            }
        return CodecStep(outcome: outcome, used: used, made: made)
    }
}
