import OrderGrammar
import TweetText

/// Finds the terms of which one must occur wherever a pattern matches (the required atoms of RE2's filter).
struct AnchorFinder {
    /// How much a kind of term says: a tag is typed on purpose, a word is everybody's.
    enum Strength: Int, Comparable {
        case word, mark, account, tag
        static func < (a: Strength, b: Strength) -> Bool { a.rawValue < b.rawValue }
    }

    /// Terms and beginnings of words, one of which must occur; as strong as its weakest.
    struct Anchors {
        var terms: [TermID] = []
        /// Folded beginnings of what a `/pattern/` matches: `#atm`.
        var prefixes: [[UInt8]] = []
        var strength: Strength
        /// Holds the service, as which somebody may pass himself off.
        var holdsService = false
        /// Is read by a slot, which may be missing in a near miss.
        var isOfSlot = false

        var count: Int { terms.count + prefixes.count }
    }

    let grammar: String
    let intent: IntentDefinition
    let services: [TermID]
    let lexicon: CompiledLexicon
    let rules: [String: Pattern]
    /// The terms of each literal.
    let literals: [String: [TermID]]

    /// Every set of which one must occur, in the order of the pattern: `#buy` and the service of `service #buy {item}`.
    func required(by pattern: Pattern) -> [Anchors] {
        switch pattern {
        case .sequence(let parts), .glued(let parts), .anyOrder(let parts):
            return parts.flatMap { required(by: $0) }
        case .repeated(let inner):
            return required(by: inner)
        case .rule(let name, _):
            return rules[name].map { required(by: $0) } ?? []
        case .optional:
            return []
        case .literal(let literal):
            guard let own = anchors(of: literal), let terms = literals[literal.text] else { return [] }
            // Of `A1` both terms stand where it does, and `1` may be the rarer.
            return [own] + terms.filter { !own.terms.contains($0) }.map { Anchors(terms: [$0], strength: .word) }
        case .service, .slot, .regex, .alternatives:
            return anchors(of: pattern).map { [$0] } ?? []
        }
    }

    /// Which of the sets says most; the first of equal ones.
    func strongest(of required: [Anchors]) -> Int? {
        required.indices.max { isWeaker(required[$0], required[$1]) }
    }

    /// The strongest set for `pattern`, or nil where something of it can match without any anchor.
    private func anchors(of pattern: Pattern) -> Anchors? {
        switch pattern {
        case .literal(let literal):
            return anchors(of: literal)
        case .service:
            return services.isEmpty ? nil : Anchors(terms: services, strength: .account, holdsService: true)
        case .slot(let name, _):
            return intent.slots.first { $0.name == name }.flatMap { anchors(ofSlot: $0.type) }
        case .regex(let source, _):
            return anchors(ofPattern: source)
        case .alternatives(let parts):
            var result = Anchors(terms: [], strength: .tag)
            for part in parts {
                guard let anchors = anchors(of: part) else { return nil }
                result.terms += anchors.terms
                result.prefixes += anchors.prefixes
                result.strength = min(result.strength, anchors.strength)
                result.holdsService = result.holdsService || anchors.holdsService
                result.isOfSlot = result.isOfSlot || anchors.isOfSlot
            }
            return result
        case .rule, .optional, .repeated, .sequence, .glued, .anyOrder:
            let required = required(by: pattern)
            return strongest(of: required).map { required[$0] }
        }
    }

    private func anchors(ofSlot type: SlotType) -> Anchors? {
        if case .pattern(let source) = type {
            var anchors = anchors(ofPattern: source)
            anchors?.isOfSlot = true
            return anchors
        }
        if case .knownAccount = type {
            return Anchors(terms: lexicon.knownAccounts.sorted(), strength: .account, isOfSlot: true)
        }
        guard case .commandTag(let kind) = type else { return nil }
        let terms = lexicon.campaigns.indices.filter { index in
            let campaign = lexicon.campaigns[index]
            return campaign.kind == kind && campaign.standsAlone && (campaign.grammar ?? grammar) == grammar
        }.map { lexicon.campaignTerms[$0] }
        return Anchors(terms: terms, strength: .tag, isOfSlot: true)
    }

    private func anchors(of literal: Pattern.Literal) -> Anchors? {
        guard let terms = literals[literal.text], !terms.isEmpty else { return nil }
        switch literal.kind {
        case .hashtag: return Anchors(terms: terms, strength: .tag)
        case .account: return Anchors(terms: terms, strength: .account)
        case .word: return Anchors(terms: Array(terms.prefix(1)), strength: .word)
        case .mark:
            return Anchors(terms: [terms[rarest(in: literal.text)]], strength: terms.count > 1 ? .mark : .word)
        }
    }

    /// The fixed beginning of a `/pattern/`, as strong as the word that it begins.
    private func anchors(ofPattern source: String) -> Anchors? {
        let prefix = PatternProgram.literalPrefix(of: source)
        guard let first = prefix.unicodeScalars.first else { return nil }
        func isWordLike(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
        let strength: Strength =
            switch first {
            case "#", "\u{FF03}": .tag
            case "@", "\u{FF20}": .account
            default: !isWordLike(first) && prefix.unicodeScalars.contains(where: isWordLike) ? .mark : .word
            }
        return Anchors(prefixes: [TermKey.key(of: prefix)], strength: strength)
    }

    /// Which of a mark's terms stands for all: the longest word, as `changetip` of `u/changetip`; where there is none of
    /// some length, the first, a sign before letters.
    private func rarest(in mark: String) -> Int {
        let lengths = Tokenizer().tokens(in: mark).filter { $0.kind != .space }.map(\.span.count)
        let longest = lengths.indices.max { lengths[$0] < lengths[$1] } ?? 0
        return lengths[longest] >= Self.longWord ? longest : 0
    }

    private static let longWord = 3

    private func isWeaker(_ a: Anchors, _ b: Anchors) -> Bool {
        a.strength == b.strength ? a.count > b.count : a.strength < b.strength
    }
}
