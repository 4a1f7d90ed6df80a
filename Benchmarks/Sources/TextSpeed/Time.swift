import ArgumentParser
import Measuring
import TweetText

/// Nanoseconds a text, best of several passes, in processor time.
struct Time: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Nanoseconds a text, and how many things were found.")

    @Argument var work: Work
    @Argument var texts: String
    @Argument var passes: Int

    func run() throws {
        let texts = try Texts(path: texts)
        let pass = try work.pass(over: texts)
        // What is made when it is first asked for is there already.
        var found = pass()
        let seconds = CPUClock.best(of: max(1, passes)) { found = pass() }
        let tenths = Int((seconds / Double(texts.count) * 1e10).rounded())
        print("\(tenths / 10).\(tenths % 10) \(found)")
    }
}

/// What is done with each text.
enum Work: String, CaseIterable, ExpressibleByArgument {
    /// All tokens, into an array that is used again.
    case tokens
    /// The places of all entities.
    case entities
    /// The intents of each text as a post, and JSON of them, with all standard grammars and nothing else known.
    case intents
    /// The sum of the bytes: nothing that looks at every text is faster.
    case limit

    /// One pass over all texts; what it returns depends on every one, so that none can be left out.
    func pass(over texts: Texts) throws -> () -> Int {
        switch self {
        case .tokens: return { Self.tokens(texts) }
        case .entities: return { Self.entities(texts) }
        case .intents: return try Intents(of: texts).find
        case .limit: return { Self.sum(texts) }
        }
    }

    @inline(never)
    private static func tokens(_ texts: Texts) -> Int {
        let tokenizer = Tokenizer()
        var tokens: [Token] = []
        var found = 0
        texts.forEach { text in
            tokenizer.tokenize(text, into: &tokens)
            found &+= tokens.count
        }
        return found
    }

    @inline(never)
    private static func entities(_ texts: Texts) -> Int {
        let extractor = EntityExtractor()
        var found = 0
        texts.forEach { text in extractor.forEachEntity(in: text) { _ in found &+= 1 } }
        return found
    }

    @inline(never)
    private static func sum(_ texts: Texts) -> Int {
        var sum = 0
        texts.forEach { text in
            for index in text.indices { sum &+= Int(text[index]) }
        }
        return sum
    }
}
