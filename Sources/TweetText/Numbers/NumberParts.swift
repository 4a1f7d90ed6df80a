/// Words of numbers as they are written together in longer ones: `zweihundertfünfzig`, `duecentoventi`.
struct NumberParts: Sendable {
    private struct Part: Sendable {
        var key: [UInt8]
        var value: UInt64
        var isMultiplier = false
        var isJoiner = false
    }

    /// Longest first.
    private var parts: [Part] = []

    /// Bytes of the longest word that is looked at: `neunhundertneunundneunzigtausendneunhundert…`.
    private static let longest = 128

    init() {}

    init(_ numbers: [NumberWord], joiners: [String]) {
        for number in numbers where number.value > 0 {
            add(Part(key: TermKey.key(of: number.spelling), value: number.value, isMultiplier: number.isMultiplier))
        }
        for joiner in joiners { add(Part(key: TermKey.key(of: joiner), value: 0, isJoiner: true)) }
        parts.sort { $0.key.count > $1.key.count }
    }

    private mutating func add(_ part: Part) {
        guard part.key.count > 1, !part.key.contains(UInt8(ascii: " ")), part.value > 0 || part.isJoiner else { return }
        parts.append(part)
    }

    /// The number that a word is all of; nil for any other word.
    func compound(_ token: Token, in text: Span<UInt8>) -> UInt64? {
        let count = Int(token.end - token.start)
        guard 5...Self.longest ~= count, !token.flags.contains(.unspaced), begins(token, in: text) else { return nil }
        var key: [UInt8] = []
        TermKey.append(token, of: text, to: &key)
        return read(key[...], NumberSum())?.value
    }

    /// Whether a part may begin the word, by its first letters: that costs no memory.
    private func begins(_ token: Token, in text: Span<UInt8>) -> Bool {
        let start = Int(token.start)
        return parts.contains { part in
            guard !part.isJoiner else { return false }
            for place in 0..<min(3, part.key.count) {
                let letter = TermKey.foldASCII(text[start + place])
                if letter >= 0x80 || part.key[place] >= 0x80 { return true }
                if letter != part.key[place] { return false }
            }
            return true
        }
    }

    /// Every part that may stand next is tried, the longest first.
    private func read(_ rest: ArraySlice<UInt8>, _ sum: NumberSum) -> NumberSum? {
        if rest.isEmpty { return sum.value > 0 ? sum : nil }
        for part in parts where rest.starts(with: part.key) {
            var next = sum
            if part.isJoiner {
                guard sum.isOpen, rest.count > part.key.count else { continue }
            } else if part.isMultiplier {
                guard next.multiply(by: part.value, standsAlone: true) else { continue }
            } else {
                guard next.add(part.value) else { continue }
            }
            if let whole = read(rest.dropFirst(part.key.count), next) { return whole }
        }
        return nil
    }
}
