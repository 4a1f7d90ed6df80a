import OrderGrammar
import TweetText

extension NaiveMatcher.Search {
    typealias Value = NaiveMatcher.Value
    typealias Reading = (end: Int, claims: Int, value: Value)

    /// Every way to fill a slot from here.
    func fill(
        _ slot: SlotDefinition, from begin: NaiveMatcher.Derivation, joint: NaiveMatcher.Joint
    ) -> Set<NaiveMatcher.Derivation> {
        var result = consume(begin, joint) { start in
            var readings = readings(of: slot, at: start, behind: begin.at == start ? begin.last : nil)
            // `<10€>`: brackets of an instruction that was copied.
            if readings.isEmpty, post.words[start].text == "<", start + 2 < post.words.count {
                let bracket = NaiveMatcher.Neighbour(start: start, isSlot: true)
                readings = self.readings(of: slot, at: start + 1, behind: bracket).compactMap { inner in
                    guard inner.end < post.words.count, post.words[inner.end].text == ">" else { return nil }
                    return (inner.end + 1, inner.claims == 0 ? 0 : inner.claims + 2, inner.value)
                }
            }
            return readings.map { ($0.end, $0.claims, NaiveMatcher.Filling(slot: slot.name, value: $0.value)) }
        }
        if slot.name == "merchant", !matcher.match.conditions.contains(.typed), let added = addedMerchant {
            var derivation = begin
            derivation.freeSlots += 1
            derivation.fillings.append(
                NaiveMatcher.Filling(slot: slot.name, value: .words(added..<added + 1), round: derivation.round))
            result.insert(derivation)
        }
        return result
    }

    private func isService(_ word: Int) -> Bool {
        matcher.services.contains(post.words[word].imitates ?? post.words[word].key)
    }

    private func isMerchant(_ word: Int) -> Bool { isMerchant(post.words[word].key) }

    /// Whether a word passes itself off as a merchant.
    private func imitatesMerchant(_ word: Int) -> Bool { post.words[word].imitates.map(isMerchant) ?? false }

    private func isMerchant(_ key: [UInt8]) -> Bool {
        matcher.knowledge.merchants.contains { TermKey.key(of: "@" + $0) == key }
    }

    /// A merchant among the mentions that the platform put in front: a known one, else one who passes himself off as
    /// one, else the first.
    private var addedMerchant: Int? {
        let others = post.prefix.filter { !isService($0) }
        return others.first(where: isMerchant) ?? others.first(where: imitatesMerchant) ?? others.first
    }

    func readings(of slot: SlotDefinition, at start: Int, behind: NaiveMatcher.Neighbour?) -> [Reading] {
        let word = post.words[start]
        func one(_ condition: Bool) -> [Reading] { condition ? [(start + 1, 1, .words(start..<start + 1))] : [] }
        switch slot.type {
        case .count:
            guard let number = count(at: start) else { return [] }
            return [(number.end, number.end - start, .number(number.value))]
        case .money(let policy):
            return money(policy, at: start, isBehind: behind != nil)
        case .account:
            if behind != nil, slot.name != "merchant", let end = gluedAccount(at: start) {
                return [(end, end - start, .words(start..<end))]
            }
            guard word.kind == .mention, !isService(start) else { return [] }
            guard slot.name == "merchant" else { return one(true) }
            let others = post.words.indices.filter { !isService($0) }
            if others.contains(where: isMerchant) { return one(isMerchant(start)) }
            return one(imitatesMerchant(start) || !others.contains(where: imitatesMerchant))
        case .tag: return one(word.kind == .hashtag)
        case .url: return one(word.kind == .url)
        case .campaignTag(let kind): return campaign(kind, isAlone: false, at: start)
        case .commandTag(let kind): return campaign(kind, isAlone: true, at: start)
        case .product: return product(at: start, behind: behind)
        case .code: return code(at: start)
        case .text: return text(at: start)
        case .list(let values):
            guard post.isBoundary(start) else { return [] }
            return values.enumerated().flatMap { number, value in
                value.spellings.compactMap { spelling in
                    guard let end = end(of: spelling, at: start), post.isBoundary(end) else { return nil }
                    return (end, end - start, .listed(number))
                }
            }
        case .pattern(let source):
            return runs(matching: source, at: start).map { ($0, $0 - start, .words(start..<$0)) }
        }
    }

    /// `@name` that touches a word: letters, digits and `_` behind the sign.
    private func gluedAccount(at start: Int) -> Int? {
        guard ["@", "\u{FF20}"].contains(post.words[start].text), post.touches(start), post.isRun(start - 1) else {
            return nil
        }
        var end = start + 1
        while post.touches(end), post.isRun(end) || post.words[end].text == "_" { end += 1 }
        return end > start + 1 ? end : nil
    }

    private func campaign(_ kind: String, isAlone: Bool, at start: Int) -> [Reading] {
        let key = post.words[start].key
        let isKnown = matcher.knowledge.campaigns.contains { campaign in
            campaign.kind == kind && campaign.isAlone == isAlone
                && (campaign.grammar ?? matcher.grammar.name) == matcher.grammar.name
                && TermKey.key(of: "#" + campaign.tag) == key
        }
        return isKnown ? [(start + 1, 1, .campaign(key))] : []
    }

    /// Letters and digits with at least one digit, all that hang together.
    private func code(at start: Int) -> [Reading] {
        guard post.isRun(start), post.isBoundary(start) else { return [] }
        var end = start + 1
        while post.touches(end) {
            if post.isRun(end) {
                end += 1
            } else if ["-", "_"].contains(post.words[end].text), post.touches(end + 1), post.isRun(end + 1) {
                end += 2
            } else {
                break
            }
        }
        guard post.words[start..<end].contains(where: { $0.kind == .number }) else { return [] }
        return [(end, end - start, .words(start..<end))]
    }

    /// Free words up to the next tag, account or link.
    private func text(at start: Int) -> [Reading] {
        guard !post.isSoft(start) else { return [] }
        var end = start
        while end < post.words.count, ![.hashtag, .mention, .cashtag, .url].contains(post.words[end].kind) { end += 1 }
        while end > start, [.punctuation, .invisible].contains(post.words[end - 1].kind) { end -= 1 }
        return end > start ? [(end, 0, .words(start..<end))] : []
    }

    /// One token, or the glued run, that a pattern covers: the longest first.
    func runs(matching source: String, at start: Int) -> [Int] {
        guard let pattern = matcher.patterns[source], post.isBoundary(start) else { return [] }
        var end = start + 1
        while post.touches(end), post.words[end].span.end - post.words[start].span.start <= 256 { end += 1 }
        var trimmed = end
        while trimmed > start + 1, post.words[trimmed - 1].kind == .punctuation { trimmed -= 1 }
        var word = start
        while word < end, post.isRun(word) { word += 1 }
        for end in [end, trimmed, max(word, start + 1), start + 1] {
            let run = Array(post.words[start..<end].map(\.text).joined().utf8)
            if pattern.match(TextSpan(0, run.count), of: run.span, scratch: PatternScratch()) == .match { return [end] }
        }
        return []
    }
}
