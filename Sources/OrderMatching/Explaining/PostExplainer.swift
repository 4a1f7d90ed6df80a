import OrderGrammar
import TweetText

/// Explains one post: what each match makes of it.
struct PostExplainer {
    let matcher: Matcher
    let text: String
    let context: PostContext
    let isReplyToListing: Bool
    let listingGrammar: String?
    let likely: LikelyValues
    /// Holds the post.
    let scratch: MatcherScratch
    /// Holds posts that are tried.
    let trial = MatcherScratch()
    private var situation: Situation
    private var fitting: [String: FittingValues] = [:]
    private var spellings: [Int: [[UInt8]: String]] = [:]

    /// Matches without any of their words in the post that are told of, at most.
    private static let mostWithoutAnchor = 3

    init(
        matcher: Matcher, text: String, context: PostContext, isReplyToListing: Bool, listingGrammar: String?,
        likely: LikelyValues, scratch: MatcherScratch
    ) {
        self.matcher = matcher
        self.text = text
        self.context = context
        self.isReplyToListing = isReplyToListing
        self.listingGrammar = listingGrammar
        self.likely = likely
        self.scratch = scratch
        situation = matcher.survey(
            text.utf8.span, context, isReplyToListing, listingGrammar, anchors: matcher.anchors, hasChance: true,
            scratch)
    }

    var isRetweet: Bool { situation.isRetweet }

    /// What became of every match, those that came near first.
    mutating func attempts(
        language: String?, all: Bool, isWanted: (String, Explanation.Name) -> Bool
    ) -> [Explanation.Attempt] {
        let anchored = Set(scratch.candidates)
        var attempts: [Explanation.Attempt] = []
        var others: [MatchProgram] = []
        for program in matcher.programs {
            if anchored.contains(program.index) {
                attempts += self.attempts(of: program, isWanted: isWanted)
            } else {
                others.append(program)
            }
        }
        judge(&attempts, language: language)
        let isAnyNear = attempts.contains(where: \.isNear)
        var far = others.map { program in
            var attempt = Explanation.Attempt(
                name: name(of: program), kind: program.intent.kind, verdict: .withoutAnchor)
            if let want = want(of: program) {
                attempt.verdict = .elsewhere(want)
            } else if all || !isAnyNear {
                stop(&attempt, program, isWanted: isWanted)
                attempt.verdict = .withoutAnchor
            }
            return attempt
        }
        if !all {
            // Many grammars lack but their own word; the ones that claim most are told.
            let told = far.indices.filter { far[$0].correction != nil }.sorted {
                (-far[$0].claims, $0) < (-far[$1].claims, $1)
            }
            let most = told.first.map { far[$0].claims } ?? 0
            for (number, index) in told.enumerated() where number >= Self.mostWithoutAnchor || far[index].claims < most
            {
                far[index].correction = nil
            }
        }
        attempts += far
        return attempts.enumerated().sorted { one, other in
            let (a, b) = (one.element, other.element)
            if a.isNear != b.isNear { return a.isNear }
            if a.verdict.rank != b.verdict.rank { return a.verdict.rank < b.verdict.rank }
            if (a.correction == nil) != (b.correction == nil) { return a.correction != nil }
            return (-a.claims, one.offset) < (-b.claims, other.offset)
        }.map(\.element)
    }

    func name(of program: MatchProgram) -> Explanation.Name {
        Explanation.Name(grammar: matcher.grammars[program.grammar].name, match: program.name)
    }

    private func want(of program: MatchProgram) -> Explanation.Want? {
        situation.want(of: program, of: matcher.grammars)
    }

    /// What one match made of the post: one attempt for each place where it matches, or one that says how far it came.
    private mutating func attempts(
        of program: MatchProgram, isWanted: (String, Explanation.Name) -> Bool
    ) -> [Explanation.Attempt] {
        var attempt = Explanation.Attempt(name: name(of: program), kind: program.intent.kind, verdict: .stopped)
        var trees: [Derivation] = []
        let want = want(of: program)
        let found = matcher.matches(
            of: program, in: text.utf8.span, reading: matcher.readingContext(program, scratch: scratch),
            isRetweet: isRetweet, scratch: scratch
        ) { path in
            trees.append(tree(path, isOpen: false, of: program))
        }
        if let want {
            attempt.verdict = .elsewhere(want)
            // Worth telling where the place is all that is wrong.
            guard let match = found.first, match.nearMiss == nil else { return [attempt] }
            attempt.found = match
            attempt.claims = match.claims
            attempt.derivation = trees.first
            return [attempt]
        }
        guard !found.isEmpty else {
            stop(&attempt, program, isWanted: isWanted)
            return [attempt]
        }
        return zip(found, trees).map { match, tree in
            var attempt = attempt
            attempt.verdict = match.nearMiss == nil ? .wins : .nearMiss
            attempt.found = match
            attempt.derivation = tree
            attempt.claims = match.claims
            if match.nearMiss != nil { attempt.correction = mended(program, isWanted: isWanted)?.correction }
            return attempt
        }
    }

    /// Says who gives way to whom, and why.
    private func judge(_ attempts: inout [Explanation.Attempt], language: String?) {
        let standing = attempts.indices.filter { attempts[$0].verdict == .wins || attempts[$0].verdict == .nearMiss }
        let found = standing.compactMap { attempts[$0].found }
        _ = Competition.winners(among: found, language: language, grammars: matcher.names) { loser, winner, rule in
            let index = standing.first { index in
                guard let match = attempts[index].found else { return false }
                return match.grammar == loser.grammar && match.name == loser.name && match.terms == loser.terms
            }
            guard let index else { return }
            let name = Explanation.Name(grammar: matcher.grammars[winner.grammar].name, match: winner.name)
            attempts[index].verdict = .givesWay(to: name, by: rule)
        }
    }

    // MARK: How far a match came

    /// Fills in where a match stopped, what it read until then, what it wanted, and how the post would be right.
    private mutating func stop(
        _ attempt: inout Explanation.Attempt, _ program: MatchProgram, isWanted: (String, Explanation.Name) -> Bool
    ) {
        let input = Automaton.Input(
            context: matcher.readingContext(program, scratch: scratch), tellsFurthest: true)
        _ = scratch.automaton.run(input, text: text.utf8.span)
        let furthest = scratch.automaton.furthest
        let path = scratch.automaton.arena.path(furthest.step)
        attempt.claims = claims(of: path)
        if attempt.claims > 0 { attempt.derivation = tree(path, isOpen: true, of: program) }
        attempt.place = scratch.post.span(furthest.term, min(furthest.term + 1, scratch.post.count))
        attempt.expected = expectations(furthest, of: program, isFirst: attempt.claims == 0)
        guard let mended = mended(program, isWanted: isWanted), mended.claims > 0 else { return }
        attempt.correction = mended.correction
        attempt.derivation = mended.derivation
        attempt.claims = mended.claims
    }

    private mutating func expectations(
        _ furthest: Automaton.Furthest, of program: MatchProgram, isFirst: Bool
    ) -> [Expectation] {
        if furthest.wantsEnd { return [Expectation(kind: .nothingElse, example: nil, isRequired: true)] }
        var result: [Expectation] = []
        for instruction in furthest.expected {
            var expectation = self.expectation(instruction, of: program)
            expectation.isFirst = isFirst && program.startsPost
            if !result.contains(expectation) { result.append(expectation) }
        }
        let required = result.filter(\.isRequired)
        return required.isEmpty ? result : required
    }

    /// What an instruction waits for.
    mutating func expectation(_ instruction: Int, of program: MatchProgram) -> Expectation {
        switch program.instructions[instruction].operation {
        case .literal:
            return Expectation(kind: .word(word(from: instruction, of: program)), example: nil, isRequired: false)
        case .service:
            let handles = matcher.grammars[program.grammar].services.map(\.handle)
            return Expectation(kind: .service(handles), example: handles.first.map { "@" + $0 }, isRequired: true)
        case .language(let rule):
            return Expectation(kind: .language(rule), example: nil, isRequired: true)
        case .slot(let index):
            let slot = program.slots[index]
            let values = self.values(instruction, of: program)
            let noun = fittingValues(for: program).noun(for: slot, of: program.intent)
            return Expectation(
                kind: .slot(name: slot.name, noun: noun), example: values.first, isRequired: slot.isRequired)
        case .pattern:
            return Expectation(kind: .pattern, example: values(instruction, of: program).first, isRequired: true)
        case .glue:
            var expectation = self.expectation(program.instructions[instruction].next, of: program)
            expectation.isGlued = true
            return expectation
        case .split, .gap, .round, .accept:
            return Expectation(kind: .nothingElse, example: nil, isRequired: false)
        }
    }

    /// A literal with all that is glued behind it: `+tip`.
    private mutating func word(from instruction: Int, of program: MatchProgram) -> String {
        var word = ""
        var index = instruction
        while case .literal(let id) = program.instructions[index].operation {
            word += spelling(of: id, in: program)
            guard case .glue = program.instructions[program.instructions[index].next].operation else { break }
            index = program.instructions[program.instructions[index].next].next
        }
        return word
    }

    /// A literal's term as the grammar writes it.
    mutating func spelling(of id: TermID, in program: MatchProgram) -> String {
        let known = spellings[program.grammar] ?? LiteralPiece.spellings(of: matcher.grammars[program.grammar])
        spellings[program.grammar] = known
        let key = matcher.vocabulary.key(of: id)
        return known[key] ?? String(decoding: key, as: UTF8.self)
    }

    mutating func fittingValues(for program: MatchProgram) -> FittingValues {
        let key = "\(program.grammar) \(program.intent.name)"
        if let known = fitting[key] { return known }
        let values = FittingValues(
            grammar: matcher.grammars[program.grammar], lexicon: matcher.lexicon, likely: likely,
            examples: ExampleWords(of: program.intent, in: program.grammar, matcher: matcher, scratch: trial))
        fitting[key] = values
        return values
    }

    func tree(_ path: [DerivationArena.Step], isOpen: Bool, of program: MatchProgram) -> Derivation {
        let grammar = matcher.grammars[program.grammar]
        guard let match = grammar.matches.first(where: { $0.name == program.name }) else {
            return Derivation(.match(program.name), around: [], at: 0)
        }
        return DerivationBuilder(
            path, isOpen: isOpen, of: program, match: match, grammar: grammar, vocabulary: matcher.vocabulary,
            values: scratch.automaton.arena.values, post: scratch.post
        ).derivation()
    }
}
