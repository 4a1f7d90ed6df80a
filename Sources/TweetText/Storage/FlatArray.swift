/// Numbers one behind the other in a region of bytes: read where they lie, whether a program made them or a file holds
/// them. What stands outside reads as 0.
@frozen
public struct FlatArray<Element: FixedWidthInteger & BitwiseCopyable & Sendable>: RandomAccessCollection, Sendable {
    @usableFromInline let region: ByteRegion
    @usableFromInline let offset: Int
    /// How many there are.
    public let endIndex: Int

    /// Copies numbers.
    public init(_ numbers: [Element] = []) {
        region = ByteRegion(copying: numbers)
        offset = 0
        endIndex = numbers.count
    }

    /// Takes the numbers of a range of bytes, as far as it lies within the region and they are whole.
    public init(in region: ByteRegion, bytes range: Range<Int>) {
        let range = range.clamped(to: 0..<region.count)
        self.region = region
        offset = range.lowerBound
        endIndex = range.count / MemoryLayout<Element>.stride
    }

    /// Takes bytes as numbers, as far as they are whole.
    public init(_ bytes: FlatArray<UInt8>) {
        self.init(in: bytes.region, bytes: bytes.offset..<bytes.offset + bytes.endIndex)
    }

    /// Their bytes, where they lie.
    public var bytes: FlatArray<UInt8> {
        FlatArray<UInt8>(in: region, bytes: offset..<offset + endIndex * MemoryLayout<Element>.stride)
    }

    /// 0.
    @inlinable public var startIndex: Int { 0 }

    /// The number at a position; 0 outside.
    @inlinable
    public subscript(position: Int) -> Element {
        guard position >= 0, position < endIndex else { return 0 }
        return region.number(at: offset + position &* MemoryLayout<Element>.stride, as: Element.self)
    }
}

extension FlatArray where Element == UInt8 {
    /// Takes over blocks of bytes.
    public init(moving blocks: inout [[UInt8]]) {
        let region = ByteRegion(moving: &blocks)
        self.init(in: region, bytes: 0..<region.count)
    }

    /// The text of a range.
    public func text(_ range: Range<Int>) -> String {
        let range = range.clamped(to: 0..<endIndex)
        return region.text(offset + range.lowerBound..<offset + range.upperBound)
    }

    /// Calls `body` with the bytes of a range.
    public func withSpan<Result>(_ range: Range<Int>, _ body: (Span<UInt8>) throws -> Result) rethrows -> Result {
        let range = range.clamped(to: 0..<endIndex)
        return try region.withSpan(offset + range.lowerBound..<offset + range.upperBound, body)
    }
}

extension FlatArray {
    /// The range of a list, where this says at which position each list ends; within `0..<limit` whatever it says.
    @inlinable
    public func range(of list: Int, limit: Int) -> Range<Int> {
        guard list >= 0, list < endIndex else { return 0..<0 }
        let start = list == 0 ? 0 : Swift.min(Swift.max(0, Int(truncatingIfNeeded: self[list - 1])), limit)
        let end = Swift.min(Swift.max(start, Int(truncatingIfNeeded: self[list])), limit)
        return start..<end
    }
}
