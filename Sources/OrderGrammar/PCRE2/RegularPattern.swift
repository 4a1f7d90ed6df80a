/// A `/pattern/` as a tree: the part of PCRE2's language that finite automata decide.
///
/// PCRE2 matches; this tells what it matches, so that runs can be made of a pattern and two patterns compared. Like
/// `PatternProgram` it covers a whole run. What is not regular, or not read here, is a ``Failure``.
public struct RegularPattern: Hashable, Sendable {
    /// A part of the tree.
    public indirect enum Node: Hashable, Sendable {
        /// One character of a set.
        case character(Characters)
        /// One behind the other; none matches the empty run.
        case sequence([Node])
        /// `a|b`
        case alternatives([Node])
        /// `a*`, `a{2,5}`; no `most` is no limit.
        case repeated(Node, least: Int, most: Int?)
        /// `^`: holds at the beginning of the run.
        case start
        /// `$`: holds at its end.
        case end
    }

    /// A set of characters: `[a-z\d]`.
    public struct Characters: Hashable, Sendable {
        /// What is in it; all but that where it is negated.
        public enum Member: Hashable, Sendable {
            /// Scalars from one to another.
            case range(ClosedRange<UInt32>)
            /// `\d`: a decimal digit of any script.
            case digit
            /// `\w`: a letter or number of any script, or `_`.
            case word
            /// `\s`: a space or line end.
            case space
            /// `\D`, `\W`, `\S`
            indirect case not(Member)
        }

        /// What it lists.
        public var members: [Member]
        /// `[^…]`
        public var isNegated: Bool

        /// Whether a character is in it as it is written.
        public func contains(_ scalar: Unicode.Scalar) -> Bool {
            members.contains { Self.holds($0, scalar) } != isNegated
        }

        private static func holds(_ member: Member, _ scalar: Unicode.Scalar) -> Bool {
            switch member {
            case .range(let range): return range.contains(scalar.value)
            case .digit: return scalar.properties.generalCategory == .decimalNumber
            case .space: return scalar.properties.isWhitespace
            case .not(let other): return !holds(other, scalar)
            case .word:
                switch scalar.properties.generalCategory {
                case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
                    .decimalNumber, .letterNumber, .otherNumber:
                    return true
                default: return scalar == "_"
                }
            }
        }
    }

    /// Why a pattern has no tree.
    public enum Failure: Error, Hashable, Sendable {
        /// What stands there is not regular, or not read here: `(?=`, `\1`, `\b`.
        case unsupported(String)
        /// PCRE2 would not take it either.
        case malformed
    }

    /// The whole pattern.
    public var root: Node
    /// Whether letters count whatever their case; not behind a leading `(?-i)`.
    public var ignoresCase: Bool

    /// Reads a pattern as PCRE2 does.
    public init(_ source: String) throws(Failure) {
        var parser = Parser(source)
        ignoresCase = !parser.take("(?-i)")
        root = try parser.alternatives()
        guard parser.isAtEnd else { throw .malformed }
    }
}
