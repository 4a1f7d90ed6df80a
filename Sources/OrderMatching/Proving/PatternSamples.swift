import OrderGrammar
import TweetText

/// What the `/pattern/`s of a grammar are seen to cover in its accepted examples.
struct PatternSamples {
    private let runs: [String]
    private let scratch = PatternScratch()
    private let vocabulary: TermTable

    /// Samples of a pattern at most.
    private static let many = 3

    init(_ grammar: Grammar, vocabulary: TermTable) {
        self.vocabulary = vocabulary
        let texts = grammar.matches.flatMap(\.examples).filter { $0.outcome != .none }.map(\.text)
        runs = texts.flatMap { text in
            text.split(whereSeparator: \.isWhitespace).flatMap { run in
                let word = run.prefix { $0.isLetter || $0.isNumber }
                let trimmed = run.lastIndex { !$0.isPunctuation }.map { run[...$0] } ?? run
                return [String(run), String(trimmed), String(word)]
            }
        }
    }

    /// Some of what it covers, in words; those with other numbers of words.
    func words(of pattern: PatternProgram) -> [[ProofWord]] {
        var samples: [[ProofWord]] = []
        for run in runs where !run.isEmpty && samples.count < Self.many {
            let bytes = Array(run.utf8)
            guard pattern.match(TextSpan(0, bytes.count), of: bytes.span, scratch: scratch) == .match else { continue }
            var key: [UInt8] = []
            let words = Tokenizer().tokens(in: run).map { token in
                ProofWord(
                    text: String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self),
                    term: vocabulary.find(token, in: bytes.span, scratch: &key), kind: token.kind)
            }
            if !samples.contains(where: { $0.count == words.count }) { samples.append(words) }
        }
        return samples
    }
}
