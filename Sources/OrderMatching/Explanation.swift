import OrderGrammar
import TweetText

/// What every match that had a chance made of a post: values first, drawn by `ExplanationPrinter`.
public struct Explanation: Sendable {
    /// How far one match came.
    public struct Attempt: Sendable {
        /// Its grammar's name.
        public var grammar: String
        /// Its name.
        public var match: String
        /// What became of it.
        public var verdict: Verdict
    }

    /// What became of a match.
    public enum Verdict: Sendable {
        /// It matches.
        case matched(PostMatch)
        /// It matches but for one slot.
        case nearMiss(PostMatch)
        /// The post does not stand where the match wants it.
        case wrongPlace
        /// It stopped: so many words were claimed, and one of these was expected where the span begins.
        case stopped(claims: Int, place: TextSpan, expected: [String])
    }

    /// The matches whose anchor stands in the post, in the order of their grammars.
    public var attempts: [Attempt]
    /// Matches that had no chance: no anchor of theirs stands in the post.
    public var withoutAnchor: Int
    /// Who won, as `Matcher.matches` gives it.
    public var result: MatchResult
}

extension Matcher {
    /// Explains what the grammars make of one post.
    public func explain(
        _ text: Span<UInt8>, context: PostContext, isReplyToListing: Bool = false, listingGrammar: String? = nil,
        language: String? = nil, scratch: MatcherScratch
    ) -> Explanation {
        let result = matches(
            in: text, context: context, isReplyToListing: isReplyToListing, listingGrammar: listingGrammar,
            language: language, scratch: scratch)
        let situation = survey(text, context, isReplyToListing, listingGrammar, anchors: anchors, scratch)
        var attempts: [Explanation.Attempt] = []
        for candidate in scratch.candidates {
            let program = programs[candidate]
            attempts.append(
                Explanation.Attempt(
                    grammar: grammars[program.grammar].name, match: program.name,
                    verdict: verdict(program, text, situation, scratch: scratch)))
        }
        return Explanation(attempts: attempts, withoutAnchor: programs.count - attempts.count, result: result)
    }

    private func verdict(
        _ program: MatchProgram, _ text: Span<UInt8>, _ situation: Situation, scratch: MatcherScratch
    ) -> Explanation.Verdict {
        guard situation.allows(program, grammar: grammars[program.grammar]) else { return .wrongPlace }
        let found = matches(
            of: program, in: text, reading: readingContext(program, scratch: scratch), isRetweet: situation.isRetweet,
            scratch: scratch)
        if let match = found.first { return match.nearMiss == nil ? .matched(match) : .nearMiss(match) }
        let furthest = scratch.automaton.furthest
        var expected: [String] = []
        for index in furthest.expected {
            let noun = self.noun(program.instructions[index].operation, of: program)
            if !expected.contains(noun) { expected.append(noun) }
        }
        return .stopped(
            claims: max(0, Int(furthest.score) / Int(Automaton.claimWeight)),
            place: scratch.post.span(furthest.term, min(furthest.term + 1, scratch.post.count)), expected: expected)
    }

    /// What an instruction waits for, in the reader's nouns.
    private func noun(_ operation: MatchProgram.Instruction.Operation, of program: MatchProgram) -> String {
        switch operation {
        case .literal(let term):
            return "\u{201C}" + String(decoding: vocabulary.key(of: term), as: UTF8.self) + "\u{201D}"
        case .service:
            return grammars[program.grammar].services.map { "@" + $0.handle }.joined(separator: " or ")
        case .slot(let index):
            let slot = program.slots[index]
            return "the \(slot.name) (\(slot.reader.noun))"
        case .pattern: return "what the pattern asks for"
        case .split, .gap, .glue, .round, .accept: return "the end of the command"
        }
    }
}

extension SlotReader {
    /// What the reader reads, as a person says it.
    var noun: String {
        switch self {
        case .count: "a whole number"
        case .money: "an amount of money"
        case .account: "an account"
        case .tag: "a hashtag"
        case .campaign: "a campaign's hashtag"
        case .product: "a product"
        case .code: "a code"
        case .url: "a link"
        case .text: "words"
        case .list: "a word of its list"
        case .pattern: "what its pattern asks for"
        }
    }
}
