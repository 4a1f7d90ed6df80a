/// The scripts that a text is written in (UTS #39, section 5).
public struct ScriptProfile: Hashable, Sendable {
    /// The scripts of the characters that are used with one script alone.
    public private(set) var scripts = ScriptSet()
    /// The resolved script set: the scripts and writing systems that every character is used with.
    public private(set) var resolved = ScriptSet.all
    private var isASCII = true
    /// Sets of the highly restrictive level that cover the text so far, a bit each.
    private var covering: UInt8 = 0b111
    /// What every character that is not used with Latin is used with.
    private var besideLatin = ScriptSet.all

    /// The sets of scripts that may stand together at the highly restrictive level.
    private static let highlyRestrictive = [
        ScriptSet(.latin, .han, .hiragana, .katakana), ScriptSet(.latin, .han, .bopomofo),
        ScriptSet(.latin, .han, .hangul),
    ]
    private static let besideLatinAllowed: ScriptSet = {
        var set = ScriptSet()
        for script in ScriptSet.recommended.scripts where ![.latin, .cyrillic, .greek].contains(script) {
            set.insert(script)
        }
        return set
    }()

    /// The profile of nothing.
    public init() {}

    /// The profile of a string. Linear in it.
    public init(of string: String) {
        for scalar in string.unicodeScalars { add(scalar.value) }
    }

    /// No script or writing system is common to all characters.
    public var isMixed: Bool { resolved.isEmpty }

    /// The strictest level that the text meets.
    public var level: RestrictionLevel {
        if isASCII { return .asciiOnly }
        if !isMixed { return .singleScript }
        if covering != 0 { return .highlyRestrictive }
        return besideLatin.meets(Self.besideLatinAllowed) ? .moderatelyRestrictive : .minimallyRestrictive
    }

    mutating func add(_ scalar: UInt32) {
        if scalar >= 0x80 { isASCII = false }
        let used = ScriptSet.extensions(of: scalar)
        guard used != .all else { return }
        if used.count == 1 { scripts.formUnion(used) }
        resolved.formIntersection(used.augmented)
        for (place, set) in Self.highlyRestrictive.enumerated() where !used.meets(set) {
            covering &= ~(1 << UInt8(place))
        }
        if !used.contains(.latin) { besideLatin.formIntersection(used) }
    }
}
