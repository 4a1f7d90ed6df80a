import CZlib

/// Unpacks gzip data by zlib.
final class GzipCodec: Codec {
    // zlib keeps a pointer to the stream, so it must not move: hence on the heap.
    private let stream: UnsafeMutablePointer<z_stream>
    private var isReady: Bool

    init() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // 15 bits of window, and 16 for the gzip wrapper.
        isReady = inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    }

    deinit {
        inflateEnd(stream)
        stream.deinitialize(count: 1)
        stream.deallocate()
    }

    func begin() -> Bool { isReady && inflateReset(stream) == Z_OK }

    func step(_ input: Span<UInt8>, into output: inout [UInt8]) -> CodecStep {
        let (status, used, made) = input.withUnsafeBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                stream.pointee.avail_in = UInt32(source.count)
                stream.pointee.next_out = target.baseAddress
                stream.pointee.avail_out = UInt32(target.count)
                let status = inflate(stream, Z_NO_FLUSH)
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
            case Z_STREAM_END: .ends
            case Z_OK: .goesOn
            case Z_BUF_ERROR where used == 0 && made == 0: .waits
            default: .failed(stream.pointee.msg.map { String(cString: $0) } ?? "zlib error \(status)")
            }
        return CodecStep(outcome: outcome, used: used, made: made)
    }
}
