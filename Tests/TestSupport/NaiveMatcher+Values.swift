import OrderGrammar
import TweetText

extension NaiveMatcher.Search {
    /// A whole number in digits or words, and the word behind it.
    func count(at start: Int) -> (value: Int, end: Int)? {
        let word = post.words[start]
        let knowledge = matcher.knowledge
        if start > 0, isWord(start - 1, of: knowledge.labels.union(knowledge.optionNames)) { return nil }
        let counters = knowledge.measures.union(knowledge.multipliers)
        if word.kind == .word {
            guard !isMultiplied(start), let said = said(at: start), !isWord(said.end, of: counters) else { return nil }
            return said
        }
        if isWord(start + 1, of: counters) { return nil }
        guard word.kind == .number, isAlone(start), !isSign(start - 1, glued: start),
            !isSign(start + 1, glued: start + 1)
        else { return nil }
        // Digits of any script.
        return Int(String(decoding: word.key, as: UTF8.self)).map { ($0, start + 1) }
    }

    /// The longest number in words that begins here.
    private func said(at start: Int) -> (value: Int, end: Int)? {
        if start > 0, knowledge.tens.contains(post.words[start].key),
            let unit = number(named: post.words[start - 1].key), 1...9 ~= unit
        {
            return nil
        }
        let sayings = (knowledge.sayings[post.words[start].key] ?? []).filter { saying in
            start + saying.words.count <= post.words.count
                && saying.words.indices.allSatisfy { offset in
                    let place = start + offset
                    let isHyphen = saying.words[offset] == [0x2D] && saying.isComposed
                    return post.words[place].key == saying.words[offset]
                        && (!isHyphen || post.touches(place) && post.touches(place + 1))
                }
        }
        guard let longest = sayings.max(by: { $0.words.count < $1.words.count }), let value = longest.value else {
            return nil
        }
        return (value, start + longest.words.count)
    }

    private var knowledge: NaiveKnowledge { matcher.knowledge }

    private func number(named key: [UInt8]) -> Int? {
        matcher.knowledge.numbers.first { TermKey.key(of: $0.key) == key }?.value
    }

    /// `two dozen`: a dozen by itself is twelve, behind a number it is more.
    private func isMultiplied(_ index: Int) -> Bool {
        guard index > 0, isWord(index, of: matcher.knowledge.multipliers) else { return false }
        return post.words[index - 1].kind == .number || number(named: post.words[index - 1].key) != nil
    }

    private func isWord(_ index: Int, of words: Set<String>) -> Bool {
        index < post.words.count && words.contains { TermKey.key(of: $0) == post.words[index].key }
    }

    private func isSign(_ index: Int, glued joint: Int) -> Bool {
        post.words.indices.contains(index) && post.touches(joint) && post.words[index].kind == .currencySign
    }

    /// No minus, range, time, fraction or percentage.
    private func isAlone(_ index: Int) -> Bool {
        let dashes: Set<String> = ["-", "‐", "‑", "–", "−"]
        let marks: Set<String> = ["/", ":", ".", ",", "^", "="]
        if post.touches(index) {
            let before = post.words[index - 1].text
            if dashes.contains(before) { return false }
            let isCode = before == "=" && post.touches(index - 2) && post.words[index - 3].kind == .word
            if marks.contains(before), post.touches(index - 1), post.words[index - 2].kind == .number, !isCode {
                return false
            }
        }
        if post.touches(index + 1) {
            let behind = post.words[index + 1].text
            // `2½` and `5+` say more than their digits.
            if post.words[index + 1].kind == .symbol, behind != "×", behind != ">" { return false }
            let hasMore = post.touches(index + 2)
            if ["%", "°", "‰"].contains(behind) { return false }
            if dashes.contains(behind), hasMore, post.isRun(index + 2) { return false }
            if marks.contains(behind), hasMore, post.words[index + 2].kind == .number { return false }
        }
        return true
    }

    /// `5 EUR`, `€5`, `5€`, `5 euros`: a plain reading, enough for the posts of these tests.
    func money(_ policy: MoneyPolicy, at start: Int) -> [Reading] {
        guard post.isBoundary(start) || post.words[start].kind == .currencySign else { return [] }
        let isNumberFirst = digits(at: start) != nil
        let dashes: Set<String> = ["-", "‐", "‑", "–", "−"]
        if !isNumberFirst, post.touches(start), dashes.contains(post.words[start - 1].text) { return [] }
        guard let number = isNumberFirst ? start : (unit(policy, at: start) == nil ? nil : start + 1),
            number < post.words.count, let digits = digits(at: number)
        else { return [] }
        let unitPlace = isNumberFirst ? start + 1 : start
        var end = number + 1
        var currencies: Set<String>
        var hasUnit = false
        if unitPlace < post.words.count, let unit = unit(policy, at: unitPlace),
            !isNumberFirst || isOpen(unitPlace + 1)
        {
            let isGlued = post.touches(number > unitPlace ? number : unitPlace)
            if policy.writing == .glued, !isGlued { return [] }
            if policy.writing == .spaced, isGlued { return [] }
            currencies = unit
            hasUnit = true
            end = max(end, unitPlace + 1)
        } else {
            guard let implied = policy.impliedUnit else { return [] }
            currencies = [implied]
        }
        guard isOpen(end) else { return [] }
        // `$10 USD`: a word behind says which of the sign's currencies it is. `$5 EUR` says two things at once.
        if hasUnit, end < post.words.count, post.words[end].kind == .word, let code = unit(policy, at: end),
            isOpen(end + 1)
        {
            guard code.isSubset(of: meanings(at: unitPlace)) else { return [] }
            currencies = code
            end += 1
        }
        // `$5 million` is another number.
        if isWord(end, of: matcher.knowledge.multipliers) { return [] }
        let taken = policy.currencies + policy.units.map(\.code)
        let accepted = policy.currencies.isEmpty ? currencies : currencies.intersection(taken)
        return accepted.isEmpty ? [] : [(end, end - start, .money(digits, accepted))]
    }

    /// Every currency that a unit may mean, whatever the grammar says of signs.
    private func meanings(at index: Int) -> Set<String> {
        let text = post.words[index].text
        if let currency = Currency(code: text) { return [currency.code] }
        let signs = Currency.readings(ofSign: text).map(\.code)
        if !signs.isEmpty { return Set(signs) }
        let names = matcher.knowledge.moneyNames.first { TermKey.key(of: $0.key) == post.words[index].key }?.value ?? []
        return Set(names.flatMap { Currency(code: $0).map { [$0.code] } ?? Currency.readings(ofSign: $0).map(\.code) })
    }

    private func digits(at index: Int) -> String? {
        guard index < post.words.count else { return nil }
        let word = post.words[index]
        if word.kind == .number { return isAlone(index) ? word.text : nil }
        guard word.kind == .word else { return nil }
        return isMultiplied(index) ? nil : number(named: word.key).map(String.init)
    }

    private func unit(_ policy: MoneyPolicy, at index: Int) -> Set<String>? {
        let text = post.words[index].text
        if let own = policy.units.first(where: { unit in
            ([unit.code] + unit.spellings).contains { TermKey.key(of: $0) == post.words[index].key }
        }) {
            return [own.code]
        }
        if let said = policy.signs.first(where: { $0.sign == text }) { return [said.currency] }
        if let currency = Currency(code: text) { return [currency.code] }
        if let names = matcher.knowledge.moneyNames.first(where: { TermKey.key(of: $0.key) == post.words[index].key }) {
            let meant = names.value.flatMap { unit in
                policy.signs.first { $0.sign == unit }.map { [$0.currency] }
                    ?? (Currency(code: unit).map { [$0.code] } ?? Currency.readings(ofSign: unit).map(\.code))
            }
            return Set(meant)
        }
        let readings = Currency.readings(ofSign: text)
        return readings.isEmpty ? nil : Set(readings.map(\.code))
    }

    private func isOpen(_ index: Int) -> Bool {
        guard post.touches(index) else { return true }
        if post.words[index].kind == .symbol, post.words[index].text != ">" { return false }
        return !post.isRun(index) && post.words[index].kind != .currencySign && post.isBoundary(index)
    }

    /// Products of the catalogue with their variant words; behind a quantity or a command also unknown words.
    func product(at start: Int, isBehind: Bool, isBehindSlot: Bool) -> [Reading] {
        guard post.isBoundary(start) else { return [] }
        var result: [Reading] = []
        for (number, phrase) in matcher.knowledge.phrases.enumerated() {
            let allowed = Set(phrase.options.map { TermKey.key(of: $0) })
            func isOption(_ index: Int) -> Bool {
                index < post.words.count && allowed.contains(post.words[index].key) && post.isBoundary(index + 1)
            }
            for leading in 0...3 {
                guard (start..<start + leading).allSatisfy(isOption),
                    let titleEnd = end(ofTitle: phrase.words, at: start + leading)
                else { continue }
                var options = Array(start..<start + leading)
                var end = titleEnd
                result.append((end, end - start, .product(number, options)))
                for _ in 0..<3 {
                    var next = end
                    if post.isSoft(next) { next += 1 }
                    if next < post.words.count,
                        matcher.knowledge.optionNames.contains(where: { TermKey.key(of: $0) == post.words[next].key })
                    {
                        next += 1
                    }
                    guard isOption(next) else { break }
                    options.append(next)
                    end = next + 1
                    result.append((end, end - start, .product(number, options)))
                }
            }
        }
        if let end = unknown(at: start, isBehind: isBehind, isBehindSlot: isBehindSlot) {
            result.append((end, 0, .words(start..<end)))
        }
        return result
    }

    private func end(ofTitle words: [[String]], at start: Int) -> Int? {
        var end = start
        for spellings in words {
            // A hyphen may join two words of a title.
            if end > start, post.touches(end), end < post.words.count, post.words[end].text == "-" { end += 1 }
            guard end < post.words.count, let spelling = spellings.compactMap({ self.end(of: $0, at: end) }).first
            else { return nil }
            end = spelling
        }
        return post.isBoundary(end) ? end : nil
    }

    /// Words that stand where a product should: behind a quantity, or behind the command where the post addresses
    /// somebody known.
    private func unknown(at start: Int, isBehind: Bool, isBehindSlot: Bool) -> Int? {
        let keys = Set(matcher.literalKeys)
        guard post.words[start].kind == .word, start > 0, !post.words.contains(where: { $0.kind == .cashtag }) else {
            return nil
        }
        let isAddressed = post.words.contains { word in
            let key = word.imitates ?? word.key
            return matcher.services.contains(key)
                || matcher.knowledge.merchants.contains { TermKey.key(of: "@" + $0) == key }
        }
        if !isBehindSlot {
            guard isAddressed, isBehind || keys.contains(post.words[start - 1].key) else { return nil }
        }
        var end = start
        let connectors = Set(matcher.knowledge.connectors.map { TermKey.key(of: $0) })
        while end < post.words.count, end - start < 6, post.isRun(end), !connectors.contains(post.words[end].key),
            !keys.contains(post.words[end].key),
            end == start || post.words[end].span.start - post.words[end - 1].span.end <= 1
        {
            end += 1
            // What a run goes on with, unless a word surely ends there.
            while post.touches(end), post.isRun(end), post.words[end].isOfRun || post.words[end - 1].isOfRun,
                !post.isBoundary(end)
            {
                end += 1
            }
        }
        return end > start && post.isBoundary(end) ? end : nil
    }
}

extension NaiveMatcher {
    /// Keys of every word that the match writes out.
    public var literalKeys: [[UInt8]] { services + keys(in: match.pattern) }

    private func keys(in pattern: Pattern) -> [[UInt8]] {
        switch pattern {
        case .literal(let literal): NaivePost(literal.text).words.map(\.key)
        case .service, .slot, .regex: []
        case .rule(let name, _): grammar.rules.first { $0.name == name }.map { keys(in: $0.pattern) } ?? []
        case .optional(let inner), .repeated(let inner): keys(in: inner)
        case .sequence(let parts), .glued(let parts), .alternatives(let parts), .anyOrder(let parts):
            parts.flatMap { keys(in: $0) }
        }
    }
}
