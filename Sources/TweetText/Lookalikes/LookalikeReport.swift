/// What a name, tag or word holds that may deceive a reader (UTS #39): found and told, never folded away.
public struct LookalikeReport: Hashable, Sendable {
    /// What was found.
    public struct Findings: OptionSet, Hashable, Sendable {
        /// One bit a finding.
        public let rawValue: UInt8

        /// Makes a set of findings from its bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Scripts are mixed more freely than the highly restrictive level allows.
        public static let mixedScript = Findings(rawValue: 1 << 0)
        /// A Bidi_Control character, which changes the direction of what stands around it.
        public static let bidiControl = Findings(rawValue: 1 << 1)
        /// Another Default_Ignorable_Code_Point, which shows nothing; joiners that a script needs apart.
        public static let invisibleCharacter = Findings(rawValue: 1 << 2)
        /// Other characters than the ASCII ones that it looks like.
        public static let confusable = Findings(rawValue: 1 << 3)

        /// The findings by name, as records write them.
        public var names: [String] {
            let all = ["mixed_script", "bidi_control", "invisible_character", "confusable"]
            return all.indices.filter { rawValue & 1 << UInt8($0) != 0 }.map { all[$0] }
        }
    }

    /// How two texts that look alike differ in their scripts (UTS #39, section 4).
    public enum ConfusableKind: String, Hashable, Sendable, CaseIterable {
        /// Both can be of one script: `𝐛uy` and `buy`.
        case singleScript = "single_script"
        /// One of them mixes scripts: `bеan` with a Cyrillic `е`, and `bean`.
        case mixedScript = "mixed_script"
        /// Each is of one script, and these are two: `сосо` in Cyrillic, and `coco`.
        case wholeScript = "whole_script"
    }

    /// The run that was read, its sign included: all that hangs together, wherever the platform ends the token.
    public var span: TextSpan
    /// What was found; never empty.
    public var findings: Findings
    /// The scripts of the run.
    public var profile: ScriptProfile
    /// The ASCII name that the run looks like, without its sign; nil where it looks like none.
    public var resembles: String?
    /// How it differs from that.
    public var kind: ConfusableKind?
}
