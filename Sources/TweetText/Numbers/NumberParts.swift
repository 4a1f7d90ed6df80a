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
    /// The second and third letters of parts that may begin a number, by their first: ASCII alone, 0 where a part ends.
    private var beginnings = [[(UInt8, UInt8)]](repeating: [], count: 0x80)
    /// Whether a part begins with other letters, which any word may have.
    private var beginsAnyhow = false

    /// Bytes of the longest word that is looked at: `neunhundertneunundneunzigtausendneunhundert…`.
    private static let longest = 128

    init() {}

    init(_ numbers: [NumberWord], joiners: [String]) {
        for number in numbers where number.value > 0 {
            add(Part(key: TermKey.key(of: number.spelling), value: number.value, isMultiplier: number.isMultiplier))
        }
        for joiner in joiners { add(Part(key: TermKey.key(of: joiner), value: 0, isJoiner: true)) }
        parts.sort { $0.key.count > $1.key.count }
        for part in parts where !part.isJoiner { addBeginning(part.key) }
    }

    private mutating func add(_ part: Part) {
        guard part.key.count > 1, !part.key.contains(UInt8(ascii: " ")), part.value > 0 || part.isJoiner else { return }
        parts.append(part)
    }

    /// The number that a word is all of; nil for any other word.
    func compound(_ token: Token, in text: Span<UInt8>) -> UInt64? {
        let count = Int(token.end - token.start)
        guard count <= Self.longest, mayBegin(token, in: text) else { return nil }
        var key: [UInt8] = []
        TermKey.append(token, of: text, to: &key)
        return read(key[...], NumberSum())?.value
    }

    private mutating func addBeginning(_ key: [UInt8]) {
        let letters = key.prefix(3) + repeatElement(0, count: max(0, 3 - key.count))
        // What stands behind a letter that is not ASCII is not looked at.
        guard letters[0] < 0x80 else {
            beginsAnyhow = true
            return
        }
        let first = Int(letters[0])
        let next = letters[1] < 0x80 ? (letters[1], letters[2] < 0x80 ? letters[2] : 0) : (0, 0)
        if !beginnings[first].contains(where: { $0 == next }) { beginnings[first].append(next) }
    }

    /// Whether a part may begin the word, by its first letters: that costs no memory.
    func mayBegin(_ token: Token, in text: Span<UInt8>) -> Bool {
        guard token.end - token.start >= 5, !token.flags.contains(.unspaced), !parts.isEmpty else { return false }
        let start = Int(token.start)
        let first = TermKey.foldASCII(text[start])
        guard first < 0x80, !beginsAnyhow else { return true }
        let letters = beginnings[Int(first)]
        guard !letters.isEmpty else { return false }
        let second = TermKey.foldASCII(text[start + 1])
        let third = TermKey.foldASCII(text[start + 2])
        return letters.contains { other in
            guard other.0 != 0, second < 0x80 else { return true }
            guard other.0 == second else { return false }
            return other.1 == 0 || third >= 0x80 || other.1 == third
        }
    }

    /// Every part that may stand next is tried, the longest first.
    private func read(_ rest: ArraySlice<UInt8>, _ sum: NumberSum) -> NumberSum? {
        if rest.isEmpty { return sum.value > 0 ? sum : nil }
        for part in parts where part.key.first == rest.first && rest.starts(with: part.key) {
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
