extension [UInt8] {
    /// Appends a stretch of a text in one step.
    @inlinable
    public mutating func append(_ text: Span<UInt8>) {
        text.withUnsafeBufferPointer { append(contentsOf: $0) }
    }
}
