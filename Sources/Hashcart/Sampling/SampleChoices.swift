/// The decisions behind a sample: drawn from a seed, or made again from a list.
///
/// 0 is the plainest choice everywhere: nothing optional, no filler, one space. So a sample is made plainer by lowering
/// its decisions, whatever they decide (the shrinking of MacIver's Hypothesis). Numbers are those of SplitMix64 (Steele,
/// Lea and Flood 2014), the same on every machine.
struct SampleChoices {
    private var state: UInt64
    private let replayed: [UInt32]?
    /// What was decided so far.
    private(set) var made: [UInt32] = []

    /// Decisions of a seed.
    init(seed: UInt64) {
        state = seed
        replayed = nil
    }

    /// The decisions of a list, and the plainest behind its end.
    init(replaying list: [UInt32]) {
        state = 0
        replayed = list
    }

    /// A number from 0 to `count - 1`.
    mutating func below(_ count: Int) -> Int {
        guard count > 1, let bound = UInt32(exactly: count) else { return 0 }
        let choice: UInt32
        if let replayed {
            choice = made.count < replayed.count ? replayed[made.count] % bound : 0
        } else {
            choice = UInt32(truncatingIfNeeded: nextNumber() >> 32) % bound
        }
        made.append(choice)
        return Int(choice)
    }

    /// True so many times in a hundred.
    mutating func happens(_ percent: Int) -> Bool { below(100) >= 100 - percent }

    /// One of a list; nil where it is empty.
    mutating func pick<Element>(_ list: [Element]) -> Element? { list.isEmpty ? nil : list[below(list.count)] }

    private mutating func nextNumber() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}

extension SampleChoices {
    /// The seed of one sample of one match: FNV-1a of the names, mixed with the number.
    static func seed(_ seed: UInt64, grammar: String, match: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in Array(grammar.utf8) + [0] + Array(match.utf8) {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        return hash ^ (seed &* 0xD134_2543_DE82_EF95)
    }
}
