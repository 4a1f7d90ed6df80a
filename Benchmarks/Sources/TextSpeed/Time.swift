import ArgumentParser
import Measuring
import TweetText

/// Nanoseconds a text, best of several passes, in processor time.
struct Time: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Nanoseconds a text, and how many things were found.")

    /// What is done with each text.
    enum Work: String, CaseIterable, ExpressibleByArgument {
        /// All tokens, into an array that is used again.
        case tokens
        /// The places of all entities.
        case entities
        /// The sum of the bytes: nothing that looks at every text is faster.
        case limit
    }

    @Argument var work: Work
    @Argument var texts: String
    @Argument var passes: Int

    func run() throws {
        let texts = try Texts(path: texts)
        var found = 0
        let seconds = CPUClock.best(of: max(1, passes)) { found = Self.pass(work, texts) }
        let tenths = Int((seconds / Double(texts.count) * 1e10).rounded())
        print("\(tenths / 10).\(tenths % 10) \(found)")
    }

    /// One pass over all texts; what it returns depends on every one, so that none can be left out.
    @inline(never)
    private static func pass(_ work: Work, _ texts: Texts) -> Int {
        var found = 0
        switch work {
        case .tokens:
            let tokenizer = Tokenizer()
            var tokens: [Token] = []
            texts.forEach { text in
                tokenizer.tokenize(text, into: &tokens)
                found &+= tokens.count
            }
        case .entities:
            let extractor = EntityExtractor()
            texts.forEach { text in extractor.forEachEntity(in: text) { _ in found &+= 1 } }
        case .limit:
            texts.forEach { text in
                for index in text.indices { found &+= Int(text[index]) }
            }
        }
        return found
    }
}
