import OrderGrammar
import OrderIntents
import OrderMatching

/// Reads the samples of one grammar with all grammars of a set at once.
public struct SampleRivals {
    private let engine: IntentEngine
    private let scratch = MatcherScratch()

    /// Prepares to read samples of `grammar`, knowing what its own samples know.
    ///
    /// - Throws: what only compiling shows.
    public init(of grammar: Grammar, among contents: GrammarSet.Contents, knowledge: Knowledge) throws(Diagnostics) {
        engine = try IntentEngine(contents: contents, knowledge: knowledge.adding(samplesOf: grammar))
    }

    /// Who wins over the match that a sample was made from: a grammar and its match, or the status where it is no
    /// complete order any more; nil where it is read as by its own grammar alone.
    public func winner(over sample: PostSample) -> String? {
        let intents = engine.intents(in: sample.tweet, scratch: scratch)
        if sample.difference(from: intents) == nil { return nil }
        if let own = intents.first(where: { $0.reading.grammar == sample.grammar }), own.alternatives.isEmpty {
            let other = intents.first { $0.reading.grammar != sample.grammar }?.reading
            return other.map { "beside \($0.grammar ?? "") \($0.match ?? "")" } ?? own.status.rawValue
        }
        guard let intent = intents.first else { return "nothing" }
        let names = intent.alternatives.map { "\($0.grammar ?? "") \($0.match ?? "")" }
        if !names.isEmpty { return "a tie of " + Set(names).sorted().joined(separator: ", ") }
        return "\(intent.reading.grammar ?? "") \(intent.reading.match ?? "")"
    }
}
