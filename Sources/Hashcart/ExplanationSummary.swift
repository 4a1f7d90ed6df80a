import OrderMatching

/// The matches that did not come near, counted by the reason.
struct ExplanationSummary {
    /// A line for each reason.
    let lines: [String]

    init(_ post: PostExplanation) {
        let near = Set(post.near.map(\.name))
        var stopped = 0
        var withoutAnchor = 0
        var wants: [(words: String, count: Int)] = []
        for attempt in post.explanation.attempts where !near.contains(attempt.name) {
            switch attempt.verdict {
            case .elsewhere(let want):
                if let index = wants.firstIndex(where: { $0.words == want.words }) {
                    wants[index].count += 1
                } else {
                    wants.append((want.words, 1))
                }
            case .withoutAnchor: withoutAnchor += 1
            case .wins, .givesWay, .nearMiss, .stopped: stopped += 1
            }
        }
        var lines: [String] = []
        func matches(_ count: Int) -> String { count == 1 ? "1 match" : "\(count) matches" }
        if stopped > 0 { lines.append("\u{B7} \(matches(stopped)) more: a word of theirs is in the post, and little else") }
        for want in wants.sorted(by: { (-$0.count, $0.words) < (-$1.count, $1.words) }) {
            let words = want.count == 1 ? want.words : want.words.replacing(/^wants/, with: "want")
            lines.append("\u{B7} \(matches(want.count)): \(words)")
        }
        if withoutAnchor > 0 { lines.append("\u{B7} \(matches(withoutAnchor)): none of their words is in the post") }
        self.lines = lines
    }
}
