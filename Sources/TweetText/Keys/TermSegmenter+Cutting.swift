extension TermSegmenter {
    /// Leaves the pieces of a run in `scratch.pieces`, in their order; they cover it without gap or overlap.
    ///
    /// - Parameter token: a word with the flag `unspaced`, valid UTF-8.
    public func cut(_ token: Token, in text: Span<UInt8>, into scratch: inout Scratch) {
        scratch.pieces.removeAll(keepingCapacity: true)
        findPlaces(of: token, in: text, &scratch)
        guard scratch.places.count > 1 else { return }
        scratch.places[0].unknown = 0
        for place in scratch.places.indices.dropLast() {
            // One character that nothing knows. What is known is tried after it: of equal ways the later word is longer.
            relax(place, to: place + 1, .unknown, &scratch)
            readWords(from: place, in: text, &scratch)
        }
        collect(&scratch)
        scratch.pieces.reverse()
    }

    /// The places where a word may begin or end: before each character that is no mark of the one before it.
    private func findPlaces(of token: Token, in text: Span<UInt8>, _ scratch: inout Scratch) {
        scratch.places.removeAll(keepingCapacity: true)
        let end = min(Int(token.end), text.count)
        var index = max(0, Int(token.start))
        var letters: Int32 = 0
        while index < end {
            let scalar = UTF8Scalar(in: text, at: index)
            if scratch.places.isEmpty || !Self.belongsToLast(scalar.value) {
                scratch.places.append(Place(offset: Int32(truncatingIfNeeded: index), letters: letters))
                letters += 1
            }
            index += scalar.length
        }
        scratch.places.append(Place(offset: Int32(truncatingIfNeeded: end), letters: letters))
    }

    /// Marks, and the vowels and final consonants of decomposed Hangul syllables.
    private static func belongsToLast(_ scalar: UInt32) -> Bool {
        let kind = ScalarFacts(scalar).kind
        return kind == .mark || kind == .variationSelector || kind == .joiner || 0x1160...0x11FF ~= scalar
    }

    /// Follows the tries from a place, and goes on from every place where a known word ends.
    private func readWords(from start: Int, in text: Span<UInt8>, _ scratch: inout Scratch) {
        var ownNode: UInt32? = 0
        var baseNode: UInt32? = base.isEmpty ? nil : 0
        var next = start + 1
        while next < scratch.places.count {
            scratch.key.removeAll(keepingCapacity: true)
            TermKey.appendFolded(
                text, from: Int(scratch.places[next - 1].offset), to: Int(scratch.places[next].offset),
                into: &scratch.key)
            for byte in scratch.key {
                ownNode = ownNode.flatMap { own.child(of: $0, byte) }
                baseNode = baseNode.flatMap { base.child(of: $0, byte) }
                if ownNode == nil, baseNode == nil { return }
            }
            let known = word(at: ownNode, baseNode)
            if known.isKnown { relax(start, to: next, known, &scratch) }
            next += 1
        }
    }

    private func word(at ownNode: UInt32?, _ baseNode: UInt32?) -> TermID {
        if let ownNode, own.words[Int(ownNode)].isKnown { return own.words[Int(ownNode)] }
        guard let baseNode else { return .unknown }
        let word = base.word(at: baseNode)
        return word.rawValue <= baseCount ? word : .unknown
    }

    private func relax(_ start: Int, to end: Int, _ id: TermID, _ scratch: inout Scratch) {
        let from = scratch.places[start]
        let unknown = from.unknown + (id.isKnown ? 0 : 1)
        let words = from.words + (id.isKnown ? 1 : 0)
        let known = scratch.places[end]
        guard unknown < known.unknown || unknown == known.unknown && words < known.words else { return }
        scratch.places[end].previous = Int32(truncatingIfNeeded: start)
        scratch.places[end].id = id
        scratch.places[end].unknown = unknown
        scratch.places[end].words = words
    }

    /// The best way, from its end to its begin.
    private func collect(_ scratch: inout Scratch) {
        var end = scratch.places.count - 1
        while end > 0 {
            let place = scratch.places[end]
            let start = Int(place.previous)
            let begin = scratch.places[start]
            let count = place.letters - begin.letters
            if !place.id.isKnown, let last = scratch.pieces.last, !last.id.isKnown {
                scratch.pieces[scratch.pieces.count - 1].start = begin.offset
                scratch.pieces[scratch.pieces.count - 1].letters += count
            } else {
                scratch.pieces.append(Piece(start: begin.offset, end: place.offset, id: place.id, letters: count))
            }
            end = start
        }
    }
}
