import OrderGrammar
import TweetText

extension NaiveMatcher.Search {
    /// `5 EUR`, `€5`, `5€`, `5 euros`: a plain reading, enough for the posts of these tests.
    func money(_ policy: MoneyPolicy, at start: Int, isBehind: Bool) -> [Reading] {
        guard mayBegin(policy, at: start, isBehind: isBehind) else { return [] }
        let isNumberFirst = number(policy, at: start) != nil
        let dashes: Set<String> = ["-", "‐", "‑", "–", "−"]
        if !isNumberFirst, post.touches(start), dashes.contains(post.words[start - 1].text) { return [] }
        // `CAD $5`: a code and the sign that it makes clear.
        var sign = start
        if !isNumberFirst, prefix(policy, before: start + 1) != nil { sign = start + 1 }
        guard let numberPlace = isNumberFirst ? start : (unit(policy, at: sign) == nil ? nil : sign + 1),
            let (digits, numberEnd) = number(policy, at: numberPlace)
        else { return [] }
        // `$5 million` and `5k€` are other numbers.
        if isMultiplier(numberEnd) { return [] }
        let unitPlace = isNumberFirst ? numberEnd : sign
        var end = numberEnd
        var currencies: Set<String>
        var hasUnit = false
        if unitPlace < post.words.count, let unit = unit(policy, at: unitPlace),
            !isNumberFirst || isOpen(unitPlace + 1)
        {
            let isGlued = post.touches(isNumberFirst ? unitPlace : numberPlace)
            if policy.writing == .glued, !isGlued { return [] }
            if policy.writing == .spaced, isGlued { return [] }
            currencies = unit
            hasUnit = true
            end = max(end, unitPlace + 1)
        } else {
            guard let implied = policy.impliedUnit else { return [] }
            currencies = [implied]
        }
        let goesOn =
            !hasUnit && post.touches(end) && post.words[end].kind == .word && post.words[end - 1].kind == .number
        guard isOpen(end) || goesOn else { return [] }
        if sign > start {
            guard let code = unit(policy, at: start), code.isSubset(of: meanings(at: sign)) else { return [] }
            currencies = code
        }
        // `$10 USD`: a word behind says which of the sign's currencies it is. `$5 EUR` says two things at once.
        if hasUnit, end < post.words.count, post.words[end].kind == .word, let code = unit(policy, at: end),
            isOpen(end + 1)
        {
            guard code.isSubset(of: sign > start ? currencies : meanings(at: unitPlace)) else { return [] }
            currencies = code
            end += 1
        }
        if isMultiplier(end) { return [] }
        let taken = policy.currencies + policy.units.map(\.code)
        let accepted = policy.currencies.isEmpty ? currencies : currencies.intersection(taken)
        return accepted.isEmpty ? [] : [(end, end - start, .money(digits, accepted))]
    }

    /// Whether what stands before an amount leaves it one: no letter, digit, sum or unit of its own.
    private func mayBegin(_ policy: MoneyPolicy, at start: Int, isBehind: Bool) -> Bool {
        let isSign = post.words[start].kind == .currencySign
        if post.touches(start) {
            let before = post.words[start - 1]
            if before.text == "+", post.touches(start - 1), post.isRun(start - 2) { return false }
            if before.kind == .number || (before.kind == .currencySign && !isSign) { return false }
            if isSign, before.kind == .word, !isBehind { return false }
        }
        guard isSign else { return post.isBoundary(start) }
        return isBehind || prefix(policy, before: start) == nil
    }

    /// A code before a sign that belongs to no number of its own.
    private func prefix(_ policy: MoneyPolicy, before sign: Int) -> Set<String>? {
        guard sign > 0, sign < post.words.count, post.words[sign].kind == .currencySign,
            post.words[sign - 1].kind == .word, post.isBoundary(sign - 1)
        else { return nil }
        if sign > 1 {
            let before = post.words[sign - 2]
            if before.kind == .number || number(named: before.key) != nil { return nil }
        }
        return unit(policy, at: sign - 1)
    }

    private func isMultiplier(_ index: Int) -> Bool {
        guard index < post.words.count, !(post.touches(index + 1) && post.isRun(index + 1)),
            post.isBoundary(index + 1)
        else { return false }
        if isWord(index, of: matcher.knowledge.multipliers) { return true }
        let word = post.words[index]
        return NumberMultiplier.all.contains { spelling, multiplier in
            guard TermKey.key(of: spelling) == word.key else { return false }
            switch multiplier.standing {
            case .ideograph: return false
            case .capitalLetter: return post.touches(index) || word.text == word.text.uppercased()
            default: return true
            }
        }
    }

    /// A number in digits or words, with the mark before it (`.50`) and the dash (`5,-`) or fraction (`1½`) behind it.
    private func number(_ policy: MoneyPolicy, at start: Int) -> (digits: String, end: Int)? {
        func text(_ index: Int) -> String { post.words.indices.contains(index) ? post.words[index].text : "" }
        let isMarkFirst = isLeadingMark(start)
        let place = isMarkFirst ? start + 1 : start
        guard place < post.words.count else { return nil }
        let word = post.words[place]
        guard word.kind == .number else {
            if isMarkFirst { return nil }
            // `a euro`, `a beer`
            if isWord(start, of: matcher.knowledge.articles), start + 1 < post.words.count, !post.touches(start + 1),
                isWord(start + 1, of: Set(matcher.knowledge.moneyNames.keys).union(policy.units.flatMap(\.spellings)))
            {
                return ("1", start + 1)
            }
            if isMultiplied(start) { return nil }
            return said(at: start).map { (String($0.value), $0.end) }
        }
        if !isMarkFirst, start > 0, isLeadingMark(start - 1) { return nil }
        var end = place + 1
        if post.touches(end), ["½", "¼", "¾"].contains(text(end)), word.text.allSatisfy(\.isNumber) { end += 1 }
        let dashes = ["-", "‐", "‑", "–", "—", "−"]
        if post.touches(end), post.touches(end + 1), dashes.contains(text(end + 1)) || text(end) + text(end + 1) == "/="
        {
            var behind = end + 2
            var isDash = text(end) == "/"
            if [".", ","].contains(text(end)) {
                isDash = true
                if post.touches(behind), dashes.contains(text(behind)) { behind += 1 }
            } else if text(end) == ":" {
                isDash = !post.touches(behind) || post.words[behind].kind == .currencySign
            }
            if isDash, !(post.touches(behind) && post.words[behind].kind == .number) { end = behind }
        }
        return isAlone(start, through: end) ? (word.text, end) : nil
    }

    /// `.` or `,` that touches a number behind it, and before it nothing but a sign or an opening bracket.
    private func isLeadingMark(_ index: Int) -> Bool {
        guard index >= 0, index < post.words.count, [".", ","].contains(post.words[index].text),
            post.touches(index + 1),
            post.words[index + 1].kind == .number
        else { return false }
        guard post.touches(index) else { return true }
        let before = post.words[index - 1]
        if before.kind == .currencySign {
            return !(post.touches(index - 1) && post.words[index - 2].kind == .number)
        }
        return "\"'(<=>[{|~+-–—“‘".contains(before.text)
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
}
