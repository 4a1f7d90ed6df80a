import OrderGrammar
import TweetText

extension NaiveMatcher {
    /// The search through one post.
    struct Search {
        let matcher: NaiveMatcher
        let post: NaivePost
        let blocked: Set<Int>
        var limit: Int
        private var known: [[Int]: Set<Derivation>] = [:]

        init(matcher: NaiveMatcher, post: NaivePost, blocked: Set<Int>, limit: Int) {
            self.matcher = matcher
            self.post = post
            self.blocked = blocked
            self.limit = limit
        }

        /// Finds operands in any order, none overlapping, with anything between them.
        mutating func place(
            _ missing: Set<Int>, of operands: [(pattern: Pattern, isOptional: Bool)], behind derivation: Derivation,
            into found: inout [Derivation]
        ) throws {
            try spend()
            if missing.allSatisfy({ operands[$0].isOptional }) { found.append(derivation) }
            for start in derivation.at...max(derivation.at, post.words.count) where post.isBoundary(start) {
                for operand in missing.sorted() {
                    for end in try ends(of: operand, operands[operand].pattern, at: start) {
                        // An operand that takes no word is found wherever one looks.
                        if !end.hasBegun, start > derivation.at { continue }
                        try place(
                            missing.subtracting([operand]), of: operands, behind: derivation.followed(by: end),
                            into: &found)
                    }
                }
            }
        }

        /// Every way to match an operand that begins at `start`, whatever else was found.
        private mutating func ends(of operand: Int, _ pattern: Pattern, at start: Int) throws -> Set<Derivation> {
            if let known = known[[operand, start]] { return known }
            var begin = Derivation()
            begin.at = start
            let ends = try ways(pattern, from: begin, joint: .gap).filter { !$0.hasBegun || post.isBoundary($0.at) }
            known[[operand, start]] = ends
            return ends
        }

        private mutating func spend(_ steps: Int = 1) throws {
            limit -= steps
            if limit < 0 { throw TooMany() }
        }

        /// Every way to match `pattern` behind `begin`; `joint` is what stands before its first word.
        mutating func ways(_ pattern: Pattern, from begin: Derivation, joint: Joint) throws -> Set<Derivation> {
            let all = try allWays(pattern, from: begin, joint: joint)
            try spend(1 + all.count)
            return all
        }

        private mutating func allWays(
            _ pattern: Pattern, from begin: Derivation, joint: Joint
        ) throws -> Set<Derivation> {
            switch pattern {
            case .literal(let literal):
                return literals(literal.text, from: begin, joint: joint)
            case .service:
                return service(from: begin, joint: joint)
            case .slot(let name, _):
                guard let slot = matcher.intent.slots.first(where: { $0.name == name }) else { return [] }
                return fill(slot, from: begin, joint: joint)
            case .regex(let source, _):
                return consume(begin, joint) { start in
                    runs(matching: source, at: start).map { ($0, $0 - start, nil) }
                }
            case .rule(let name, _):
                guard let rule = matcher.grammar.rules.first(where: { $0.name == name }) else {
                    return languageRule(name, from: begin, joint: joint)
                }
                return try ways(rule.pattern, from: begin, joint: joint)
            case .optional(let inner):
                return try ways(inner, from: begin, joint: joint).union([begin])
            case .alternatives(let parts), .anyOrder(let parts):
                return try parts.reduce(into: []) { $0.formUnion(try ways($1, from: begin, joint: joint)) }
            case .sequence(let parts):
                return try chain(parts, .gap, from: begin, outer: joint)
            case .glued(let parts):
                return try chain(parts, .glue, from: begin, outer: joint)
            case .repeated(let inner):
                var all = try ways(inner, from: begin.inNextRound, joint: joint)
                var newest = all
                while !newest.isEmpty {
                    var next: Set<Derivation> = []
                    for end in newest {
                        // Nothing is not repeated.
                        next.formUnion(
                            try ways(inner, from: end.inNextRound, joint: .gap).filter { $0.covered != end.covered })
                    }
                    newest = next.subtracting(all)
                    all.formUnion(newest)
                }
                return Set(all.map(\.outsideRounds))
            }
        }

        /// Parts one behind the other. A part that takes no word has no joint; the first that takes one stands where
        /// the whole stands.
        private mutating func chain(
            _ parts: [Pattern], _ inner: Joint, from begin: Derivation, outer: Joint
        ) throws -> Set<Derivation> {
            var ends: Set<Derivation> = [begin]
            for part in parts {
                var next: Set<Derivation> = []
                for end in ends {
                    let isFirst = end.covered == begin.covered
                    next.formUnion(try ways(part, from: end, joint: isFirst ? outer : inner))
                }
                ends = next
            }
            return ends
        }

        /// Where the next word may stand, with the punctuation that is passed on the way.
        private func places(_ begin: Derivation, _ joint: Joint) -> [(start: Int, passed: Range<Int>)] {
            let at = begin.at
            guard begin.hasBegun else { return [(at, at..<at)] }
            guard joint == .gap else { return post.touches(at) ? [(at, at..<at)] : [] }
            guard post.isBoundary(at) else { return [] }
            var result = [(start: at, passed: at..<at)]
            while let last = result.last, last.passed.count < 3, post.isSoft(last.start) {
                result.append((last.start + 1, at..<last.start + 1))
            }
            return result
        }

        /// Takes the words that `read` finds: where they end, how many are claimed, what they fill.
        func consume(
            _ begin: Derivation, _ joint: Joint, _ read: (Int) -> [(end: Int, claims: Int, filling: Filling?)]
        ) -> Set<Derivation> {
            var result: Set<Derivation> = []
            for (start, passed) in places(begin, joint) where start < post.words.count {
                for (end, claims, filling) in read(start) where blocked.isDisjoint(with: start..<end) {
                    var derivation = begin
                    derivation.at = end
                    derivation.hasBegun = true
                    derivation.last = NaiveMatcher.Neighbour(start: start, isSlot: filling != nil)
                    derivation.covered.formUnion(passed)
                    derivation.covered.formUnion(start..<end)
                    if claims == 0, let filling, isText(filling.slot) { derivation.freeSlots += 1 }
                    if claims > 0 { derivation.claimed.formUnion(start..<end) }
                    if var filling {
                        filling.round = begin.round
                        derivation.fillings.append(filling)
                    }
                    result.insert(derivation)
                }
            }
            return result
        }

        private func isText(_ slot: String) -> Bool {
            matcher.intent.slots.contains { $0.name == slot && $0.type == .text }
        }

        /// The spelling's words from `start`: touching where it writes them so, apart where it has spaces.
        func end(of spelling: String, at start: Int) -> Int? {
            let wanted = NaivePost(spelling)
            guard start + wanted.words.count <= post.words.count else { return nil }
            for (offset, word) in wanted.words.enumerated() {
                guard post.words[start + offset].key == word.key else { return nil }
                if offset > 0 {
                    let isGlued = wanted.touches(offset)
                    guard isGlued ? post.touches(start + offset) : post.isBoundary(start + offset) else { return nil }
                }
            }
            return start + wanted.words.count
        }

        private func literals(_ text: String, from begin: Derivation, joint: Joint) -> Set<Derivation> {
            consume(begin, joint) { start in
                end(of: text, at: start).map { [($0, $0 - start, nil)] } ?? []
            }
        }

        /// The longest of the words that languages bring for a rule.
        private func languageRule(_ name: String, from begin: Derivation, joint: Joint) -> Set<Derivation> {
            guard let words = LanguageRule(rawValue: name).flatMap({ matcher.knowledge.languageRules[$0] }) else {
                return []
            }
            return consume(begin, joint) { start in
                guard post.isBoundary(start) else { return [] }
                func longest(_ spellings: [String]) -> Int? { spellings.compactMap { phraseEnd($0, at: start) }.max() }
                return (longest(words.own) ?? longest(words.others)).map { [($0, $0 - start, nil)] } ?? []
            }
        }

        /// Words of a language: one behind the other, however they touch.
        private func phraseEnd(_ spelling: String, at start: Int) -> Int? {
            let wanted = NaivePost(spelling).words.map(\.key)
            let end = start + wanted.count
            return end <= post.words.count && post.words[start..<end].map(\.key) == wanted ? end : nil
        }

        /// The service typed, or among the mentions that the platform put in front.
        private func service(from begin: Derivation, joint: Joint) -> Set<Derivation> {
            var result = consume(begin, joint) { start in
                matcher.services.contains(post.words[start].imitates ?? post.words[start].key)
                    ? [(start + 1, 1, nil)] : []
            }
            let isAdded = post.prefix.contains { matcher.services.contains(post.words[$0].key) }
            if isAdded, !matcher.match.conditions.contains(.typed) { result.insert(begin) }
            return result
        }
    }
}

extension NaiveMatcher.Derivation {
    /// This one, then another operand's.
    fileprivate func followed(by next: NaiveMatcher.Derivation) -> NaiveMatcher.Derivation {
        var whole = next
        whole.claimed.formUnion(claimed)
        whole.covered.formUnion(covered)
        whole.freeSlots += freeSlots
        whole.fillings =
            fillings
            + next.fillings.map { filling in
                var later = filling
                if later.round > 0 { later.round += rounds }
                return later
            }
        whole.rounds += rounds
        return whole
    }

    fileprivate var inNextRound: NaiveMatcher.Derivation {
        var next = self
        next.rounds += 1
        next.round = next.rounds
        return next
    }

    fileprivate var outsideRounds: NaiveMatcher.Derivation {
        var next = self
        next.round = 0
        return next
    }
}

extension NaivePost {
    /// Mentions that the platform put in front of a reply.
    var prefix: [Int] { (0..<ownStart).filter { words[$0].kind == .mention } }
}
