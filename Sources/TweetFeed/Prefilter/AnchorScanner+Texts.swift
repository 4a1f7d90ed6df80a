import TweetText

/// Looking for anchors in texts that are read already.
extension AnchorScanner {
    /// Whether an anchor may stand in a text that is at hand as a whole.
    @inline(__always)
    func stands<Kernels: BlockKernels>(in text: UnsafeRawBufferPointer, _: Kernels.Type) -> Bool {
        // Blocks with all that is looked at behind them.
        let whole = max(0, text.count - BlockSize.behind) / BlockSize.bytes * BlockSize.bytes
        var carry: UInt64 = 0
        if holdsAnchor(text, upTo: whole, behindLetter: &carry, Kernels.self) { return true }
        // The rest is looked at with zeros behind it, which are no letters: two blocks, and what is looked at with them.
        var rest = InlineArray<160, UInt8>(repeating: 0)
        return withUnsafeMutableBytes(of: &rest) { rest in
            rest.copyMemory(from: UnsafeRawBufferPointer(rebasing: text[whole...]))
            return holdsAnchor(
                UnsafeRawBufferPointer(rest), upTo: text.count - whole, behindLetter: &carry, Kernels.self)
        }
    }

    /// Whether an anchor begins in one of the blocks that begin before `end`.
    @inline(__always)
    private func holdsAnchor<Kernels: BlockKernels>(
        _ text: UnsafeRawBufferPointer, upTo end: Int, behindLetter carry: inout UInt64, _: Kernels.Type
    ) -> Bool {
        guard let base = text.baseAddress else { return false }
        var index = 0
        while index < end {
            let block = TextBlock(at: base + index, as: .text, for: beginnings, Kernels.self)
            if holdsAnchor(text, block, at: index, behindLetter: &carry, as: .text) { return true }
            index &+= BlockSize.bytes
        }
        return false
    }
}
