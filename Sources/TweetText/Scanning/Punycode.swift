/// The form in which host names of all scripts are looked up (RFC 3492), as far as its length goes.
enum Punycode {
    /// The characters that a label takes with its mark `xn--`.
    ///
    /// Steps grow with the square of the scalars, so the label must be short: callers allow 63.
    static func length(of text: Span<UInt8>, from start: Int, to end: Int) -> Int {
        var basics = 0
        for index in start..<end where text[index] < 0x80 { basics += 1 }
        var length = "xn--".utf8.count + (basics > 0 ? basics + 1 : 0)
        var bias = 72
        var delta = 0
        var handled = basics
        var last = 0x80
        while let next = smallest(in: text, from: start, to: end, atLeast: last) {
            delta += (next - last) * (handled + 1)
            var index = start
            var first = handled == basics
            while index < end {
                let scalar = UTF8Scalar(in: text, at: index)
                index += scalar.length
                if scalar.value < next { delta += 1 }
                guard scalar.value == next else { continue }
                length += digits(of: delta, bias: bias)
                handled += 1
                bias = adapted(delta, handled: handled, isFirst: first)
                first = false
                delta = 0
            }
            delta += 1
            last = next + 1
        }
        return length
    }

    private static func smallest(in text: Span<UInt8>, from start: Int, to end: Int, atLeast least: Int) -> Int? {
        var smallest: Int?
        var index = start
        while index < end {
            let scalar = UTF8Scalar(in: text, at: index)
            index += scalar.length
            let value = Int(scalar.value)
            if value >= least, value < smallest ?? .max { smallest = value }
        }
        return smallest
    }

    /// How many digits a delta takes: generalized variable-length integers, section 3.3.
    private static func digits(of delta: Int, bias: Int) -> Int {
        var rest = delta
        var count = 1
        var position = 36
        while true {
            let threshold = min(max(position - bias, 1), 26)
            if rest < threshold { return count }
            rest = (rest - threshold) / (36 - threshold)
            count += 1
            position += 36
        }
    }

    /// Bias adaptation, section 3.4.
    private static func adapted(_ delta: Int, handled: Int, isFirst: Bool) -> Int {
        var rest = isFirst ? delta / 700 : delta / 2
        rest += rest / handled
        var position = 0
        while rest > 455 {
            rest /= 35
            position += 36
        }
        return position + 36 * rest / (rest + 38)
    }
}
