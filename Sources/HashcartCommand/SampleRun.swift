import Hashcart
import OrderIntents

/// Samples of all matches in turn, printed or checked.
struct SampleRun {
    private struct Turn {
        var grammar: Int
        var match: MatchDefinition
    }

    private var checks: [SampleCheck] = []
    private var rivals: [SampleRivals] = []
    private var turns: [Turn] = []

    /// Mistakes told at most.
    private static let mostTold = 20

    init(_ contents: GrammarSet.Contents, match: String?, isTogether: Bool) throws {
        let vocabulary = SampleVocabulary(contents.languages)
        let knowledge = try Knowledge.samples()
        for (index, grammar) in contents.grammars.enumerated() {
            let matches = grammar.matches.filter { match == nil || $0.name == match }
            if isTogether { rivals.append(try SampleRivals(of: grammar, among: contents, knowledge: knowledge)) }
            checks.append(try SampleCheck(grammar, vocabulary: vocabulary, knowledge: knowledge))
            turns += matches.map { Turn(grammar: index, match: $0) }
        }
        guard !turns.isEmpty else {
            throw Diagnostics([
                Diagnostic(
                    id: "sample",
                    message: match.map { "There is no match \($0)." } ?? "There is no match to make posts of.",
                    place: SourcePlace(file: contents.grammars.first?.file ?? "", line: 1),
                    help: Self.help(contents))
            ])
        }
    }

    private static func help(_ contents: GrammarSet.Contents) -> String {
        let names = contents.grammars.flatMap(\.matches).map(\.name)
        return names.isEmpty
            ? "A library has none of its own: name a grammar that uses it."
            : "Take one of \(names.joined(separator: ", "))."
    }

    /// The sample at a place of the turns.
    private func sample(_ number: Int, seed: UInt64) -> Result<PostSample, SampleGap> {
        let turn = turns[number % turns.count]
        let seed = seed &+ UInt64(number / turns.count)
        return Result { () throws(SampleGap) in
            try checks[turn.grammar].sampler.sample(of: turn.match, seed: seed)
        }
    }

    /// Prints posts one a line, or as JSON Lines.
    func print(count: Int, seed: UInt64, asJSON: Bool) throws {
        var output = try RecordOutput(path: nil)
        var gaps: Set<String> = []
        for number in 0..<count {
            switch sample(number, seed: seed) {
            case .success(let sample):
                try output.append { bytes in
                    if asJSON {
                        SampleRecord.append(sample, to: &bytes)
                    } else {
                        // A line is a post: a line end within one counts as the space that it is.
                        bytes.append(contentsOf: sample.text.utf8.map { $0 == UInt8(ascii: "\n") ? 0x20 : $0 })
                    }
                    bytes.append(UInt8(ascii: "\n"))
                }
            case .failure(let gap): gaps.insert(told(gap, number))
            }
        }
        try output.flush()
        for gap in gaps.sorted() { Console.say(gap) }
    }

    private func told(_ gap: SampleGap, _ number: Int) -> String {
        let turn = turns[number % turns.count]
        return "\(checks[turn.grammar].sampler.grammar.name) \(turn.match.name): no post can be made: \(gap.sentence)"
    }

    /// Reads every post, and fails where one is read otherwise.
    mutating func check(count: Int, seed: UInt64) throws {
        var tally = SampleTally()
        for number in 0..<count {
            let turn = turns[number % turns.count]
            switch sample(number, seed: seed) {
            case .failure(let gap): tally.gaps.insert(told(gap, number))
            case .success(let sample):
                let verdict = checks[turn.grammar].verdict(on: sample)
                tally.count(verdict, of: sample)
                if case .differs = verdict, tally.told.count < Self.mostTold {
                    tally.tell(of: checks[turn.grammar].shrunk(sample), &checks[turn.grammar])
                }
                if turn.grammar < rivals.count, let winner = rivals[turn.grammar].winner(over: sample) {
                    tally.lose(sample, to: winner)
                }
            }
        }
        Swift.print(tally.text(seed: seed), terminator: "")
        if tally.differing > 0 || !tally.gaps.isEmpty { throw Diagnostics([]) }
    }
}
