import OrderGrammar
import OrderIntents
import OrderMatching

/// How well an engine reads labelled posts: what it finds, what it misses, and how right its slots are.
public struct Evaluation: Sendable {
    /// Counts of one kind of intent, or of all.
    public struct Detection: Hashable, Sendable {
        /// Posts that are labelled so.
        public var labelled = 0
        /// Records that say so.
        public var found = 0
        /// Records that say so of posts that are labelled so, one a post.
        public var right = 0

        /// Share of the records that is right; nil where there are none.
        public var precision: Double? { found == 0 ? nil : Double(right) / Double(found) }
        /// Share of the labelled posts that is found; nil where there are none.
        public var recall: Double? { labelled == 0 ? nil : Double(right) / Double(labelled) }
        /// The harmonic mean of both.
        public var f1: Double? {
            labelled + found == 0 ? nil : 2 * Double(right) / Double(labelled + found)
        }
    }

    /// A slot of a kind.
    public struct SlotName: Hashable, Sendable, Comparable {
        /// The kind of intent.
        public var kind: String
        /// The slot's name.
        public var slot: String

        /// Orders by kind, then by slot.
        public static func < (a: SlotName, b: SlotName) -> Bool { (a.kind, a.slot) < (b.kind, b.slot) }
    }

    /// How often a slot's label was met.
    public struct SlotScore: Hashable, Sendable {
        /// Labels of posts whose kind was found.
        public var labelled = 0
        /// Of these, the ones that the record says too.
        public var right = 0

        /// Share that is right; nil where there are none.
        public var accuracy: Double? { labelled == 0 ? nil : Double(right) / Double(labelled) }
    }

    /// What was said and what came out: kinds, or statuses.
    public struct Confusion: Hashable, Sendable {
        /// The label.
        public var label: String
        /// The outcome.
        public var outcome: String

        /// Names a pair of them.
        public init(label: String, outcome: String) {
            self.label = label
            self.outcome = outcome
        }
    }

    /// A post that came out otherwise than it is labelled.
    public struct Mistake: Hashable, Sendable {
        /// The post.
        public var post: LabelledPost
        /// What is wrong, in a sentence.
        public var difference: String
    }

    /// What a post that is no command is counted as.
    public static let noCommand = "none"

    /// Posts that were read.
    public private(set) var posts = 0
    /// All kinds together.
    public private(set) var overall = Detection()
    /// By kind.
    public private(set) var kinds: [String: Detection] = [:]
    /// By kind and slot.
    public private(set) var slots: [SlotName: SlotScore] = [:]
    /// How many posts of a kind came out as another.
    public private(set) var kindConfusion: [Confusion: Int] = [:]
    /// How many posts of a status came out as another, of posts whose kind was found.
    public private(set) var statusConfusion: [Confusion: Int] = [:]
    /// Posts that came out otherwise, in their order.
    public private(set) var mistakes: [Mistake] = []

    /// Makes an evaluation of no posts.
    public init() {}

    /// Counts one post with what came of it.
    public mutating func add(_ post: LabelledPost, intents: [OrderIntent]) {
        posts += 1
        let label = post.label.kind?.rawValue
        let match = intents.first { $0.kind?.rawValue == label } ?? intents.first
        for intent in intents {
            overall.found += 1
            kinds[intent.kind?.rawValue ?? Self.severalKinds, default: Detection()].found += 1
        }
        kindConfusion[
            Confusion(
                label: label ?? Self.noCommand,
                outcome: match.map { $0.kind?.rawValue ?? Self.severalKinds } ?? Self.noCommand), default: 0] += 1
        var differences: [String] = []
        if let label {
            overall.labelled += 1
            kinds[label, default: Detection()].labelled += 1
            if let match, match.kind?.rawValue == label {
                overall.right += 1
                kinds[label, default: Detection()].right += 1
                differences += compare(post.label, with: match, kind: label)
            } else {
                let outcome = match.map { "gives \($0.kind?.rawValue ?? Self.severalKinds)" } ?? "gives nothing"
                differences.append("must be \(label), and \(outcome)")
            }
        } else if let match {
            differences.append("must give nothing, and gives \(match.kind?.rawValue ?? Self.severalKinds)")
        }
        if intents.count > 1, differences.isEmpty {
            differences.append("must give one record, and gives \(intents.count)")
        }
        if !differences.isEmpty {
            mistakes.append(Mistake(post: post, difference: differences.joined(separator: "; ")))
        }
    }

    /// What an ambiguous record of several kinds is counted as.
    private static let severalKinds = "several"

    /// Scores status and slots of a post whose kind is right.
    private mutating func compare(
        _ label: LabelledPost.Label, with intent: OrderIntent, kind: String
    ) -> [String] {
        var differences: [String] = []
        statusConfusion[
            Confusion(label: label.status.rawValue, outcome: intent.status.rawValue), default: 0] += 1
        if intent.status != label.status {
            let codes = (intent.issues + intent.alternatives.flatMap(\.issues)).map(\.code.rawValue)
            let why = codes.isEmpty ? "" : " (\(Set(codes).sorted().joined(separator: ", ")))"
            differences.append("must be \(label.status.rawValue), and is \(intent.status.rawValue)\(why)")
        }
        for slot in label.slots {
            let values = intent.reading.values(ofSlot: slot.name)
            let isRight = slot.isMet(by: values)
            slots[SlotName(kind: kind, slot: slot.name), default: SlotScore()].labelled += 1
            if isRight {
                slots[SlotName(kind: kind, slot: slot.name), default: SlotScore()].right += 1
            } else {
                let found = values.first.map { "\u{201C}\($0)\u{201D}" } ?? "nothing"
                differences.append("\(slot.name) must be \u{201C}\(slot.value)\u{201D}, and is \(found)")
            }
        }
        return differences
    }
}

extension Example.Slot {
    /// Whether one of the values is the slot's; handles are the same in any case, and with or without `@`.
    fileprivate func isMet(by values: [String]) -> Bool {
        func plain(_ text: String) -> String {
            let isName = ["merchant", "recipient", "campaign"].contains(name)
            guard isName else { return text }
            return (text.hasPrefix("@") || text.hasPrefix("#") ? String(text.dropFirst()) : text).lowercased()
        }
        return values.contains { plain($0) == plain(value) }
    }
}

extension IntentEngine {
    /// Reads labelled posts and scores what comes out.
    public func evaluate(_ posts: [LabelledPost]) -> Evaluation {
        var evaluation = Evaluation()
        let scratch = MatcherScratch()
        for post in posts { evaluation.add(post, intents: intents(in: Tweet(post), scratch: scratch)) }
        return evaluation
    }
}
