/// Bytes that are looked at in one step, a bit each in a word.
enum BlockSize {
    static let bytes = 64
    /// Bytes that must be at hand behind a block, to see what begins within it.
    static let behind = 3
    /// A block with those.
    static let withNext = bytes + behind
}

/// What is done with sixty-four bytes at once, on the processor at hand.
///
/// Two ways of it are written, with the instructions that every processor of an architecture has, and with those of AVX2,
/// twice as wide, which a processor is asked for first. Tests hold both to loops over the bytes.
protocol BlockKernels {
    /// Vectors for all that is not done in blocks.
    associatedtype Vector: ByteVector

    /// The place of the next block with a mark (`RecordMarks`), of those that begin at `start`, and its marks; where there
    /// is none, the place up to which there are no marks: a rest shorter than a block is not looked at.
    static func nextMarks(
        in bytes: UnsafeRawBufferPointer, from start: Int, handles: Bool, _ marks: inout UInt64
    ) -> Int

    /// What the bytes of a text from `place` on are: so many as a block has; two more are looked at to see what begins
    /// within it.
    static func look(
        at place: UnsafeRawPointer, as spelling: AnchorScanner.Spelling, for anchors: AnchorBeginnings
    ) -> TextMarks
}

/// Kernels over vectors of sixteen bytes.
enum VectorKernels<Vector: ByteVector>: BlockKernels {
    @inline(__always)
    static func nextMarks(
        in bytes: UnsafeRawBufferPointer, from start: Int, handles: Bool, _ marks: inout UInt64
    ) -> Int {
        var index = start
        while index &+ BlockSize.withNext <= bytes.count, let base = bytes.baseAddress {
            let place = base + index
            let first = RecordMarks.marks(at: place, handles, Vector.self)
            let second = RecordMarks.marks(at: place + 16, handles, Vector.self)
            let third = RecordMarks.marks(at: place + 32, handles, Vector.self)
            let fourth = RecordMarks.marks(at: place + 48, handles, Vector.self)
            if (first | second | third | fourth).bits != 0 {
                marks = Vector.bits(first, second, third, fourth)
                break
            }
            index &+= BlockSize.bytes
        }
        return index
    }

    @inline(__always)
    static func look(
        at place: UnsafeRawPointer, as spelling: AnchorScanner.Spelling, for _: AnchorBeginnings
    ) -> TextMarks {
        TextMarks(at: place, as: spelling, Vector.self)
    }
}
