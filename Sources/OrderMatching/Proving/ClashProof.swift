import OrderGrammar
import TweetText

/// Decides whether two matches of a matcher clash: searches their product, and tries what it finds on the engine.
final class ClashProof {
    enum Outcome {
        case clash(Clash)
        case none
        /// They stand in one place, and the place says for whom a post is.
        case toldApart
        case open
    }

    /// When a search looks at the better ways of the same match: see `ClashSearch`.
    enum Carefulness {
        case whereNeeded, always, never
    }

    private let matcher: Matcher
    private let countsTwoCommands: Bool
    private let carefulness: Carefulness
    private let space: WordSpace
    private let titles: ProofTitles
    private let graphs: [WordGraph]
    private let scratch = MatcherScratch()

    /// Posts tried on the engine for one pair at most.
    private static let trials = 400

    init(_ matcher: Matcher, countsTwoCommands: Bool, carefulness: Carefulness = .whereNeeded) {
        self.matcher = matcher
        self.carefulness = carefulness
        self.countsTwoCommands = countsTwoCommands
        let space = WordSpace(matcher)
        let titles = ProofTitles(matcher)
        let samples = matcher.grammars.map { PatternSamples($0, vocabulary: matcher.vocabulary) }
        struct IntentKey: Hashable {
            var grammar: Int
            var intent: String
        }
        var readers: [IntentKey: [Int]] = [:]
        graphs = matcher.programs.map { program in
            let key = IntentKey(grammar: program.grammar, intent: program.intent.name)
            let samples = samples[program.grammar]
            let own = readers[key] ?? program.slots.map { space.add($0.reader, samples: samples) }
            readers[key] = own
            let patterns = program.patterns.map { space.add($0, samples: samples) }
            return WordGraph(program, readers: own, patterns: patterns, space: space, titles: titles)
        }
        self.space = space
        self.titles = titles
    }

    func name(of program: Int) -> String {
        matcher.grammars[matcher.programs[program].grammar].name + "." + matcher.programs[program].name
    }

    func clash(of first: Int, and second: Int) -> Outcome {
        let (left, right) = (graphs[first], graphs[second])
        // Talk gives way to every command, and asks one thing in all its matches.
        if left.program.isTalk || right.program.isTalk { return .none }
        guard let place = SharedPlace(left.program, right.program, grammars: matcher.grammars) else { return .none }
        guard !place.tellsApart(left.program, right.program, grammars: matcher.grammars) else { return .toldApart }
        guard countsTwoCommands || canTake(left, right) || canTake(right, left) else { return .none }
        if left.program.readsLike(right.program) { return .none }
        // The careful search costs more, and only few pairs need it.
        let outcome = carefulness == .always ? .open : search(first, second, at: place, isCareful: false)
        guard case .open = outcome, carefulness != .never else { return outcome }
        return search(first, second, at: place, isCareful: true)
    }

    private func search(_ first: Int, _ second: Int, at place: SharedPlace, isCareful: Bool) -> Outcome {
        let search = ClashSearch(
            left: graphs[first], right: graphs[second], space: space, countsTwoCommands: countsTwoCommands,
            isCareful: isCareful)
        var found: Clash?
        var trials = 0
        let outcome = search.run { words, meeting in
            trials += 1
            found = trials > Self.trials ? nil : self.clash(of: first, and: second, in: self.post(of: words), at: place)
            found?.meeting = meeting
            return found != nil || trials > Self.trials
        }
        if let found { return .clash(found) }
        return outcome == .none ? .none : .open
    }

    /// Whether one match can take a word for its own without which the other is no command.
    private func canTake(_ taker: WordGraph, _ other: WordGraph) -> Bool {
        let anchors = other.program.outline.anchors.filter(\.isKnown)
        guard !anchors.isEmpty, other.program.outline.prefixes.isEmpty else { return true }
        let words = space.alone(.oneOf(anchors), passing: taker.program.grammar)
        return taker.sets.contains { set in words.contains { space.contains($0, in: set) } }
    }

    /// Writes a post out: what stands for others is given a name or number of its own.
    private func post(of words: [ClashSearch.PostWord]) -> String {
        var text = ""
        var numbers = 1
        var accounts = 0
        var titlesUsed: [Int: Int] = [:]
        var title: [String] = []
        for (index, part) in words.enumerated() {
            if part.isParted { text += "," }
            if index > 0, !part.isGlued { text += " " }
            switch part.word.role {
            case .itself: text += part.word.text
            case .title(let word, let count):
                if word == 0 {
                    title = titles.words(of: count, number: titlesUsed[count, default: 0])
                    titlesUsed[count, default: 0] += 1
                }
                text += word < title.count ? title[word] : ""
            case .anyOther:
                switch part.word.kind {
                case .number:
                    numbers += 1
                    text += String(numbers)
                case .mention:
                    text += "@" + Self.people[accounts % Self.people.count]
                    accounts += 1
                default: text += part.word.text
                }
            }
        }
        return text
    }

    private static let people = ["anna", "ben", "carla", "david", "emma", "frank"]

    /// The clash that a post shows on the engine, if it does.
    func clash(of first: Int, and second: Int, in post: String, at place: SharedPlace) -> Clash? {
        let programs = [matcher.programs[first], matcher.programs[second]]
        let text = Array(post.utf8)
        let situation = matcher.survey(
            text.span, place.context, place.isReplyToListing, nil, anchors: matcher.anchors, scratch)
        var found: [PostMatch] = []
        for program in programs {
            guard situation.allows(program, of: matcher.grammars),
                scratch.candidates.contains(program.index)
            else { return nil }
            let matches = matcher.matches(
                of: program, in: text.span, reading: matcher.readingContext(program, scratch: scratch),
                isRetweet: situation.isRetweet, scratch: scratch)
            // What one match alone reads in two ways is no clash of two, and no product that nobody knows is ordered.
            guard matches.count == 1, matches[0].nearMiss == nil, matches[0].ties.isEmpty,
                !matches[0].fillings.contains(where: { $0.value == .unknownProduct }),
                readsAll(matches, in: text.span)
            else { return nil }
            found += matches
        }
        let winners = Competition.winners(among: found, language: nil, grammars: matcher.names)
        guard winners.count == 1, !winners[0].rivals.isEmpty else { return nil }
        return Clash(
            post: post, setting: place.words, meeting: .oneCommand,
            readings: zip(found, programs).map { reading($0, of: $1, in: text) })
    }

    /// Whether a match by itself leaves nothing unread that would spoil the order.
    private func readsAll(_ matches: [PostMatch], in text: Span<UInt8>) -> Bool {
        !matches.contains { RecordVocabulary.kindsThatOrderOrPay.contains($0.intent.kind) }
            || Leftovers.find(matches, in: text, of: scratch.post, matcher: matcher, scratch: scratch).isEmpty
    }

    private func reading(_ match: PostMatch, of program: MatchProgram, in text: [UInt8]) -> Clash.Reading {
        let grammar = matcher.grammars[program.grammar]
        let place = grammar.matches.first { $0.name == program.name }?.place
        return Clash.Reading(
            grammar: program.grammar, match: program.name, kind: program.intent.kind,
            slots: match.fillings.filter { !$0.span.isEmpty }.map { filling in
                Clash.Slot(
                    name: filling.slot,
                    words: String(decoding: text[filling.span.start..<filling.span.end], as: UTF8.self))
            },
            place: place ?? program.intent.place)
    }
}
