/// Sixteen bytes looked at together; a byte of a result is 0xFF where something holds and 0 elsewhere.
///
/// Two make one: SSE2, which every x86-64 has, and plain 64-bit arithmetic for all other processors. Kernels are written
/// once over either, and tests hold both to loops over the bytes.
protocol ByteVector {
    /// Loads the bytes at `place`, which need not be aligned.
    init(at place: UnsafeRawPointer)
    /// Where the bytes are `byte`.
    func equal(to byte: UInt8) -> Self
    /// The bytes with the bits of `bits` set.
    func setting(_ bits: UInt8) -> Self
    /// Where the bytes are in `first ... first + length - 1`, without wrapping.
    func isIn(_ first: UInt8, _ length: UInt8) -> Self
    /// Where the bytes are less than `limit`, which is 0x80 at most.
    func isBelow(_ limit: UInt8) -> Self
    static func | (a: Self, b: Self) -> Self
    static func & (a: Self, b: Self) -> Self
    /// The highest bit of each byte, the first byte's lowest.
    var bits: UInt32 { get }
}

extension ByteVector {
    /// The bits of four vectors beside one another, the first's lowest.
    @inline(__always)
    static func bits(_ first: Self, _ second: Self, _ third: Self, _ fourth: Self) -> UInt64 {
        let low = UInt64(first.bits) | UInt64(second.bits) << 16
        let high = UInt64(third.bits) | UInt64(fourth.bits) << 16
        return low | high << 32
    }
}

/// Sixteen bytes as two words.
struct WordPair: ByteVector {
    private var low: UInt64
    private var high: UInt64

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let tops: UInt64 = 0x8080_8080_8080_8080

    @inline(__always)
    private init(_ low: UInt64, _ high: UInt64) {
        self.low = low
        self.high = high
    }

    @inline(__always)
    init(at place: UnsafeRawPointer) {
        low = UInt64(littleEndian: place.loadUnaligned(as: UInt64.self))
        high = UInt64(littleEndian: place.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    }

    /// From the top bit of each byte to all of its bits.
    @inline(__always)
    private static func spread(_ flags: UInt64) -> UInt64 { (flags >> 7) &* 0xFF }

    /// Where a byte is zero, exactly: no carry passes from one byte to the next.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 { spread(~(((word & ~tops) &+ ~tops) | word | ~tops)) }

    @inline(__always)
    func equal(to byte: UInt8) -> WordPair {
        let all = Self.ones &* UInt64(byte)
        return WordPair(Self.zeros(low ^ all), Self.zeros(high ^ all))
    }

    @inline(__always)
    func setting(_ bits: UInt8) -> WordPair {
        let all = Self.ones &* UInt64(bits)
        return WordPair(low | all, high | all)
    }

    @inline(__always)
    func isIn(_ first: UInt8, _ length: UInt8) -> WordPair {
        func flags(_ word: UInt64) -> UInt64 {
            var flags: UInt64 = 0
            for shift in stride(from: UInt64(0), to: 64, by: 8) {
                let byte = UInt8(truncatingIfNeeded: word >> shift)
                if byte &- first < length { flags |= 0xFF << shift }
            }
            return flags
        }
        return WordPair(flags(low), flags(high))
    }

    @inline(__always)
    func isBelow(_ limit: UInt8) -> WordPair {
        // No carry passes the top bit, which says that the seven others reach the limit.
        let distance = Self.ones &* UInt64(0x80 &- limit)
        func flags(_ word: UInt64) -> UInt64 { Self.spread(~(((word & ~Self.tops) &+ distance) | word) & Self.tops) }
        return WordPair(flags(low), flags(high))
    }

    @inline(__always)
    static func | (a: WordPair, b: WordPair) -> WordPair { WordPair(a.low | b.low, a.high | b.high) }

    @inline(__always)
    static func & (a: WordPair, b: WordPair) -> WordPair { WordPair(a.low & b.low, a.high & b.high) }

    @inline(__always)
    var bits: UInt32 {
        // Each byte's top bit falls on a place of its own in the product's highest byte.
        func gather(_ word: UInt64) -> UInt32 {
            UInt32(truncatingIfNeeded: (((word & Self.tops) >> 7) &* 0x0102_0408_1020_4080) >> 56)
        }
        return gather(low) | gather(high) << 8
    }
}

#if arch(x86_64) && canImport(_Builtin_intrinsics)
    import _Builtin_intrinsics.intel.sse2

    /// Sixteen bytes in a register of SSE2.
    struct SSEVector: ByteVector {
        private var value: __m128i

        @inline(__always)
        private init(_ value: __m128i) { self.value = value }

        @inline(__always)
        init(at place: UnsafeRawPointer) { value = place.loadUnaligned(as: __m128i.self) }

        @inline(__always)
        private static func all(_ byte: UInt8) -> __m128i { _mm_set1_epi8(CChar(bitPattern: byte)) }

        @inline(__always)
        func equal(to byte: UInt8) -> SSEVector { SSEVector(_mm_cmpeq_epi8(value, Self.all(byte))) }

        @inline(__always)
        func setting(_ bits: UInt8) -> SSEVector { SSEVector(_mm_or_si128(value, Self.all(bits))) }

        @inline(__always)
        func isIn(_ first: UInt8, _ length: UInt8) -> SSEVector {
            let distance = _mm_sub_epi8(value, Self.all(first))
            return SSEVector(_mm_cmpeq_epi8(_mm_min_epu8(distance, Self.all(length &- 1)), distance))
        }

        @inline(__always)
        func isBelow(_ limit: UInt8) -> SSEVector { isIn(0, limit) }

        @inline(__always)
        static func | (a: SSEVector, b: SSEVector) -> SSEVector { SSEVector(_mm_or_si128(a.value, b.value)) }

        @inline(__always)
        static func & (a: SSEVector, b: SSEVector) -> SSEVector { SSEVector(_mm_and_si128(a.value, b.value)) }

        @inline(__always)
        var bits: UInt32 { UInt32(bitPattern: _mm_movemask_epi8(value)) }
    }

    typealias NativeVector = SSEVector
#else
    typealias NativeVector = WordPair
#endif
