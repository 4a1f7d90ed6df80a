/// Finds a few letters in raw bytes: two that are rare together by vectors, the others around them one by one.
enum ByteSearch {
    /// Whether `text` stands in a range of bytes.
    ///
    /// - Parameter pair: where in the text the two rare letters are.
    @inline(__always)
    static func holds<Vector: ByteVector>(
        _ text: StaticString, at pair: Int, in bytes: UnsafeRawBufferPointer, _ range: Range<Int>, _: Vector.Type
    ) -> Bool {
        first(text, at: pair, in: bytes, range, Vector.self) != nil
    }

    /// The first place of `text` that lies wholly in a range of bytes.
    @inline(__always)
    static func first<Vector: ByteVector>(
        _ text: StaticString, at pair: Int, in bytes: UnsafeRawBufferPointer, _ range: Range<Int>, _: Vector.Type
    ) -> Int? {
        guard let base = bytes.baseAddress else { return nil }
        return text.withUTF8Buffer { letters -> Int? in
            let (one, other) = (letters[pair], letters[pair &+ 1])
            var index = range.lowerBound
            while index &+ 17 <= range.upperBound {
                let here = Vector(at: base + index).equal(to: one)
                var hits = (here & Vector(at: base + (index &+ 1)).equal(to: other)).bits
                while hits != 0 {
                    let start = index &+ hits.trailingZeroBitCount &- pair
                    if stands(letters, at: start, in: bytes, range) { return start }
                    hits &= hits &- 1
                }
                index &+= 16
            }
            return firstScalar(letters, at: pair, in: bytes, from: index, range)
        }
    }

    /// The scalar twin of `first`, for places whose rare letters stand at `index` or behind.
    static func firstScalar(
        _ letters: UnsafeBufferPointer<UInt8>, at pair: Int, in bytes: UnsafeRawBufferPointer, from index: Int,
        _ range: Range<Int>
    ) -> Int? {
        var start = max(range.lowerBound, index &- pair)
        while start &+ letters.count <= range.upperBound {
            if stands(letters, at: start, in: bytes, range) { return start }
            start &+= 1
        }
        return nil
    }

    private static func stands(
        _ letters: UnsafeBufferPointer<UInt8>, at start: Int, in bytes: UnsafeRawBufferPointer, _ range: Range<Int>
    ) -> Bool {
        guard start >= range.lowerBound, start &+ letters.count <= range.upperBound else { return false }
        for offset in letters.indices where letters[offset] != bytes[start &+ offset] { return false }
        return true
    }
}
