/// The bytes of a file or of standard input, asked for piece by piece, decompressed where they are packed.
///
/// One thread at a time.
public final class ByteReader {
    /// Bytes that are unpacked at once: few, since what they give is kept until it is asked for.
    private static let blockSize = 64 << 10

    private let source: any RawBytes
    private var decoder: Decompressor?
    private var hasBegun = false
    private var hasGiven = false
    /// What was made ready and not yet given.
    private var ready: [UInt8] = []
    private var given = 0
    private var block: [UInt8] = []
    private var used = 0
    /// What went wrong behind the bytes that are ready.
    private var failure: (any Error)?

    /// Bytes of the file that were used up, as it is stored; what was looked at alone counts when something is given.
    public var taken: Int? { hasGiven ? used : 0 }

    /// Opens a file, or standard input for `-`.
    ///
    /// - Throws: `ArchiveError` where it cannot be opened.
    public init(path: String) throws(ArchiveError) {
        source = try RawSource(path: path)
    }

    init(_ source: any RawBytes) {
        self.source = source
    }

    /// The input's name, for messages.
    public var name: String { source.name }

    /// How the input is packed; nil where it is not, and before anything of it was read.
    public private(set) var compression: Compression?

    /// The descriptor of the open file whose bytes are given as they are stored, from its first one on; nil where there is
    /// none, and before anything of it was read. It is closed with this reader.
    public var descriptor: Int32? { hasBegun && decoder == nil ? source.file : nil }

    /// Whether nothing is at hand, so that `read` would wait; may wait a little itself to see.
    public var waits: Bool { given == ready.count && failure == nil && source.waits }

    /// The next bytes, which `read` will give again: fewer than `count` only where the input has no more, or where
    /// `isEnough` says so of fewer.
    func peek(_ count: Int, isEnough: ([UInt8]) -> Bool = { _ in false }) throws -> [UInt8] {
        if !hasBegun { try begin() }
        while true {
            let found = Array(ready[given..<min(ready.count, given + count)])
            if failure != nil || found.count == count || isEnough(found) { return found }
            do {
                if try !fill() { return found }
            } catch {
                failure = error
            }
        }
    }

    /// Makes more bytes ready; false at the end.
    private func fill() throws -> Bool {
        let count = try source.read(&block, from: 0)
        used += count
        if count == 0 {
            try decoder?.finish()
            return false
        }
        if let decoder {
            // Taken out, so that the bytes that are lent cannot change.
            var packed: [UInt8] = []
            swap(&packed, &block)
            defer { swap(&packed, &block) }
            decode(packed.span.extracting(0..<count), decoder)
        } else {
            ready.append(contentsOf: block[..<count])
        }
        return true
    }

    /// Fills `bytes` from `start` on with the next bytes, at most to its end, and says how many came: 0 at the end.
    ///
    /// - Throws: `ArchiveError` where the file cannot be read, or its data are damaged: behind all that could be read.
    public func read(_ bytes: inout [UInt8], from start: Int) throws -> Int {
        if !hasBegun { try begin() }
        hasGiven = true
        while given == ready.count {
            if let failure { throw failure }
            guard decoder != nil else {
                let count = try source.read(&bytes, from: start)
                used += count
                return count
            }
            ready.removeAll(keepingCapacity: true)
            given = 0
            guard try fill() else { return 0 }
        }
        let count = min(bytes.count - start, ready.count - given)
        bytes.replaceSubrange(start..<start + count, with: ready[given..<given + count])
        given += count
        return count
    }

    /// Looks at the first bytes, which tell packed data: a pipe may give the first one alone.
    private func begin() throws {
        hasBegun = true
        block = [UInt8](repeating: 0, count: Self.blockSize)
        var count = 0
        while count < Compression.signLength {
            let came = try source.read(&block, from: count)
            if came == 0 { break }
            count += came
        }
        used += count
        let first = Array(block[..<count])
        if let packing = OtherPacking(ofData: first) {
            failure = ArchiveError.packedOtherwise(name: source.name, packing: packing)
            return
        }
        // An archive, too, may have kept the name that it had when it was packed.
        guard count > 0, !TarReader.isTar(first), let compression = Compression(ofData: first, name: source.name) else {
            ready = first
            return
        }
        let decoder = Decompressor(compression, name: source.name)
        self.decoder = decoder
        self.compression = compression
        decode(first.span, decoder)
    }

    private func decode(_ bytes: Span<UInt8>, _ decoder: Decompressor) {
        do {
            try decoder.push(bytes) { piece in
                piece.withUnsafeBufferPointer { ready.append(contentsOf: $0) }
            }
        } catch {
            failure = error
        }
    }
}
