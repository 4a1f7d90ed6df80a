/// Puts combining marks behind a base into canonical order (Unicode 15, section 3.11) while a text grows
/// in NFD.
struct MarkOrder {
    /// Where the marks behind the last starter begin in the text.
    private var start: Int?
    private var lastClass = 0
    private var isUnordered = false
    private var last: UInt32 = 0

    /// Whether the last scalar is an emoji or begins keycaps.
    var endsInEmoji: Bool {
        switch last {
        case 0x30...0x39, 0x23, 0x2A: true
        case ..<0x80: false
        default: ScalarFacts(last).isEmoji
        }
    }

    mutating func append(_ scalar: UInt32, to text: inout [UInt8]) {
        let combining = scalar < 0x300 ? 0 : CombiningClass.of(scalar)
        if combining == 0 {
            finish(&text)
        } else {
            if start == nil { start = text.count }
            if combining < lastClass { isUnordered = true }
            lastClass = combining
        }
        last = scalar
        UTF8Scalar.append(scalar, to: &text)
    }

    /// Orders the marks seen since the last starter. Sorting allocates, but only where a text has them unordered.
    mutating func finish(_ text: inout [UInt8]) {
        guard let start else { return }
        if isUnordered {
            var marks: [(combining: Int, place: Int, scalar: UInt32)] = []
            var index = start
            while index < text.count {
                let scalar = UTF8Scalar(in: text.span, at: index)
                marks.append((CombiningClass.of(scalar.value), index, scalar.value))
                index += scalar.length
            }
            marks.sort { ($0.combining, $0.place) < ($1.combining, $1.place) }
            text.removeSubrange(start...)
            for mark in marks { UTF8Scalar.append(mark.scalar, to: &text) }
        }
        self = MarkOrder()
    }
}
