/// A mark between the digits of a number.
struct NumberMark {
    /// What a mark may mean depends on its kind and the language alone.
    enum Kind: UInt64 {
        case point = 1
        case comma, apostrophe, space, arabicDecimal, arabicGroup
    }

    let kind: Kind
    /// Bytes it takes.
    let length: Int

    private init(_ kind: Kind, _ length: Int) {
        self.kind = kind
        self.length = length
    }

    /// Reads the mark at `index`, which must be inside the text.
    @inline(__always)
    init?(_ text: Span<UInt8>, at index: Int) {
        let byte = text[index]
        switch byte {
        case UInt8(ascii: "."): self.init(.point, 1)
        case UInt8(ascii: ","): self.init(.comma, 1)
        case UInt8(ascii: "'"): self.init(.apostrophe, 1)
        case ..<0xC2: return nil
        default:
            let scalar = UTF8Scalar(in: text, at: index)
            switch scalar.value {
            case 0xFF0E: self.init(.point, 3)
            case 0xFF0C: self.init(.comma, 3)
            case 0x2019: self.init(.apostrophe, 3)
            case 0xA0: self.init(.space, 2)
            case 0x202F, 0x2009: self.init(.space, 3)
            case 0x66B: self.init(.arabicDecimal, 2)
            case 0x66C: self.init(.arabicGroup, 2)
            default: return nil
            }
        }
    }

    /// Reads the mark that ends before `index`.
    init?(_ text: Span<UInt8>, endingAt index: Int) {
        guard let scalar = UTF8Scalar(in: text, before: index) else { return nil }
        self.init(text, at: index - scalar.length)
    }
}
