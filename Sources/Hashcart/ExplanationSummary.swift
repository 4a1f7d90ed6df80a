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
                if let index = wants.firstIndex(where: { $0.words == want.noun }) {
                    wants[index].count += 1
                } else {
                    wants.append((want.noun, 1))
                }
            case .withoutAnchor: withoutAnchor += 1
            case .wins, .givesWay, .nearMiss, .stopped: stopped += 1
            }
        }
        var lines: [String] = []
        func matches(_ count: Int) -> String { count == 1 ? "1 match" : "\(count) matches" }
        if stopped > 0 {
            lines.append("\u{B7} \(matches(stopped)): a word of theirs is in the post, and little else")
        }
        if !wants.isEmpty {
            let total = wants.reduce(0) { $0 + $1.count }
            let parts = wants.sorted { (-$0.count, $0.words) < (-$1.count, $1.words) }
                .map { "\($0.count) \($0.words)" }
            lines.append("\u{B7} \(matches(total)) for posts that stand elsewhere: " + parts.joined(separator: ", "))
        }
        if withoutAnchor > 0 { lines.append("\u{B7} \(matches(withoutAnchor)): none of their words is in the post") }
        self.lines = lines
    }
}
