import TweetText

/// Looking for anchors in texts that are read already.
extension AnchorScanner {
    /// Whether an anchor may stand in a text that is at hand as a whole.
    @inline(__always)
    func stands<Kernels: BlockKernels>(in text: UnsafeRawBufferPointer, _: Kernels.Type) -> Bool {
        guard let base = text.baseAddress else { return false }
        var index = 0
        var carry: UInt64 = 0
        while index &+ BlockSize.withNext <= text.count {
            let block = TextBlock(at: base + index, as: .text, for: beginnings, Kernels.self)
            if holdsAnchor(text, block, at: index, behindLetter: &carry, as: .text) { return true }
            index &+= BlockSize.bytes
        }
        // The rest is looked at with zeros behind it, which are no letters: two blocks, and what is looked at with them.
        var rest = InlineArray<160, UInt8>(repeating: 0)
        let count = text.count &- index
        return withUnsafeMutableBytes(of: &rest) { rest in
            rest.copyMemory(from: UnsafeRawBufferPointer(rebasing: text[index...]))
            let rest = UnsafeRawBufferPointer(rest)
            guard let base = rest.baseAddress else { return false }
            var place = 0
            while place < count {
                let block = TextBlock(at: base + place, as: .text, for: beginnings, Kernels.self)
                if holdsAnchor(rest, block, at: place, behindLetter: &carry, as: .text) { return true }
                place &+= BlockSize.bytes
            }
            return false
        }
    }
}
