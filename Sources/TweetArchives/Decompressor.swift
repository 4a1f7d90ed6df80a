/// Unpacks compressed data that arrive in pieces, in constant memory.
public final class Decompressor {
    /// Bytes that a block of output has at most.
    public static let blockSize = 1 << 20

    private enum State {
        /// In front of the first member.
        case beginning
        case member
        /// Behind a member: another one or nothing follows, perhaps behind zero bytes, to which some media are filled up.
        case betweenMembers
        case failed
    }

    private let name: String
    private let compression: Compression
    private let codec: any Codec
    private var block: [UInt8]
    private var state = State.beginning
    private var offset = 0

    /// Makes a decompressor.
    ///
    /// - Parameter name: the input's name, for errors.
    public init(_ compression: Compression, name: String = "-") {
        self.name = name
        self.compression = compression
        codec = compression.makeCodec()
        block = [UInt8](repeating: 0, count: Self.blockSize)
    }

    /// Takes the next compressed bytes and hands on what they decompress to, in blocks.
    public func push(_ bytes: Span<UInt8>, _ body: (Span<UInt8>) throws -> Void) throws {
        var start = 0
        while start < bytes.count {
            switch state {
            case .failed:
                throw corrupt("the library could not start or go on")
            case .betweenMembers where bytes[start] == 0:
                start += 1
                offset += 1
            case .betweenMembers where bytes[start] != compression.magic[0]:
                state = .failed
                throw ArchiveError.followed(name: name, compression: compression, offset: offset)
            case .betweenMembers, .beginning:
                state = codec.begin() ? .member : .failed
                continue
            case .member:
                start += try unpack(bytes.extracting(start..<bytes.count), body)
            }
        }
    }

    /// Says that the data ends here: an error where it ends in the middle.
    public func finish() throws(ArchiveError) {
        if state == .member { throw .truncated(name: name, compression: compression, offset: offset) }
    }

    /// Unpacks some of a member and returns how many bytes it took.
    private func unpack(_ bytes: Span<UInt8>, _ body: (Span<UInt8>) throws -> Void) throws -> Int {
        let count = min(bytes.count, 1 << 30)
        // Taken out, so that what `body` is lent cannot change under it.
        var output: [UInt8] = []
        swap(&output, &block)
        defer { swap(&output, &block) }
        var taken = 0
        var isFull = true
        while state == .member, taken < count || isFull {
            let step = codec.step(bytes.extracting(taken..<count), into: &output)
            taken += step.used
            offset += step.used
            isFull = step.made == output.count
            if step.made > 0 { try body(output.span.extracting(0..<step.made)) }
            switch step.outcome {
            case .ends: state = .betweenMembers
            case .goesOn: break
            case .waits: return taken
            case .failed(let reason):
                state = .failed
                throw corrupt(reason)
            }
        }
        return taken
    }

    private func corrupt(_ reason: String) -> ArchiveError {
        .corrupt(name: name, compression: compression, offset: offset, reason: reason)
    }
}
