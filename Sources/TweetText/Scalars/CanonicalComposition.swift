/// Normalization Form C (Unicode 15, section 3.11; UAX #15) with the way back to the source.
///
/// The platform weighs tweets in this form.
enum CanonicalComposition {
    /// Replaces `text` by the NFC of `source`, and says which byte came from where.
    ///
    /// One pass. The map is the identity where the source is in NFC already, as nearly every post is.
    static func compose(_ source: Span<UInt8>, into text: inout [UInt8]) -> SourceMap {
        text.removeAll(keepingCapacity: true)
        var map = SourceMap()
        var segment = Segment()
        var index = 0
        while index < source.count {
            let start = index
            segment.removeAll()
            // A segment reaches to the next scalar that begins one: what stands in it composes apart from the rest.
            repeat {
                let scalar = UTF8Scalar(in: source, at: index)
                segment.append(scalar.value)
                index += scalar.length
            } while index < source.count && !isBoundary(source, at: index)
            let place = text.count
            if segment.isSettled {
                for each in start..<index { text.append(source[each]) }
            } else {
                segment.compose()
                segment.write(to: &text)
                note(place, source, start, index, text.span, &map)
            }
        }
        return map
    }

    /// Whether the text is surely in NFC: all of its scalars lie below the first mark that composes.
    static func isSettled(_ text: Span<UInt8>) -> Bool {
        for index in text.indices where text[index] >= 0xCC { return false }
        return true
    }

    @inline(__always)
    private static func isBoundary(_ source: Span<UInt8>, at index: Int) -> Bool {
        source[index] < 0xCC || CanonicalMapping.isBoundary(UTF8Scalar(in: source, at: index).value)
    }

    /// Notes in the map a segment whose bytes changed.
    private static func note(
        _ place: Int, _ source: Span<UInt8>, _ start: Int, _ end: Int, _ text: Span<UInt8>, _ map: inout SourceMap
    ) {
        let made = text.count - place
        if made == end - start {
            var isSame = true
            for each in 0..<made where text[place + each] != source[start + each] { isSame = false }
            if isSame { return }
        }
        if made > 0 { map.append(textOffset: text.count - 1, extra: end - start - made) }
    }
}

/// A starter with what may compose with it.
private struct Segment {
    private var scalars: [UInt32] = []
    private var classes: [UInt8] = []
    private var count = 0
    private(set) var isSettled = true

    mutating func removeAll() {
        scalars.removeAll(keepingCapacity: true)
        classes.removeAll(keepingCapacity: true)
        count = 0
        isSettled = true
    }

    mutating func append(_ scalar: UInt32) {
        count += 1
        // U+FFFD also stands for bytes that are no UTF-8, and those stay as they are.
        if count > 1 || scalar >= 0x300 { isSettled = scalar == 0xFFFD && count == 1 }
        CanonicalMapping.decompose(scalar) {
            scalars.append($0)
            classes.append($0 < 0x300 ? 0 : UInt8(truncatingIfNeeded: CombiningClass.of($0)))
        }
    }

    /// Orders the marks, then composes what composes.
    mutating func compose() {
        order()
        var kept = 0
        var starter: Int?
        var lastClass = -1
        for index in scalars.indices {
            let scalar = scalars[index]
            let combining = Int(classes[index])
            let isBlocked = lastClass >= combining
            if let starter, !isBlocked, let composite = CanonicalMapping.compose(scalars[starter], scalar) {
                scalars[starter] = composite
                continue
            }
            if combining == 0 {
                starter = kept
                lastClass = -1
            } else {
                lastClass = combining
            }
            scalars[kept] = scalar
            kept += 1
        }
        scalars.removeSubrange(kept...)
    }

    func write(to text: inout [UInt8]) {
        for scalar in scalars { UTF8Scalar.append(scalar, to: &text) }
    }

    /// Canonical ordering: marks between two starters by class, otherwise as they stood. By counting, so that no
    /// number of marks takes more than linear time.
    private mutating func order() {
        var start = 0
        while start < scalars.count {
            guard classes[start] != 0 else {
                start += 1
                continue
            }
            var end = start
            var isOrdered = true
            while end < scalars.count, classes[end] != 0 {
                if end > start, classes[end] < classes[end - 1] { isOrdered = false }
                end += 1
            }
            if !isOrdered { sort(start, end) }
            start = end
        }
    }

    private mutating func sort(_ start: Int, _ end: Int) {
        var places = [Int](repeating: 0, count: 257)
        for index in start..<end { places[Int(classes[index]) + 1] += 1 }
        for each in 1...256 { places[each] += places[each - 1] }
        let (oldScalars, oldClasses) = (Array(scalars[start..<end]), Array(classes[start..<end]))
        for index in oldScalars.indices {
            let place = start + places[Int(oldClasses[index])]
            places[Int(oldClasses[index])] += 1
            scalars[place] = oldScalars[index]
            classes[place] = oldClasses[index]
        }
    }
}
