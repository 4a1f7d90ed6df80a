extension RegularPattern {
    /// Reads the source from left to right, one function for each level of binding.
    struct Parser {
        private let scalars: [Unicode.Scalar]
        private var index = 0
        private var depth = 0

        /// Groups within groups at most: PCRE2's own bound here.
        private static let deepest = 50
        /// Repetitions at most: PCRE2's bound.
        private static let mostRepeats = 65_535

        init(_ source: String) { scalars = Array(source.unicodeScalars) }

        var isAtEnd: Bool { index == scalars.count }

        private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

        mutating func take(_ text: String) -> Bool {
            let wanted = Array(text.unicodeScalars)
            guard scalars[index...].starts(with: wanted) else { return false }
            index += wanted.count
            return true
        }

        mutating func alternatives() throws(Failure) -> Node {
            var parts = [try sequence()]
            while take("|") { parts.append(try sequence()) }
            return parts.count == 1 ? parts[0] : .alternatives(parts)
        }

        private mutating func sequence() throws(Failure) -> Node {
            var parts: [Node] = []
            while let scalar = next, scalar != "|", scalar != ")" {
                parts.append(try quantified(try atom(scalar)))
            }
            return parts.count == 1 ? parts[0] : .sequence(parts)
        }

        private mutating func atom(_ scalar: Unicode.Scalar) throws(Failure) -> Node {
            index += 1
            switch scalar {
            case "(": return try group()
            case "[": return .character(try set())
            case ".": return .character(Characters(members: [.range(0x0A...0x0A)], isNegated: true))
            case "^": return .start
            case "$": return .end
            case "*", "+", "?": throw .malformed
            case "\\": return .character(Characters(members: [try escaped()], isNegated: false))
            default: return .character(Characters(members: [.range(scalar.value...scalar.value)], isNegated: false))
            }
        }

        private mutating func group() throws(Failure) -> Node {
            if next == "?" || next == "*" {
                guard take("?:") else { throw .unsupported("(" + String(scalars[index...].prefix(2))) }
            }
            depth += 1
            guard depth <= Self.deepest else { throw .malformed }
            let inner = try alternatives()
            guard take(")") else { throw .malformed }
            depth -= 1
            return inner
        }

        private mutating func quantified(_ node: Node) throws(Failure) -> Node {
            let least: Int
            let most: Int?
            switch next {
            case "*": (least, most, index) = (0, nil, index + 1)
            case "+": (least, most, index) = (1, nil, index + 1)
            case "?": (least, most, index) = (0, 1, index + 1)
            case "{":
                index += 1
                guard let from = number() else { throw .unsupported("{") }
                if take(",") { (least, most) = (from, number()) } else { (least, most) = (from, from) }
                guard take("}"), most ?? from >= from else { throw .malformed }
            default: return node
            }
            // A lazy quantifier matches the same whole runs; one that gives nothing back does not.
            if !take("?"), next == "+" { throw .unsupported("+") }
            return .repeated(node, least: least, most: most)
        }

        private mutating func number() -> Int? {
            var value: Int?
            while let scalar = next, "0"..."9" ~= scalar {
                value = (value ?? 0) * 10 + Int(scalar.value - 0x30)
                if let value, value > Self.mostRepeats { return nil }
                index += 1
            }
            return value
        }

        private mutating func set() throws(Failure) -> Characters {
            var result = Characters(members: [], isNegated: take("^"))
            var isFirst = true
            while let scalar = next, isFirst || scalar != "]" {
                isFirst = false
                index += 1
                if scalar == "[", next == ":" || next == "." || next == "=" { throw .unsupported("[[:") }
                let low = scalar == "\\" ? try escaped() : .range(scalar.value...scalar.value)
                guard case .range(let from) = low, next == "-", index + 1 < scalars.count, scalars[index + 1] != "]"
                else {
                    result.members.append(low)
                    continue
                }
                index += 1
                let end = scalars[index]
                index += 1
                let high = end == "\\" ? try escaped() : .range(end.value...end.value)
                guard case .range(let to) = high, from.lowerBound <= to.upperBound else { throw .malformed }
                result.members.append(.range(from.lowerBound...to.upperBound))
            }
            guard take("]") else { throw .malformed }
            return result
        }

        /// What a backslash makes of the next character.
        private mutating func escaped() throws(Failure) -> Characters.Member {
            guard let scalar = next else { throw .malformed }
            index += 1
            switch scalar {
            case "d": return .digit
            case "D": return .not(.digit)
            case "w": return .word
            case "W": return .not(.word)
            case "s": return .space
            case "S": return .not(.space)
            case "t": return .range(0x09...0x09)
            case "n": return .range(0x0A...0x0A)
            case "r": return .range(0x0D...0x0D)
            case "x" where take("{"):
                var value: UInt32 = 0
                while let digit = hexDigit {
                    guard value < 0x11_0000 else { throw .malformed }
                    value = value << 4 | digit
                    index += 1
                }
                guard take("}"), Unicode.Scalar(value) != nil else { throw .malformed }
                return .range(value...value)
            case "a"..."z", "A"..."Z", "0"..."9": throw .unsupported("\\" + String(scalar))
            default: return .range(scalar.value...scalar.value)
            }
        }

        private var hexDigit: UInt32? {
            guard let scalar = next else { return nil }
            switch scalar {
            case "0"..."9": return scalar.value - 0x30
            case "a"..."f": return scalar.value - 0x61 + 10
            case "A"..."F": return scalar.value - 0x41 + 10
            default: return nil
            }
        }
    }
}

extension String {
    fileprivate init(_ scalars: some Sequence<Unicode.Scalar>) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        self.init(view)
    }
}
