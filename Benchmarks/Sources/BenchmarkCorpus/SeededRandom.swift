/// Numbers that look random and are the same for the same seed on every machine: SplitMix64 (Steele, Lea and
/// Flood, OOPSLA 2014).
public struct SeededRandom: Sendable {
    private var state: UInt64

    /// Starts at `seed`.
    public init(seed: UInt64) {
        state = seed
    }

    /// The next number.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number of `0 ..< limit`; the bias of a remainder over 64 bits does not matter here.
    public mutating func below(_ limit: Int) -> Int {
        Int(truncatingIfNeeded: next() % UInt64(max(1, limit)))
    }

    /// A number of `range`.
    public mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.count)
    }

    /// True `share` times in a thousand.
    public mutating func happens(_ share: Int) -> Bool {
        below(1000) < share
    }

    /// One of `choices`, which must not be empty.
    public mutating func one<Choice>(of choices: [Choice]) -> Choice {
        choices[below(choices.count)]
    }
}
