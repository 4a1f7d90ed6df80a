import Hashcart
import TestSupport
import Testing

/// Talk of real people among brands that are all known: none of it orders, pays or gives, and who asks for help is
/// heard.
///
/// `UPDATE_EXPECTED=1 swift test --filter SharedTalkTests` writes `shared-talk.cases` anew, to be read by eye.
@Suite(.enabled(if: Repository.shared != nil || Repository.mustHaveShared, "no shared folder"))
struct SharedTalkTests {
    @Test func talkAmongKnownBrandsIsSupportAndNoOrder() throws {
        let sources = try SharedTalk.paths.map(SharedTalk.source)
        let engine = try IntentEngine(knowledge: SharedTalk.knowledge(of: sources))
        let scratch = MatcherScratch()
        var lines: [String] = []
        for source in sources {
            var posts = 0
            var talk: [IntentStatus: Int] = [:]
            var hits: [String] = []
            try SharedTalk.posts(in: source) { post in
                posts += 1
                for intent in engine.intents(in: post, scratch: scratch) {
                    let kind = intent.reading.kind
                    if kind == .support {
                        talk[intent.status, default: 0] += 1
                        continue
                    }
                    // Grammars that tie have none in common; the first stands for them.
                    let reading = intent.alternatives.first ?? intent.reading
                    let name = (kind ?? reading.kind)?.rawValue ?? ""
                    hits.append(
                        "hit \(intent.post.id ?? intent.id.rawValue) \(intent.status.rawValue) \(name) "
                            + (reading.grammar ?? ""))
                    if intent.status == .complete {
                        Issue.record("\(source.path) \(intent.id.rawValue) is a complete \(name)")
                    }
                }
            }
            let statuses = talk.sorted { $0.key.rawValue < $1.key.rawValue }.map { " \($0.key.rawValue) \($0.value)" }
            lines.append("\(source.path) posts \(posts) support\(statuses.isEmpty ? " none" : statuses.joined())")
            lines += hits
        }
        try GoldenLines.check(lines, against: "shared-talk.cases")
    }
}
