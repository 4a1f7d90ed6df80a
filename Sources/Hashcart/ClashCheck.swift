import OrderGrammar
import OrderIntents
import OrderMatching

/// Finds posts that two matches of a set of grammars read differently, and examples that another grammar reads, once
/// all of them are loaded together.
public struct ClashCheck: Sendable {
    private let contents: GrammarSet.Contents
    private let engine: IntentEngine

    /// What came of the pairs.
    public struct Report: Sendable {
        /// Pairs of matches that were looked at.
        public var pairs: Int
        /// Pairs of which the place of a post says for whom it is.
        public var toldApart: Int
        /// A warning for each pair that clashes.
        public var clashes: [Diagnostic]
        /// Pairs, by the names of their matches, for which neither a clash nor a proof was found.
        public var open: [String]
        /// A warning for each example that another grammar reads.
        public var overruled: [Diagnostic]
    }

    /// Prepares to compare the matches of all grammars, with each other's samples known.
    ///
    /// - Throws: what only compiling shows.
    public init(_ contents: GrammarSet.Contents, knowledge: Knowledge) throws(Diagnostics) {
        self.contents = contents
        engine = try IntentEngine(
            contents: contents, knowledge: contents.grammars.reduce(knowledge) { $0.adding(samplesOf: $1) })
    }

    /// Compares every two matches, and runs every accepted example.
    public func run(meeting: Clash.Meeting = .oneCommand) -> Report {
        let report = engine.matcher.clashes(meeting: meeting)
        return Report(
            pairs: report.pairs, toldApart: report.toldApart, clashes: report.clashes.map(warning),
            open: report.open.map { "\($0.first) and \($0.second)" }, overruled: overruledExamples())
    }

    private func warning(_ clash: Clash) -> Diagnostic {
        let setting = clash.setting.isEmpty ? "" : " (\(clash.setting.joined(separator: ", ")))"
        let notes = clash.readings.enumerated().map { number, reading in
            Diagnostic.Note(
                message: "Reading \(number + 1), \(name(of: reading)): \(reading.kind)\(slots(of: reading)).",
                place: reading.place)
        }
        return Diagnostic(
            id: "clash", severity: .warning,
            message: """
                The post \u{201C}\(clash.post)\u{201D}\(setting) can be read in two ways, and gives no clear order.
                """,
            place: clash.readings[0].place, notes: notes, help: Self.help)
    }

    private static let help = """
        Give one of the two a word that the other has not, let one read what the other leaves, or keep them apart by a \
        condition after `when`.
        """

    private func name(of reading: Clash.Reading) -> String {
        "\(contents.grammars[reading.grammar].name).\(reading.match)"
    }

    private func slots(of reading: Clash.Reading) -> String {
        guard !reading.slots.isEmpty else { return "" }
        return " with " + reading.slots.map { "\($0.name) \u{201C}\($0.words)\u{201D}" }.joined(separator: ", ")
    }

    private func overruledExamples() -> [Diagnostic] {
        var warnings: [Diagnostic] = []
        for grammar in contents.grammars {
            for match in grammar.matches {
                for example in match.examples where example.outcome == .complete {
                    let intents = engine.intents(in: Tweet(example))
                    guard !intents.isEmpty, !intents.contains(where: { $0.isBy(match.name, of: grammar.name) }),
                        let winner = intents.first(where: { !$0.says(example) })
                    else { continue }
                    let other = [winner.reading.grammar, winner.reading.match].compactMap(\.self).joined(separator: ".")
                    warnings.append(
                        Diagnostic(
                            id: "overruled-example", severity: .warning,
                            message: """
                                With all grammars loaded, this example of \(grammar.name).\(match.name) is read by \
                                \(other), which claims more of its words.
                                """,
                            place: example.place,
                            help: "Let \(match.name) claim more of its own words, or load the two apart."))
                }
            }
        }
        return warnings
    }
}

extension OrderIntent {
    /// Whether every slot that the example names has that value here, whoever read it.
    fileprivate func says(_ example: Example) -> Bool {
        example.slots.allSatisfy { slot in
            reading.values(ofSlot: slot.name).contains { $0.lowercased() == slot.value.lowercased() }
        }
    }
}
