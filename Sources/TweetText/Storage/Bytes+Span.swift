extension [UInt8] {
    /// Appends a stretch of a text in one step.
    @inlinable
    public mutating func append(_ text: Span<UInt8>) {
        text.withUnsafeBufferPointer { append(contentsOf: $0) }
    }
}

extension OutputSpan<UInt8> {
    /// Appends a stretch of a text in one step, for which there must be room.
    @inlinable
    public mutating func append(_ text: Span<UInt8>) {
        text.withUnsafeBufferPointer { copy($0) }
    }

    /// Appends what a program is written with, for which there must be room.
    @inlinable
    public mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { copy($0) }
    }

    /// The one place where bytes are copied by pointer, inside of what was found to be room.
    @inlinable
    mutating func copy(_ bytes: UnsafeBufferPointer<UInt8>) {
        precondition(bytes.count <= freeCapacity, "no room for the text")
        withUnsafeMutableBufferPointer { buffer, count in
            if let source = bytes.baseAddress, let target = buffer.baseAddress {
                (target + count).initialize(from: source, count: bytes.count)
                count += bytes.count
            }
        }
    }
}
