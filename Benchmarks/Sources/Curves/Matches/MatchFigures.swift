import BenchmarkCorpus
import Hashcart
import Measuring

/// What one set of matches costs: compiled, and asked about ordinary posts and commands.
struct MatchFigures {
    let count: Int
    /// Seconds that reading the grammars' text takes.
    let reading: Double
    /// Seconds that compiling takes, catalogue phrases included.
    let compiling: Double
    /// Nanoseconds a post that orders nothing.
    let ordinary: Double
    /// Nanoseconds a command.
    let command: Double
    /// Matches that a command calls.
    let candidates: Double
    /// What came out wrong.
    private(set) var faults: [String] = []

    init(_ set: MatchSet, lexicon: Lexicon, posts: [String], commands: Int, passes: Int) throws {
        count = set.count
        let start = CPUClock.now
        let contents = try set.grammars.read()
        reading = CPUClock.now - start
        func build() throws -> Matcher {
            try Matcher(grammars: contents.grammars, languages: contents.languages, lexicon: lexicon)
        }
        let matcher = try build()
        compiling = try CPUClock.best(of: passes) { _ = try build() }
        var random = SeededRandom(seed: UInt64(set.count))
        let planted = (0..<commands).map { _ in
            Planted(set, match: random.below(set.count), phrase: random.below(lexicon.phrases.count), lexicon)
        }
        let scratch = MatcherScratch()
        var called = 0
        for command in planted {
            let result = matcher.matches(in: command.text.utf8.span, context: PostContext(), scratch: scratch)
            called += scratch.calledMatches
            if let fault = command.fault(in: result, of: matcher) { faults.append(fault) }
        }
        candidates = Double(called) / Double(max(1, commands))
        var found = 0
        for post in posts {
            found += matcher.matches(in: post.utf8.span, context: PostContext(), scratch: scratch).matches.count
        }
        if found > 0 { faults.append("\(found) ordinary posts are read as commands") }
        ordinary = Self.nanoseconds(matcher, posts, passes, scratch)
        command = Self.nanoseconds(matcher, planted.map(\.text), passes, scratch)
    }

    /// Milliseconds to read and to compile, microseconds a match, nanoseconds an ordinary post, microseconds a command, and
    /// the matches that it calls.
    static let measures = [
        Curve.Measure(name: "read, ms", isDrawn: false), Curve.Measure(name: "compile, ms"),
        Curve.Measure(name: "µs a match", isDrawn: false), Curve.Measure(name: "ordinary post, ns"),
        Curve.Measure(name: "command, µs"), Curve.Measure(name: "matches that a command calls"),
    ]

    /// As `measures` names them.
    var point: [Double] {
        [reading * 1e3, compiling * 1e3, compiling * 1e6 / Double(count), ordinary, command * 1e-3, candidates]
    }

    private static func nanoseconds(
        _ matcher: Matcher, _ posts: [String], _ passes: Int, _ scratch: MatcherScratch
    ) -> Double {
        var found = 0
        let seconds = CPUClock.best(of: passes) {
            for post in posts {
                found &+= matcher.matches(in: post.utf8.span, context: PostContext(), scratch: scratch).matches.count
            }
        }
        return found == .min ? 0 : seconds * 1e9 / Double(max(1, posts.count))
    }

    /// A command and what must come of it.
    private struct Planted {
        let text: String
        let grammar: String
        let match: String
        let product: Int32

        init(_ set: MatchSet, match: Int, phrase: Int, _ lexicon: Lexicon) {
            let phrase = lexicon.phrases[phrase]
            text = set.shape.command(match, item: phrase.words.compactMap(\.last).joined(separator: " "))
            grammar = set.grammar(of: match)
            self.match = "m\(match)"
            product = phrase.products.first ?? -1
        }

        func fault(in result: MatchResult, of matcher: Matcher) -> String? {
            guard let found = result.matches.first, result.matches.count == 1 else {
                return "\u{201C}\(text)\u{201D}: \(result.matches.count) matches"
            }
            let products = found.fillings.compactMap { filling -> Int32? in
                guard case .product(let reading) = filling.value else { return nil }
                return matcher.phrases[Int(reading.phrase)].products.first
            }
            let isRight =
                matcher.grammars[found.grammar].name == grammar && found.name == match && found.nearMiss == nil
                && found.rivals.isEmpty && products == [product] && found.fillings.count == 3
            return isRight ? nil : "\u{201C}\(text)\u{201D}: \(matcher.grammars[found.grammar].name) \(found.name)"
        }
    }
}
