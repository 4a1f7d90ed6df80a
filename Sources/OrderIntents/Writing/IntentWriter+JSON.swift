import TweetText

// Members of objects. Keys are given as they are written, with their quotes and colon, and what opens the value.
extension IntentWriter {
    func string(_ key: StaticString, _ value: String?, to output: inout OutputSpan<UInt8>) {
        guard let value else { return }
        JSONText.appendKey(key, to: &output)
        JSONText.append(value, to: &output)
    }

    /// For keys that come from outside.
    func string(escapingKey key: String, _ value: String, to output: inout OutputSpan<UInt8>) {
        if !output.ends(with: UInt8(ascii: "{")) { output.add(UInt8(ascii: ",")) }
        JSONText.append(key, to: &output)
        output.add(UInt8(ascii: ":"))
        JSONText.append(value, to: &output)
    }

    func number(_ key: StaticString, _ value: Int?, to output: inout OutputSpan<UInt8>) {
        guard let value else { return }
        JSONText.appendKey(key, to: &output)
        JSONText.append(value, to: &output)
    }

    func boolean(_ key: StaticString, _ value: Bool, to output: inout OutputSpan<UInt8>) {
        JSONText.appendKey(key, to: &output)
        output.add(value ? "true" : "false")
    }

    func span(_ key: StaticString, _ start: Int, _ end: Int, to output: inout OutputSpan<UInt8>) {
        JSONText.appendKey(key, to: &output)
        JSONText.append(start, to: &output)
        output.add(UInt8(ascii: ","))
        JSONText.append(end, to: &output)
        output.add(UInt8(ascii: "]"))
    }

    /// An array of objects, filled by their places.
    func array(
        _ key: StaticString, _ places: Range<Int>, to output: inout OutputSpan<UInt8>,
        fill: (Int, inout OutputSpan<UInt8>) -> Void
    ) {
        JSONText.appendKey(key, to: &output)
        for place in places {
            JSONText.appendSeparator(to: &output)
            output.add(UInt8(ascii: "{"))
            fill(place, &output)
            output.add(UInt8(ascii: "}"))
        }
        output.add(UInt8(ascii: "]"))
    }
}
