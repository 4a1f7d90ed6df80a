extension IntentWriter {
    func string(_ key: String, _ value: String?, to output: inout [UInt8]) {
        guard let value else { return }
        JSONText.appendKey(key, to: &output)
        JSONText.append(value, to: &output)
    }

    /// For keys that come from outside.
    func string(escapingKey key: String, _ value: String, to output: inout [UInt8]) {
        if output.last != UInt8(ascii: "{") { output.append(UInt8(ascii: ",")) }
        JSONText.append(key, to: &output)
        output.append(UInt8(ascii: ":"))
        JSONText.append(value, to: &output)
    }

    func number(_ key: String, _ value: Int?, to output: inout [UInt8]) {
        guard let value else { return }
        JSONText.appendKey(key, to: &output)
        JSONText.append(value, to: &output)
    }

    func boolean(_ key: String, _ value: Bool, to output: inout [UInt8]) {
        JSONText.appendKey(key, to: &output)
        output.append(contentsOf: (value ? "true" : "false").utf8)
    }

    func span(_ key: String, _ start: Int, _ end: Int, to output: inout [UInt8]) {
        JSONText.appendKey(key, to: &output)
        output.append(UInt8(ascii: "["))
        JSONText.append(start, to: &output)
        output.append(UInt8(ascii: ","))
        JSONText.append(end, to: &output)
        output.append(UInt8(ascii: "]"))
    }

    func object(_ key: String, to output: inout [UInt8], fill: (inout [UInt8]) -> Void) {
        JSONText.appendKey(key, to: &output)
        output.append(UInt8(ascii: "{"))
        fill(&output)
        output.append(UInt8(ascii: "}"))
    }

    func array<Element>(
        _ key: String, _ elements: [Element], to output: inout [UInt8], fill: (Element, inout [UInt8]) -> Void
    ) {
        JSONText.appendKey(key, to: &output)
        output.append(UInt8(ascii: "["))
        for element in elements {
            JSONText.appendSeparator(to: &output)
            output.append(UInt8(ascii: "{"))
            fill(element, &output)
            output.append(UInt8(ascii: "}"))
        }
        output.append(UInt8(ascii: "]"))
    }
}
