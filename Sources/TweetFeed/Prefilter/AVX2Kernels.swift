#if arch(x86_64)
    import CVectors

    /// Kernels over vectors of thirty-two bytes, for processors that have AVX2.
    enum AVX2Kernels: BlockKernels {
        typealias Vector = NativeVector

        /// Whether this processor has it.
        @inline(__always)
        static var isHere: Bool { hashcart_has_avx2() }

        @inline(__always)
        static func nextMarks(
            in bytes: UnsafeRawBufferPointer, from start: Int, handles: Bool, _ marks: inout UInt64
        ) -> Int {
            guard let base = bytes.baseAddress else { return start }
            return hashcart_next_marks(base, start, bytes.count, handles, &marks)
        }

        @inline(__always)
        static func look(
            at place: UnsafeRawPointer, as spelling: AnchorScanner.Spelling, for anchors: AnchorBeginnings
        ) -> TextMarks {
            TextMarks(withAVX2At: place, as: spelling, for: anchors)
        }
    }
#endif
