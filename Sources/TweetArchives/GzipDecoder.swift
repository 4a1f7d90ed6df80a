import CZlib

/// Decompresses gzip data (RFC 1952) that arrives in pieces, in constant memory.
///
/// Files of several members, as log rotation and parallel compressors write them, are one output.
public final class GzipDecoder {
    /// Bytes that a block of output has at most.
    public static let blockSize = 1 << 20
    /// The first two bytes of gzip data.
    public static let magic: [UInt8] = [0x1F, 0x8B]

    private enum State {
        /// In front of the first member.
        case beginning
        case member
        /// Behind a member: another one, padding or nothing follows.
        case betweenMembers
        /// Behind the last member: zero bytes or other padding are passed over, as gzip does.
        case padding
        case failed
    }

    private let name: String
    // zlib keeps a pointer to the stream, so it must not move: hence on the heap.
    private let stream: UnsafeMutablePointer<z_stream>
    private var block: [UInt8]
    private var state = State.beginning
    private var offset = 0

    /// Makes a decoder.
    ///
    /// - Parameter name: the input's name, for errors.
    public init(name: String = "-") {
        self.name = name
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        block = [UInt8](repeating: 0, count: Self.blockSize)
        // 15 bits of window, and 16 for the gzip wrapper.
        let size = Int32(MemoryLayout<z_stream>.size)
        if inflateInit2_(stream, 15 + 16, ZLIB_VERSION, size) != Z_OK { state = .failed }
    }

    deinit {
        inflateEnd(stream)
        stream.deinitialize(count: 1)
        stream.deallocate()
    }

    /// Takes the next compressed bytes and hands on what they decompress to, in blocks.
    public func push(_ bytes: Span<UInt8>, _ body: (Span<UInt8>) throws -> Void) throws {
        var start = 0
        while start < bytes.count {
            switch state {
            case .failed:
                throw ArchiveError.corrupt(name: name, offset: offset, reason: "zlib could not start or go on")
            case .padding:
                offset += bytes.count - start
                return
            case .betweenMembers where bytes[start] != Self.magic[0]:
                state = .padding
                continue
            case .betweenMembers:
                inflateReset(stream)
                state = .member
            case .beginning:
                state = .member
            case .member:
                break
            }
            start += try inflatePiece(bytes.extracting(start..<bytes.count), body)
        }
    }

    /// Says that the data ends here: an error where it ends in the middle.
    public func finish() throws(ArchiveError) {
        if state == .member { throw .truncated(name: name, offset: offset) }
    }

    /// Decompresses some of a member and returns how many bytes it took.
    private func inflatePiece(_ bytes: Span<UInt8>, _ body: (Span<UInt8>) throws -> Void) throws -> Int {
        let count = min(bytes.count, 1 << 30)
        // Taken out, so that what `body` is lent cannot change under it.
        var output: [UInt8] = []
        swap(&output, &block)
        defer { swap(&output, &block) }
        var taken = 0
        var isFull = true
        while state == .member, taken < count || isFull {
            let (status, used, made) = step(bytes.extracting(taken..<count), into: &output)
            taken += used
            offset += used
            isFull = made == output.count
            if made > 0 { try body(output.span.extracting(0..<made)) }
            switch status {
            case Z_STREAM_END:
                state = .betweenMembers
            case Z_OK:
                break
            case Z_BUF_ERROR where used == 0 && made == 0:
                // No progress is possible: more input must come.
                return taken
            default:
                state = .failed
                let reason = stream.pointee.msg.map { String(cString: $0) } ?? "zlib error \(status)"
                throw ArchiveError.corrupt(name: name, offset: offset, reason: reason)
            }
        }
        return taken
    }

    /// One call of zlib: the only place that lends it pointers, for the time of the call.
    private func step(_ input: Span<UInt8>, into output: inout [UInt8]) -> (status: Int32, used: Int, made: Int) {
        input.withUnsafeBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                stream.pointee.avail_in = UInt32(source.count)
                stream.pointee.next_out = target.baseAddress
                stream.pointee.avail_out = UInt32(target.count)
                let status = inflate(stream, Z_NO_FLUSH)
                let used = source.count - Int(stream.pointee.avail_in)
                let made = target.count - Int(stream.pointee.avail_out)
                stream.pointee.next_in = nil
                stream.pointee.next_out = nil
                return (status, used, made)
            }
        }
    }
}
