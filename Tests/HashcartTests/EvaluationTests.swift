import Foundation
import OrderIntents
import TestSupport
import Testing

@testable import Hashcart

/// Labelled posts and the scores of what comes out.
@Suite struct EvaluationTests {
    private static func cases() throws -> LabelledPosts {
        let url = Repository.cases.appending(path: "eval/cases.csv")
        return try LabelledPosts(contentsOf: [UInt8](Data(contentsOf: url)), name: "cases.csv")
    }

    @Test func rowsThatCannotBeUsedAreTold() throws {
        let cases = try Self.cases()
        #expect(cases.posts.count == 8)
        #expect(cases.complaints.map(\.id) == ["unknown-word", "bad-setting"])
        #expect(cases.complaints.map(\.place.line) == [10, 11])
        #expect(cases.posts[3].settings == [.replyToListing("LAT", by: "beanhouse")])
        #expect(cases.posts[1].author == "ann")
        #expect(cases.posts[5].label.kind == nil)
    }

    @Test func scoresCountWhatIsRight() throws {
        let engine = try IntentEngine(knowledge: Knowledge.samples())
        let evaluation = try engine.evaluate(Self.cases().posts)
        #expect(evaluation.posts == 8)
        // Six are labelled as commands; the retweet is found as `pay` and is labelled as none; one is missed; one is
        // of another kind.
        #expect(evaluation.overall == Evaluation.Detection(labelled: 6, found: 6, right: 4))
        #expect(evaluation.overall.precision == 4.0 / 6)
        #expect(evaluation.overall.recall == 4.0 / 6)
        #expect(evaluation.overall.f1 == 8.0 / 12)
        #expect(evaluation.kinds["purchase"] == Evaluation.Detection(labelled: 3, found: 2, right: 2))
        #expect(evaluation.kinds["pay"] == Evaluation.Detection(labelled: 2, found: 4, right: 2))
        #expect(evaluation.kinds["donate"] == Evaluation.Detection(labelled: 1, found: 0, right: 0))
        #expect(evaluation.kinds["donate"]?.precision == nil)
        #expect(
            evaluation.slots[Evaluation.SlotName(kind: "purchase", slot: "quantity")]
                == Evaluation.SlotScore(labelled: 2, right: 2))
        #expect(evaluation.slots[Evaluation.SlotName(kind: "pay", slot: "recipient")]?.accuracy == 1)
        #expect(evaluation.kindConfusion[Evaluation.Confusion(label: "donate", outcome: "pay")] == 1)
        #expect(evaluation.kindConfusion[Evaluation.Confusion(label: "none", outcome: "pay")] == 1)
        #expect(evaluation.kindConfusion[Evaluation.Confusion(label: "none", outcome: "none")] == 1)
        #expect(evaluation.statusConfusion[Evaluation.Confusion(label: "complete", outcome: "incomplete")] == 1)
        #expect(evaluation.mistakes.map(\.post.place.line) == [4, 7, 8, 9])
    }

    @Test func noPostsScoreNothing() throws {
        let evaluation = try IntentEngine().evaluate([])
        #expect(evaluation.overall.precision == nil && evaluation.overall.recall == nil)
        #expect(evaluation.mistakes.isEmpty)
    }

    @Test(arguments: ["", "text\nhello\n", "kind,body\npay,x\n"])
    func aFileThatIsNoTableOfLabelsIsRefused(text: String) {
        #expect(throws: Diagnostics.self) { try LabelledPosts(contentsOf: Array(text.utf8), name: "cases.csv") }
    }
}
