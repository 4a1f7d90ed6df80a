import Hashcart

/// What became of the samples of a run.
struct SampleTally {
    var gaps: Set<String> = []
    private(set) var same = 0
    private(set) var differing = 0
    /// Samples that the property leaves to other rules, by what it leaves them to.
    private var left: [String: Seen] = [:]
    /// Mistakes at their plainest.
    private(set) var told: [String] = []
    /// Who wins instead where all grammars read.
    private var lost: [String: Seen] = [:]

    mutating func count(_ verdict: SampleCheck.Verdict, of sample: PostSample) {
        switch verdict {
        case .same: same += 1
        case .tie: left["\(sample.grammar) \(sample.match): a tie", default: Seen()].add(sample)
        case .outclaimed(let other):
            left["\(sample.grammar) \(sample.match): \(other) claims as much", default: Seen()].add(sample)
        case .differs: differing += 1
        }
    }

    mutating func tell(of sample: PostSample, _ check: inout SampleCheck) {
        guard case .differs(let difference) = check.verdict(on: sample) else { return }
        let line = "\(sample.grammar) \(sample.match) (seed \(sample.seed)): \(difference)\n    \(sample.text)"
        if !told.contains(line) { told.append(line) }
    }

    mutating func lose(_ sample: PostSample, to winner: String) {
        lost["\(sample.grammar) \(sample.match) → \(winner)", default: Seen()].add(sample)
    }

    /// How often something was seen, with the shortest post.
    private struct Seen {
        var count = 0
        var example = ""

        mutating func add(_ sample: PostSample) {
            if count == 0 || sample.text.utf8.count < example.utf8.count { example = sample.text }
            count += 1
        }
    }

    private static func rows(_ table: [String: Seen]) -> [String] {
        table.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map {
            "  \($0.value.count)  \($0.key)    \($0.value.example)"
        }
    }

    /// The run in words.
    func text(seed: UInt64) -> String {
        let others = left.values.reduce(0) { $0 + $1.count }
        var lines = ["seed \(seed): \(same + differing + others) posts, \(same) as made, \(differing) otherwise"]
        if others > 0 { lines.append("left to other rules: \(others)") }
        lines += Self.rows(left) + gaps.sorted()
        if !lost.isEmpty { lines.append("with all grammars together another wins:") }
        lines += Self.rows(lost)
        return (lines + told).joined(separator: "\n") + "\n"
    }
}
