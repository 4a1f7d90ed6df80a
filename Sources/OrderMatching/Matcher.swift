import OrderGrammar
import TweetText

/// Finds the commands of a set of grammars in posts.
///
/// Never changes for who asks it, and is safe to share; each thread brings its own `MatcherScratch`. A match is compiled
/// when a post first calls for it. Matching cannot fail, takes time linear in the post, and costs no allocation for a
/// post that holds no anchor.
public final class Matcher: Sendable {
    /// The grammars, in the order given.
    public let grammars: [Grammar]
    /// The lexicon that was compiled in.
    public var phrases: TitleList { lexicon.phrases }
    /// Tags of the campaigns file: `CampaignTagID` counts here.
    public var campaigns: [Lexicon.CampaignTag] { lexicon.campaigns }

    let programs: ProgramList
    let vocabulary: TermTable
    let segmenter: TermSegmenter
    let lexicon: CompiledLexicon
    /// By where a post stands.
    let places: PlaceIndex
    /// Wherever it stands: for explaining.
    let anchors: AnchorIndex
    /// The words around a command, for each grammar.
    private let words: [ReadersWords]
    /// Accounts that no other may be taken for.
    let guardedNames: GuardedNames
    let tokenizer = Tokenizer()
    /// The word `RT`.
    private let retweetMark: TermID
    let names: [(name: String, language: String)]

    /// Compiles grammars.
    ///
    /// - Throws: every complaint that only compiling shows, at once.
    public convenience init(
        grammars: [Grammar], languages: [LanguageData], lexicon: Lexicon = Lexicon()
    ) throws(Diagnostics) {
        self.init(try MatcherOutline(grammars: grammars, lexicon: lexicon), languages: languages)
    }

    /// Reads what was outlined in those languages. Nothing can be wrong with it any more, so each match is compiled when a
    /// post first calls for it.
    public init(_ outline: MatcherOutline, languages: [LanguageData]) {
        var vocabulary = outline.vocabulary
        var terms: [String: LanguageTerms] = [:]
        for language in languages { terms[language.language] = LanguageTerms(language, vocabulary: &vocabulary) }
        var words = CircumstanceWords()
        for language in terms.values { words.formUnion(language.circumstances) }
        let shared = SharedReaders()
        var readers: [ReadersWords] = []
        var compilers: [MatchCompiler] = []
        for grammar in outline.grammars {
            let primary = grammar.language.split(separator: "-").first.map(String.init) ?? grammar.language
            let language = terms[grammar.language] ?? terms[primary] ?? LanguageTerms()
            readers.append(ReadersWords(own: language.circumstances, all: words))
            compilers.append(MatchCompiler(outline, grammar: grammar, language: language, shared: shared))
        }
        if outline.readsMoney { shared.prepareMoney(&vocabulary) }
        retweetMark = vocabulary.intern("RT")
        programs = ProgramList(
            count: outline.matches.count, ProgramWorkshop(outline, compilers: compilers, vocabulary: vocabulary))
        self.words = readers
        guardedNames = GuardedNames(
            outline.source.accounts + outline.source.merchants
                + outline.grammars.flatMap { $0.services.map(\.handle) }, in: vocabulary)
        grammars = outline.grammars
        lexicon = outline.lexicon
        self.vocabulary = vocabulary
        places = PlaceIndex(outline.matches, vocabularyCount: vocabulary.count)
        segmenter = TermSegmenter(vocabulary)
        anchors = places.anywhere
        names = grammars.map { ($0.name, $0.language) }
    }

    /// Everything that the grammars make of one post.
    ///
    /// - Parameters:
    ///   - text: the words as their author wrote them, valid UTF-8.
    ///   - isReplyToListing: the parent is in the listings file.
    ///   - listingGrammar: the only grammar for answers to that listing, and for the live session that it is.
    ///   - nearMisses: those that the caller has a use for.
    public func matches(
        in text: Span<UInt8>, context: PostContext, isReplyToListing: Bool = false, listingGrammar: String? = nil,
        language: String? = nil, nearMisses: NearMisses = .all, scratch: MatcherScratch
    ) -> MatchResult {
        let situation = survey(
            text, context, isReplyToListing, listingGrammar,
            anchors: places[context, isReplyToListing: isReplyToListing], scratch)
        guard !scratch.candidates.isEmpty else { return .none }
        let post = scratch.post
        var found: [PostMatch] = []
        for candidate in scratch.candidates {
            let program = programs[candidate]
            guard program.beginnings.allCanBegin(program.required, in: post),
                situation.allows(program, of: grammars)
            else { continue }
            addFullMatches(
                of: program, to: &found, in: text, reading: readingContext(program, in: post, scratch),
                isRetweet: situation.isRetweet, scratch: scratch)
        }
        // No near miss stands beside a full match.
        if found.allSatisfy({ $0.info.isTalk }) {
            addNearMisses(to: &found, of: post, in: text, situation, nearMisses, scratch)
        }
        guard !found.isEmpty else { return .none }
        let winners = Competition.winners(among: found, language: language, grammars: names)
        return MatchResult(
            matches: winners, leftovers: Leftovers.find(winners, in: text, of: post, matcher: self, scratch: scratch))
    }

    private func addNearMisses(
        to found: inout [PostMatch], of post: PostTerms, in text: Span<UInt8>, _ situation: Situation,
        _ wanted: NearMisses, _ scratch: MatcherScratch
    ) {
        func isMissed(_ program: MatchProgram) -> Bool {
            program.mayMissNarrowly(isRetweet: situation.isRetweet)
                && situation.allows(program, of: grammars)
        }
        guard
            wanted == .all || lexicon.knowsWord(of: post)
                || scratch.candidates.contains(where: { candidate in
                    let program = programs[candidate]
                    return (lexicon.mayKnowProduct(of: program) || post.names(program.services))
                        && isMissed(program)
                })
        else { return }
        for candidate in scratch.candidates {
            let program = programs[candidate]
            guard isMissed(program) else { continue }
            if let match = nearMiss(
                of: program, in: text, reading: readingContext(program, in: post, scratch),
                isRetweet: situation.isRetweet, scratch: scratch)
            {
                found.append(match)
            }
        }
    }

    /// Prepares the post in `scratch`, finds the programs that its words or its place call for, and says where it
    /// stands. Where there are none, nothing more is looked at, unless every program is to have its chance.
    func survey(
        _ text: Span<UInt8>, _ context: PostContext, _ isReplyToListing: Bool, _ listingGrammar: String?,
        anchors: AnchorIndex, hasChance: Bool = false, _ scratch: MatcherScratch
    ) -> Situation {
        // Taken out of what is shared, so that it is not copied for each of those who read it.
        var post = PostTerms()
        swap(&post, &scratch.post)
        defer { swap(&post, &scratch.post) }
        post.prepare(
            text, ownWordsStart: context.ownWordsStart, tokenizer: tokenizer, vocabulary: vocabulary,
            segmenter: segmenter)
        post.joinMentions(context.mentionSpans, in: text, vocabulary: vocabulary, key: &scratch.key)
        scratch.candidates.removeAll()
        let isCalled = anchors.isCalled(
            by: post, text: text, context: context, key: &scratch.key, into: &scratch.candidates)
        if hasChance || isCalled {
            post.joinImitations(of: guardedNames, in: text, scratch: &scratch.names)
            anchors.gather(
                in: post, context: context, parent: parent(in: context, key: &scratch.key),
                marks: &scratch.anchors, into: &scratch.candidates)
        }
        var isRetweet = context.isRetweet
        if hasChance || !scratch.candidates.isEmpty {
            post.prepareReading()
            if RetweetPrefix.pass(in: &post, mark: retweetMark) { isRetweet = true }
        }
        return Situation(
            context: context, isRetweet: isRetweet, isReplyToListing: isReplyToListing, listingGrammar: listingGrammar)
    }

    /// The term of the account that a post answers, where some match asks for it.
    private func parent(in context: PostContext, key: inout [UInt8]) -> TermID {
        guard places.asksForParents, let handle = context.reply?.authorHandle else { return .unknown }
        key.removeAll(keepingCapacity: true)
        key.append(UInt8(ascii: "@"))
        let name = handle.utf8.span
        TermKey.append(Token(kind: .word, flags: [], start: 0, end: name.count), of: name, to: &key)
        return vocabulary.find(key: key.span)
    }

    /// The words around a command as the grammar's language takes them; the first grammar's where none is given.
    func words(of grammar: Int?) -> ReadersWords { words[grammar ?? 0] }

    /// Every place where one program matches; a near miss where it matches nowhere.
    ///
    /// - Parameter tell: is told the derivation of each, while the automaton still holds it.
    func matches(
        of program: MatchProgram, in text: Span<UInt8>, reading: ReadingContext, isRetweet: Bool,
        scratch: MatcherScratch, tell: ([DerivationArena.Step]) -> Void = { _ in }
    ) -> [PostMatch] {
        var full: [PostMatch] = []
        addFullMatches(
            of: program, to: &full, in: text, reading: reading, isRetweet: isRetweet, scratch: scratch, tell: tell)
        guard full.isEmpty, program.mayMissNarrowly(isRetweet: isRetweet) else { return full }
        let near = nearMiss(of: program, in: text, reading: reading, isRetweet: isRetweet, scratch: scratch, tell: tell)
        return near.map { [$0] } ?? []
    }

    private func addFullMatches(
        of program: MatchProgram, to found: inout [PostMatch], in text: Span<UInt8>, reading: ReadingContext,
        isRetweet: Bool, scratch: MatcherScratch, tell: ([DerivationArena.Step]) -> Void = { _ in }
    ) {
        let input = Automaton.Input(context: reading)
        for _ in 0..<Self.placesPerMatch {
            let finishes = scratch.automaton.run(input, text: text)
            guard !finishes.isEmpty else { return }
            found.append(build(finishes, reading, isRetweet: isRetweet, scratch: scratch, tell: tell))
            let terms = found[found.count - 1].terms
            // What claims nothing of its own, as a reply in free words, would be found for ever.
            if terms.isEmpty || program.isWhole || program.isExact || program.startsPost || program.isTalk { return }
            input.claimed += terms
        }
    }

    private func nearMiss(
        of program: MatchProgram, in text: Span<UInt8>, reading: ReadingContext, isRetweet: Bool,
        scratch: MatcherScratch, tell: ([DerivationArena.Step]) -> Void = { _ in }
    ) -> PostMatch? {
        let input = Automaton.Input(context: reading, toleratesFault: true)
        return scratch.automaton.run(input, text: text).first.map { finish in
            build([finish], reading, isRetweet: isRetweet, scratch: scratch, tell: tell)
        }
    }

    /// Places of one match in one post at most: beyond it is noise.
    private static let placesPerMatch = 8

    func readingContext(_ program: MatchProgram, scratch: MatcherScratch) -> ReadingContext {
        readingContext(program, in: scratch.post, scratch)
    }

    private func readingContext(
        _ program: MatchProgram, in post: PostTerms, _ scratch: MatcherScratch
    ) -> ReadingContext {
        ReadingContext(
            of: program, in: post, lexicon: lexicon, words: words[program.grammar],
            patternScratch: scratch.patterns)
    }

    /// - Parameter finishes: derivations that claim as much, one at least.
    private func build(
        _ finishes: [Automaton.Finish], _ reading: ReadingContext, isRetweet: Bool, scratch: MatcherScratch,
        tell: ([DerivationArena.Step]) -> Void
    ) -> PostMatch {
        let program = reading.program
        let arena = scratch.automaton.arena
        var path = arena.path(finishes[0].step)
        var others: [[DerivationArena.Step]] = []
        if finishes.count > 1 {
            others = finishes.map { arena.path($0.step) }.sorted { a, b in
                (a.first?.start ?? 0, a.last?.end ?? 0) < (b.first?.start ?? 0, b.last?.end ?? 0)
            }
            path = others.removeFirst()
        }
        tell(path)
        let own = DerivationView(path, arena: arena, reading)
        let ties = others.map { DerivationView($0, arena: arena, reading) }
            .filter { other in own.claimed.contains { range in other.claimed.contains { $0.overlaps(range) } } }
        let findings = findings(beside: path, own.anchors, reading, isRetweet: isRetweet, scratch: scratch)
        let isFull = own.nearMiss == nil
        return PostMatch(
            info: program.info, fillings: own.fillings, ties: ties.map(\.fillings), nearMiss: own.nearMiss,
            objections: isFull ? findings.map(\.objection) : [],
            causes: isFull ? findings.map { reading.post.span($0.cause.lowerBound, $0.cause.upperBound) } : [],
            reservations: isFull ? [] : findings.map(\.objection), claims: own.claims,
            anchors: own.anchors.map { reading.post.span($0, $0 + 1) },
            service: own.service.map { reading.post.span($0, $0 + 1) },
            accounts: reading.post.accounts(besides: program.services),
            imitatedService: own.service.flatMap { reading.post.disguise($0)?.imitates },
            addressesService: reading.post.names(program.services), rivals: [],
            terms: own.claimed)
    }

    /// What speaks against a derivation in the words around it.
    private func findings(
        beside path: [DerivationArena.Step], _ anchors: [Int], _ reading: ReadingContext, isRetweet: Bool,
        scratch: MatcherScratch
    ) -> [Circumstances.Finding] {
        var findings: [Circumstances.Finding] = []
        if isRetweet, !reading.program.conditions.contains(.retweet) {
            findings.append(Circumstances.Finding(objection: .retweet, cause: 0..<reading.post.ownStart))
        }
        // What asks or complains speaks for talk, not against it.
        if reading.program.isTalk { return findings }
        scratch.covered.cover(path, of: reading.post.count)
        Circumstances(context: reading, claimed: scratch.covered)
            .addFindings(anchors: anchors, to: &findings)
        return findings
    }
}
