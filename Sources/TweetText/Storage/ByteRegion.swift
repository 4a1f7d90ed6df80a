/// Bytes that stay in one place while anybody holds them: those of a mapped file, or a copy made here.
///
/// The only place that reads through a pointer. Every read is held against the bounds; what lies outside reads as zero
/// or as nothing, so that a damaged file can make no program read what is not its own.
public final class ByteRegion: @unchecked Sendable {
    @usableFromInline let bytes: UnsafeRawBufferPointer
    private let release: @Sendable (UnsafeRawBufferPointer) -> Void

    /// Takes over bytes that nobody changes any more; `release` gives them back.
    public init(_ bytes: UnsafeRawBufferPointer, release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void) {
        self.bytes = bytes
        self.release = release
    }

    /// Copies blocks, one behind the other; each is let go when it is copied.
    public convenience init(moving blocks: inout [[UInt8]]) {
        let place = UnsafeMutableRawBufferPointer.allocate(
            byteCount: blocks.reduce(0) { $0 + $1.count }, alignment: 8)
        var offset = 0
        for index in blocks.indices {
            UnsafeMutableRawBufferPointer(rebasing: place[offset...]).copyBytes(from: blocks[index])
            offset += blocks[index].count
            blocks[index] = []
        }
        blocks = []
        self.init(UnsafeRawBufferPointer(place)) { $0.deallocate() }
    }

    /// Copies bytes.
    public convenience init(copying bytes: [UInt8]) {
        var blocks = [bytes]
        self.init(moving: &blocks)
    }

    /// Copies numbers, each with its lowest byte first.
    public convenience init<Number: FixedWidthInteger & BitwiseCopyable>(copying numbers: [Number]) {
        let place = UnsafeMutableRawBufferPointer.allocate(
            byteCount: numbers.count * MemoryLayout<Number>.stride, alignment: 8)
        if Number(littleEndian: 1) == 1 {
            numbers.withUnsafeBytes { place.copyMemory(from: $0) }
        } else {
            for index in numbers.indices {
                place.storeBytes(
                    of: numbers[index].littleEndian, toByteOffset: index * MemoryLayout<Number>.stride, as: Number.self)
            }
        }
        self.init(UnsafeRawBufferPointer(place)) { $0.deallocate() }
    }

    deinit { release(bytes) }

    /// How many there are.
    @inlinable public var count: Int { bytes.count }

    /// The number whose lowest byte stands at `offset`, or 0 where it does not lie within the bytes.
    @inlinable
    public func number<Number: FixedWidthInteger & BitwiseCopyable>(at offset: Int, as: Number.Type) -> Number {
        guard offset >= 0, offset <= bytes.count &- MemoryLayout<Number>.size else { return 0 }
        return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Number.self))
    }

    /// The text of a range of them, as far as it lies within.
    public func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeRawBufferPointer(rebasing: bytes[range.clamped(to: bytes.indices)]), as: UTF8.self)
    }

    /// Calls `body` with a range of them, as far as it lies within.
    public func withSpan<Result>(_ range: Range<Int>, _ body: (Span<UInt8>) throws -> Result) rethrows -> Result {
        let part = UnsafeRawBufferPointer(rebasing: bytes[range.clamped(to: bytes.indices)])
        return try part.withMemoryRebound(to: UInt8.self) { try body(Span(_unsafeElements: $0)) }
    }
}
