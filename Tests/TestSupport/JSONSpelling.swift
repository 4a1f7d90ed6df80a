/// Texts as JSON strings in any of the ways that JSON allows.
public enum JSONSpelling {
    /// A text as a JSON string with its quotation marks: `share` of ten characters are escaped, and slashes now and then.
    public static func string(_ text: String, escaping share: Int, using random: inout SplitMix64) -> String {
        var source = "\""
        for scalar in text.unicodeScalars {
            let isEscaped = Int.random(in: 0..<10, using: &random) < share
            switch scalar {
            case "\"" where !isEscaped: source += "\\\""
            case "\\" where !isEscaped: source += "\\\\"
            case "\n" where !isEscaped: source += "\\n"
            case "/" where Bool.random(using: &random): source += "\\/"
            case _ where isEscaped || scalar.value < 0x20:
                for unit in String(scalar).utf16 {
                    let digits = String(unit, radix: 16, uppercase: Bool.random(using: &random))
                    source += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                }
            default: source.unicodeScalars.append(scalar)
            }
        }
        return source + "\""
    }
}
