import OrderGrammar
import OrderIntents
import OrderMatching
import TweetFeed

/// Reads samples with their own grammar: each must come out as what it was made from.
///
/// Two things are left to other rules, and are shown to be so each time: that another match of the grammar claims as
/// many words or more (`Competition`), and that the match itself can be read in two ways that claim as much, of which
/// the sample is one.
public struct SampleCheck {
    /// What a sample was read as.
    public enum Verdict: Hashable, Sendable {
        /// What it was made from, and nothing else.
        case same
        /// Another match of the grammar, named here, claims as many words or more; by itself the sample's own gives what
        /// it was made from.
        case outclaimed(by: String)
        /// What it was made from, and something else that claims as much.
        case tie
        /// Something else: a mistake.
        case differs(String)
    }

    /// What makes the samples.
    public let sampler: PostSampler
    private let languages: [LanguageData]
    private let engine: IntentEngine
    /// Each match by itself, as far as it was asked for.
    private var alone: [String: IntentEngine] = [:]
    private let scratch = MatcherScratch()

    /// Prepares to check samples of `grammar`.
    ///
    /// - Parameter reader: what reads them, where that is not the grammar itself.
    /// - Throws: what only compiling shows.
    public init(
        _ grammar: Grammar, vocabulary: SampleVocabulary, knowledge: Knowledge, reader: Grammar? = nil
    ) throws(Diagnostics) {
        let known = knowledge.adding(samplesOf: grammar)
        sampler = PostSampler(grammar, vocabulary: vocabulary, knowledge: known)
        languages = vocabulary.languages
        engine = try IntentEngine(
            contents: GrammarSet.Contents(grammars: [reader ?? grammar], languages: languages), knowledge: known)
    }

    /// Reads a sample.
    public mutating func verdict(on sample: PostSample) -> Verdict {
        let tweet = sample.tweet
        let intents = engine.intents(in: tweet, scratch: scratch)
        guard let difference = sample.difference(from: intents) else { return .same }
        if intents.contains(where: sample.isReading) { return .tie }
        guard let own = engine(for: sample.match), sample.difference(from: own.intents(in: tweet)) == nil,
            let claims = matches(own, tweet).first?.claims
        else { return .differs(difference) }
        // Whoever wins over what is right by itself must have claimed as much.
        guard let winner = matches(engine, tweet).first(where: { $0.name != sample.match && $0.claims >= claims })
        else { return .differs(difference) }
        return .outclaimed(by: winner.name)
    }

    private func matches(_ engine: IntentEngine, _ tweet: Tweet) -> [PostMatch] {
        let listing = engine.resolver.listing(answeredIn: tweet.context)
        let result = engine.matcher.matches(
            in: tweet.text.utf8.span, context: tweet.context, isReplyToListing: listing != nil,
            listingGrammar: listing?.grammar, language: tweet.language, scratch: scratch)
        return result.matches.flatMap { [$0] + $0.rivals }
    }

    /// The engine of one match.
    private mutating func engine(for match: String) -> IntentEngine? {
        if let known = alone[match] { return known }
        guard var grammar = engine.matcher.grammars.first else { return nil }
        grammar.matches.removeAll { $0.name != match }
        let contents = GrammarSet.Contents(grammars: [grammar], languages: languages)
        let engine = try? IntentEngine(contents: contents, knowledge: sampler.knowledge)
        alone[match] = engine
        return engine
    }
}
