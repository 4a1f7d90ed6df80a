import OrderIntents

/// How far a run is: what of its inputs is read, and what of its outputs is written and on the disk.
///
/// Written as lines of a name and a value with a TAB between, behind a first line that says what it is; the last line holds
/// a digest of those before.
struct BatchCheckpoint: Equatable {
    /// What the run depends on.
    var conditions: [String: String]
    var place = BatchPlace.start
    /// Bytes of the output, and of the rejects.
    var written = 0
    var rejected = 0
    var counts = IntentTrailer(linesIn: 0, intents: 0, unreadable: 0, notices: 0)
    /// Inputs that could not be read.
    var failures = 0

    private static let title = "hashcart checkpoint 1"

    init(conditions: [String: String]) { self.conditions = conditions }

    /// Names of what is not as it was, in order.
    func changes(_ now: [String: String]) -> [String] {
        Set(conditions.keys).union(now.keys).filter { conditions[$0] != now[$0] }.sorted()
    }

    private var numbers: [(name: String, value: Int)] {
        [
            ("input", place.input), ("feed", place.feed), ("offset", place.offset), ("written", written),
            ("rejected", rejected),
            ("lines", counts.linesIn), ("posts", counts.posts), ("intents", counts.intents),
            ("unreadable", counts.unreadable), ("notices", counts.notices), ("truncated", counts.isTruncated ? 1 : 0),
            ("failures", failures),
        ]
    }

    /// As it is stored.
    var text: String {
        var text = Self.title + "\n"
        for number in numbers { text += "\(number.name)\t\(number.value)\n" }
        for (name, value) in conditions.sorted(by: { $0.key < $1.key }) {
            text += "=\(Self.escaped(name))\t\(Self.escaped(value))\n"
        }
        return text + "digest\t\(Self.digest(text))\n"
    }

    /// Reads what `text` wrote; nil for anything else.
    init?(_ text: String) {
        guard let line = text.dropLast().lastIndex(of: "\n") else { return nil }
        let body = text[...line]
        guard body.hasPrefix(Self.title + "\n"), text[text.index(after: line)...] == "digest\t\(Self.digest(body))\n"
        else { return nil }
        var numbers: [String: Int] = [:]
        var conditions: [String: String] = [:]
        for line in body.split(separator: "\n").dropFirst() {
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard parts.count == 2 else { return nil }
            if parts[0].hasPrefix("=") {
                conditions[Self.unescaped(parts[0].dropFirst())] = Self.unescaped(parts[1])
            } else {
                numbers[String(parts[0])] = Int(parts[1])
            }
        }
        self.init(conditions: conditions)
        place.input = numbers["input"] ?? 0
        place.feed = numbers["feed"] ?? 0
        place.offset = numbers["offset"] ?? 0
        written = numbers["written"] ?? 0
        rejected = numbers["rejected"] ?? 0
        counts.linesIn = numbers["lines"] ?? 0
        counts.posts = numbers["posts"] ?? 0
        counts.intents = numbers["intents"] ?? 0
        counts.unreadable = numbers["unreadable"] ?? 0
        counts.notices = numbers["notices"] ?? 0
        counts.isTruncated = numbers["truncated"] == 1
        failures = numbers["failures"] ?? 0
        guard self.numbers.allSatisfy({ numbers[$0.name] == $0.value && $0.value >= 0 }) else { return nil }
    }

    private static func digest(_ text: some StringProtocol) -> String { ContentDigest.of(Array(text.utf8)).text }

    /// Without the signs that part names, values and lines.
    private static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "%" || scalar.value < 0x20 {
                result.append("%")
                result.append(Unicode.Scalar(UInt8(truncatingIfNeeded: 0x40 + scalar.value % 0x40)))
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    private static func unescaped(_ text: Substring) -> String {
        var result = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if isEscaped {
                result.append(scalar == "e" ? "%" : Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value & 0x3F)))
                isEscaped = false
            } else if scalar == "%" {
                isEscaped = true
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }
}
