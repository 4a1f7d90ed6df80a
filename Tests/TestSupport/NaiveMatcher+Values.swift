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
            guard !isMultiplied(start), let said = said(at: start), !isMeasure(said.end, of: counters) else {
                return nil
            }
            return said
        }
        if isMeasure(start + 1, of: counters) { return nil }
        guard word.kind == .number, isAlone(start), !isSign(start - 1, glued: start),
            !isSign(start + 1, glued: start + 1)
        else { return nil }
        // Digits of any script.
        return Int(String(decoding: word.key, as: UTF8.self)).map { ($0, start + 1) }
    }

    /// Whether a word is a measure and no word of the grammar or the catalogue.
    private func isMeasure(_ index: Int, of counters: Set<String>) -> Bool {
        guard isWord(index, of: counters) else { return false }
        let key = post.words[index].key
        return !matcher.ownWords.contains(key)
            && !knowledge.phrases.flatMap(\.options).contains { TermKey.key(of: $0) == key }
    }

    /// The longest number in words that begins here.
    func said(at start: Int) -> (value: Int, end: Int)? {
        if start > 0, knowledge.tens.contains(post.words[start].key),
            let unit = number(named: post.words[start - 1].key), 1...9 ~= unit
        {
            return nil
        }
        // No number has more words.
        for end in stride(from: min(post.words.count, start + 24), to: start, by: -1) {
            if let value = value(start..<end, isFirst: true) { return (value, end) }
        }
        return nil
    }

    /// What a run of words says as one number: a number below a hundred, or what the greatest of its multipliers
    /// makes of the number before it, and a smaller number behind.
    private func value(_ run: Range<Int>, isFirst: Bool) -> Int? {
        if let small = below100(run) { return small }
        let factors = run.compactMap { place -> (place: Int, factor: Int)? in
            guard isWord(place, of: knowledge.multipliers), let factor = number(named: post.words[place].key) else {
                return nil
            }
            return (place, factor)
        }
        guard let (place, factor) = factors.max(by: { $0.factor < $1.factor }) else { return nil }
        let isPower = String(factor).drop { $0 == "1" }.allSatisfy { $0 == "0" }
        let left = run.lowerBound..<withoutJoint(before: place, from: run.lowerBound)
        var count = 1
        if !left.isEmpty {
            if left.count == 1, isWord(left.lowerBound, of: knowledge.articles), isFirst {
                count = 1
            } else {
                guard let value = value(left, isFirst: isFirst), value > 0, !isPower || value < factor else {
                    return nil
                }
                count = value
            }
        } else if !isFirst, !knowledge.standingAlone.contains(post.words[place].key) {
            return nil
        }
        let product = count * factor
        if place + 1 == run.upperBound { return product }
        guard isPower else { return nil }
        let right = behindJoint(from: place + 1, to: run.upperBound)..<run.upperBound
        if right.count == 1, right.lowerBound > place + 1, isWord(right.lowerBound, of: knowledge.articles) {
            return product + 1
        }
        guard !right.isEmpty, let rest = value(right, isFirst: false), rest > 0, rest < factor else { return nil }
        return product + rest
    }

    /// A number that the language's words say without multiplying, but for tens.
    private func below100(_ run: Range<Int>) -> Int? {
        let sayings = (knowledge.sayings[post.words[run.lowerBound].key] ?? []).filter { saying in
            saying.words.count == run.count
                && saying.words.indices.allSatisfy { offset in
                    let place = run.lowerBound + offset
                    let isHyphen = saying.words[offset] == [0x2D] && saying.isComposed
                    return post.words[place].key == saying.words[offset]
                        && (!isHyphen || post.touches(place) && post.touches(place + 1))
                }
        }
        return sayings.compactMap(\.value).first
    }

    private func isHyphen(_ index: Int) -> Bool {
        post.words.indices.contains(index) && post.words[index].key == [0x2D] && post.touches(index)
            && post.touches(index + 1)
    }

    private func withoutJoint(before place: Int, from start: Int) -> Int {
        place - 1 > start && isHyphen(place - 1) ? place - 1 : place
    }

    /// Behind a hyphen, a joiner, or both.
    private func behindJoint(from start: Int, to end: Int) -> Int {
        var next = isHyphen(start) ? start + 1 : start
        if next < end, isWord(next, of: knowledge.joiners) {
            next += 1
            if isHyphen(next) { next += 1 }
        }
        return min(next, end)
    }

    private var knowledge: NaiveKnowledge { matcher.knowledge }

    func number(named key: [UInt8]) -> Int? {
        matcher.knowledge.numbers.first { TermKey.key(of: $0.key) == key }?.value
    }

    /// `two dozen`: a dozen by itself is twelve, behind a number it is more.
    func isMultiplied(_ index: Int) -> Bool {
        guard index > 0, isWord(index, of: matcher.knowledge.multipliers) else { return false }
        return post.words[index - 1].kind == .number || number(named: post.words[index - 1].key) != nil
    }

    func isWord(_ index: Int, of words: Set<String>) -> Bool {
        index < post.words.count && words.contains { TermKey.key(of: $0) == post.words[index].key }
    }

    private func isSign(_ index: Int, glued joint: Int) -> Bool {
        post.words.indices.contains(index) && post.touches(joint) && post.words[index].kind == .currencySign
    }

    /// No minus, range, time, fraction or percentage.
    func isAlone(_ index: Int) -> Bool { isAlone(index, through: index + 1) }

    func isAlone(_ index: Int, through end: Int) -> Bool {
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
        if post.touches(end) {
            let behind = post.words[end].text
            // `2½` and `5+` say more than their digits.
            if post.words[end].kind == .symbol, behind != "×", behind != ">" { return false }
            let hasMore = post.touches(end + 1)
            if ["%", "°", "‰"].contains(behind) { return false }
            if dashes.contains(behind), hasMore, post.isRun(end + 1) { return false }
            if marks.contains(behind), hasMore, post.words[end + 1].kind == .number { return false }
        }
        return true
    }

    /// Products of the catalogue with their variant words; behind a quantity or a command also unknown words.
    func product(at start: Int, behind: NaiveMatcher.Neighbour?) -> [Reading] {
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
        if let end = code(at: start), !result.contains(where: { $0.0 == end }) {
            result.append((end, end - start, .words(start..<end)))
        }
        if let end = unknown(at: start, behind: behind) {
            result.append((end, 0, .words(start..<end)))
        }
        return result
    }

    /// Where all that hangs together ends, if it is a product's id or article number.
    private func code(at start: Int) -> Int? {
        guard let isCode = knowledge.isProductCode, post.isRun(start) else { return nil }
        var end = start + 1
        while end < post.words.count, post.touches(end),
            post.isRun(end) || ["-", "_", ".", "/", ":", "+"].contains(post.words[end].text)
        {
            end += 1
        }
        while !post.isRun(end - 1) { end -= 1 }
        let text = post.words[start..<end].map(\.text).joined()
        return end - start <= 16 && post.isBoundary(end) && isCode(TermKey.key(of: text)) ? end : nil
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

    /// Words that stand where a product should. Where somebody known is addressed: behind a quantity, a word of the
    /// pattern or the command. Elsewhere: behind the command and a quantity, or between the command and the account.
    private func unknown(at start: Int, behind: NaiveMatcher.Neighbour?) -> Int? {
        let keys = Set(matcher.literalKeys)
        func isLiteral(_ index: Int) -> Bool {
            post.words.indices.contains(index) && keys.contains(post.words[index].key)
        }
        func isMention(_ index: Int) -> Bool {
            post.words.indices.contains(index) && post.words[index].kind == .mention
        }
        let connectors = Set(matcher.knowledge.connectors.map { TermKey.key(of: $0) })
        func isConnector(_ index: Int) -> Bool {
            post.words.indices.contains(index) && connectors.contains(post.words[index].key)
        }
        guard post.words[start].kind == .word, start > 0, !post.words.contains(where: { $0.kind == .cashtag }),
            behind != nil || isLiteral(start - 1)
        else { return nil }
        let isAddressed = post.words.contains { word in
            let key = word.imitates ?? word.key
            return matcher.services.contains(key)
                || matcher.knowledge.merchants.contains { TermKey.key(of: "@" + $0) == key }
        }
        var end = start
        while end < post.words.count, end - start < 6, post.isRun(end), !isConnector(end), !isLiteral(end) {
            end += 1
            // What a run goes on with, unless a word surely ends there.
            while post.touches(end), post.isRun(end), post.words[end].isOfRun || post.words[end - 1].isOfRun,
                !post.isBoundary(end)
            {
                end += 1
            }
        }
        guard end > start, post.isBoundary(end) else { return nil }
        if isAddressed { return end }
        let first = behind?.start ?? start
        if behind?.isSlot ?? false, isLiteral(first - 1) { return end }
        // `#buy latte @shop`, `@shop #buy latte`, `latte #buy @shop`, `@shop latte #buy`, `#buy @shop latte`.
        let next = isConnector(end) ? end + 1 : end
        let stands = [
            isLiteral(first - 1) && (isMention(next) || isMention(first - 2)),
            isLiteral(end) && (isMention(end + 1) || isMention(first - 1)),
            isMention(first - 1) && isLiteral(first - 2),
        ]
        return stands.contains(true) ? end : nil
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
