extension String {
    /// Makes a string of UTF-8; what is none is repaired.
    @inlinable
    public init(_ bytes: Span<UInt8>) {
        self = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }

    /// Makes a string of the UTF-8 that `fill` writes into room for so many bytes; what is none is repaired.
    ///
    /// In one step: to put a string together piece by piece makes room for each of them.
    @inlinable
    public init(room: Int, fill: (inout OutputSpan<UInt8>) -> Void) {
        self.init(unsafeUninitializedCapacity: room) { buffer in
            var output = OutputSpan(buffer: buffer, initializedCount: 0)
            fill(&output)
            return output.finalize(for: buffer)
        }
    }

    /// Joins pieces in one step.
    @inlinable
    public init(_ first: String, _ second: String, _ third: String, _ fourth: String = "") {
        let room = first.utf8.count + second.utf8.count + third.utf8.count + fourth.utf8.count
        self.init(room: room) { output in
            output.append(first.utf8.span)
            output.append(second.utf8.span)
            output.append(third.utf8.span)
            output.append(fourth.utf8.span)
        }
    }
}
