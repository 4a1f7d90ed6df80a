import Hashcart

/// An evaluation as JSON, for programs.
struct EvaluationRecord: Encodable {
    struct Score: Encodable {
        var labelled: Int
        var found: Int
        var right: Int
        var precision: Double?
        var recall: Double?
        var f1: Double?

        init(_ score: Evaluation.Detection) {
            labelled = score.labelled
            found = score.found
            right = score.right
            precision = score.precision
            recall = score.recall
            f1 = score.f1
        }
    }

    struct Slot: Encodable {
        var kind: String
        var slot: String
        var labelled: Int
        var right: Int
        var accuracy: Double?
    }

    struct Confusion: Encodable {
        var label: String
        var found: String
        var posts: Int
    }

    struct Mistake: Encodable {
        var file: String
        var line: Int
        var text: String
        var difference: String
    }

    var type = "evaluation"
    var posts: Int
    var overall: Score
    var kinds: [String: Score]
    var slots: [Slot]
    var kindConfusion: [Confusion]
    var statusConfusion: [Confusion]
    var mistakes: [Mistake]

    init(_ evaluation: Evaluation) {
        func confusion(_ counts: [Evaluation.Confusion: Int]) -> [Confusion] {
            counts.map { Confusion(label: $0.key.label, found: $0.key.outcome, posts: $0.value) }
                .sorted { ($0.label, $0.found) < ($1.label, $1.found) }
        }
        posts = evaluation.posts
        overall = Score(evaluation.overall)
        kinds = evaluation.kinds.mapValues { Score($0) }
        slots = evaluation.slots.sorted { $0.key < $1.key }.map { name, score in
            Slot(
                kind: name.kind, slot: name.slot, labelled: score.labelled, right: score.right,
                accuracy: score.accuracy)
        }
        kindConfusion = confusion(evaluation.kindConfusion)
        statusConfusion = confusion(evaluation.statusConfusion)
        mistakes = evaluation.mistakes.map { mistake in
            Mistake(
                file: mistake.post.place.file, line: mistake.post.place.line, text: mistake.post.text,
                difference: mistake.difference)
        }
    }
}
