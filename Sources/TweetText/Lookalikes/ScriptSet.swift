/// A set of scripts, a bit each.
public struct ScriptSet: Hashable, Sendable, CustomStringConvertible {
    private var bits = (low: UInt64(0), middle: UInt64(0), high: UInt64(0))

    /// No script.
    public init() {}

    init(_ scripts: Script...) {
        for script in scripts { insert(script) }
    }

    static let all: ScriptSet = {
        var set = ScriptSet()
        set.bits = (~0, ~0, ~0)
        return set
    }()

    /// UAX #31, table 5.
    static let recommended: ScriptSet = {
        var set = ScriptSet()
        for place in 0..<ScriptData.recommended.count { set.insert(Script(number: ScriptData.recommended[place])) }
        return set
    }()

    /// Whether it holds no script.
    public var isEmpty: Bool { bits.low | bits.middle | bits.high == 0 }

    /// How many it holds.
    var count: Int { bits.low.nonzeroBitCount + bits.middle.nonzeroBitCount + bits.high.nonzeroBitCount }

    /// The scripts, by name.
    public var scripts: [Script] {
        (0..<ScriptData.count).map(Script.init).filter(contains)
    }

    /// The names, in their order: `Cyrillic, Latin`.
    public var description: String { scripts.map(\.description).joined(separator: ", ") }

    /// Whether it holds `script`.
    public func contains(_ script: Script) -> Bool {
        let bit = UInt64(1) << UInt64(script.number & 63)
        return switch script.number >> 6 {
        case 0: bits.low & bit != 0
        case 1: bits.middle & bit != 0
        default: bits.high & bit != 0
        }
    }

    mutating func insert(_ script: Script) {
        let bit = UInt64(1) << UInt64(script.number & 63)
        switch script.number >> 6 {
        case 0: bits.low |= bit
        case 1: bits.middle |= bit
        default: bits.high |= bit
        }
    }

    mutating func formUnion(_ other: ScriptSet) {
        bits.low |= other.bits.low
        bits.middle |= other.bits.middle
        bits.high |= other.bits.high
    }

    mutating func formIntersection(_ other: ScriptSet) {
        bits.low &= other.bits.low
        bits.middle &= other.bits.middle
        bits.high &= other.bits.high
    }

    func meets(_ other: ScriptSet) -> Bool {
        var common = self
        common.formIntersection(other)
        return !common.isEmpty
    }

    /// Whether the two sets hold the same scripts.
    public static func == (left: ScriptSet, right: ScriptSet) -> Bool { left.bits == right.bits }

    /// Hashes the scripts held.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(bits.low)
        hasher.combine(bits.middle)
        hasher.combine(bits.high)
    }
}
