import Measuring
import TweetText

/// Nanoseconds a byte of each family at growing lengths; flat is linear.
struct HostileCurve {
    /// What is done with a text, by the name that the figures bear.
    static let works: [(name: String, run: @Sendable (String) -> Int)] = [
        ("tokens", { Tokenizer().tokens(in: $0).count }),
        (
            "entities",
            { text in
                var count = 0
                EntityExtractor().forEachEntity(in: text.utf8.span) { _ in count += 1 }
                return count
            }
        ),
        ("weighted length", { TweetParser.parse($0).weightedLength }),
        ("autolink", { Autolinker().autolink($0).utf8.count }),
    ]

    /// Lengths in bytes.
    let lengths: [Int]
    /// By work, family and length.
    private(set) var nanoseconds: [[[Double]]]
    let families: [HostileFamily]

    /// Measures lengths from 1 KB to `longest`, each the fastest of `passes`.
    init(longest: Int, passes: Int) {
        lengths = Array(sequence(first: 1 << 10) { $0 * 4 <= longest ? $0 * 4 : nil })
        families = HostileFamily.known + HostileFamily.own
        nanoseconds = []
        for work in Self.works {
            var ofWork: [[Double]] = []
            for family in families {
                ofWork.append(lengths.map { Self.measure(work.run, family.text(bytes: $0), passes: passes) })
            }
            nanoseconds.append(ofWork)
        }
    }

    private static func measure(_ run: (String) -> Int, _ text: String, passes: Int) -> Double {
        // Short texts several times, so that the clock can tell them.
        let times = max(1, (1 << 17) / text.utf8.count)
        var sum = 0
        let seconds = CPUClock.best(of: passes) {
            for _ in 0..<times { sum &+= run(text) }
        }
        return sum == .min ? 0 : seconds * 1e9 / Double(times * text.utf8.count)
    }
}
