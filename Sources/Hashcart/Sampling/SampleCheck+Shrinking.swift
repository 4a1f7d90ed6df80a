import OrderGrammar

extension SampleCheck {
    /// Samples read while one is made plainer.
    private static let mostTries = 3_000

    /// The plainest sample found that goes wrong too: without fillers and optional parts that have no part in it.
    ///
    /// Each decision is lowered, and stretches of decisions are left out, for as long as that leaves a mistake.
    public mutating func shrunk(_ sample: PostSample) -> PostSample {
        guard let match = sampler.grammar.matches.first(where: { $0.name == sample.match }) else { return sample }
        var best = sample
        var tries = 0
        func isPlainer(_ other: PostSample) -> Bool {
            (other.choices.count, other.choices.reduce(0) { $0 + Int($1) })
                < (best.choices.count, best.choices.reduce(0) { $0 + Int($1) })
        }
        func attempt(_ list: [UInt32], _ check: inout SampleCheck) -> Bool {
            tries += 1
            guard tries <= Self.mostTries else { return false }
            var choices = SampleChoices(replaying: list)
            guard var other = try? check.sampler.sample(of: match, &choices), isPlainer(other),
                case .differs = check.verdict(on: other)
            else { return false }
            other.seed = sample.seed
            best = other
            return true
        }
        var isPlainerNow = true
        while isPlainerNow, tries < Self.mostTries {
            isPlainerNow = false
            for length in [8, 4, 2, 1] {
                var start = 0
                while start + length <= best.choices.count {
                    var list = best.choices
                    list.removeSubrange(start..<start + length)
                    if attempt(list, &self) { isPlainerNow = true } else { start += 1 }
                }
            }
            for place in 0..<sample.choices.count where place < best.choices.count && best.choices[place] > 0 {
                for value in [0, best.choices[place] / 2, best.choices[place] - 1] {
                    guard place < best.choices.count, best.choices[place] > value else { continue }
                    var list = best.choices
                    list[place] = value
                    if attempt(list, &self) {
                        isPlainerNow = true
                        break
                    }
                }
            }
        }
        return best
    }
}
