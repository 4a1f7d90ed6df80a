extension [UInt8] {
    /// Appends a text.
    mutating func put(_ text: String) {
        append(contentsOf: text.utf8)
    }

    /// Appends a number that is not negative, padded with zeros to `width` digits.
    mutating func put(_ number: Int, width: Int = 1) {
        var digits = InlineArray<20, UInt8>(repeating: UInt8(ascii: "0"))
        var rest = UInt64(Swift.max(0, number))
        var used = 0
        while rest > 0 || used < width {
            digits[used] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
            used += 1
        }
        while used > 0 {
            used -= 1
            append(digits[used])
        }
    }

    /// Appends a JSON string with its quotes.
    ///
    /// - Parameters:
    ///   - isPost: `&`, `<` and `>` are escaped as X escapes them in the texts of posts.
    ///   - isASCII: everything outside ASCII becomes `\uXXXX`, in surrogate pairs where it must.
    mutating func put(json text: some Sequence<UInt8>, isPost: Bool = false, isASCII: Bool = false) {
        append(UInt8(ascii: "\""))
        var scalar: UInt32 = 0
        var pending = 0
        for byte in text {
            switch byte {
            case UInt8(ascii: "\""): put("\\\"")
            case UInt8(ascii: "\\"): put("\\\\")
            case UInt8(ascii: "/"): put("\\/")
            case UInt8(ascii: "\n"): put("\\n")
            case UInt8(ascii: "&") where isPost: put("&amp;")
            case UInt8(ascii: "<") where isPost: put("&lt;")
            case UInt8(ascii: ">") where isPost: put("&gt;")
            case 0x80... where isASCII:
                if byte & 0xC0 != 0x80 {
                    pending = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1
                    scalar = UInt32(byte) & (0x3F >> UInt32(pending))
                } else {
                    scalar = scalar << 6 | UInt32(byte & 0x3F)
                    pending -= 1
                    if pending == 0 { put(escaped: scalar) }
                }
            default: append(byte)
            }
        }
        append(UInt8(ascii: "\""))
    }

    private mutating func put(escaped scalar: UInt32) {
        if scalar < 0x10000 { return put(unit: scalar) }
        put(unit: 0xD7C0 + scalar >> 10)
        put(unit: 0xDC00 | scalar & 0x3FF)
    }

    private mutating func put(unit: UInt32) {
        put("\\u")
        for shift: UInt32 in [12, 8, 4, 0] {
            let digit = UInt8(truncatingIfNeeded: unit >> shift & 0xF)
            append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        }
    }
}
