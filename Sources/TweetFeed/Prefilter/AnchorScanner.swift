import TweetText

/// Words of which one must stand in a post for any grammar to find something in it, made ready to be looked for in raw
/// records.
///
/// It may say that one stands there where none does, as in `#buyé`: whoever reads the record finds out. It never misses
/// one, however it is written: `\u0023buy`, `＃ｂｕｙ`, `#BUY`, `#ſend`. A class, since it is handed on for every post.
final class AnchorScanner: Sendable {
    let tree: KeyTree
    /// What ends at each node of the tree, or goes on from it.
    let ends: [End]
    /// The first bytes of what may begin an anchor.
    let beginnings: AnchorBeginnings
    /// Some anchor begins with neither an ASCII letter nor `#` nor `@`, or with a letter that one character may write
    /// together with its mark, so that one may begin at every character.
    let beginsAnywhere: Bool

    /// How a source writes the characters of a text.
    enum Spelling {
        /// As a string of JSON, up to its closing quotation mark.
        case string
        /// The same of HTML, in which tags stand between the letters of a word.
        case markup
        /// As they are, up to the end of the bytes.
        case text

        /// Whether a backslash begins an escape, and a quotation mark or a line end ends the text.
        var isJSON: Bool { self != .text }
    }

    /// What ends at a node, or goes on from it.
    struct End: OptionSet, Sendable {
        let rawValue: UInt8
        /// A word: what stands behind it must not go on with it.
        static let word = End(rawValue: 1)
        /// The beginning of a word, which may go on in any way.
        static let beginning = End(rawValue: 2)
        /// No end: some key goes on to what a character beyond ASCII may stand for.
        static let beyond = End(rawValue: 4)
    }

    /// Makes a set of keys, as `TermKey` has them.
    ///
    /// - Parameters:
    ///   - words: whole words, hashtags with their `#`, accounts with their `@`.
    ///   - beginnings: what words may begin with.
    init(words: some Sequence<[UInt8]>, beginnings: some Sequence<[UInt8]> = []) {
        var tree = KeyTree()
        var ends: [KeyTree.Node: End] = [:]
        var beginsAnywhere = false
        var first: [(key: [UInt8], isWhole: Bool)] = []
        func add(_ key: [UInt8], _ end: End) {
            guard let letter = key.first else { return }
            ends[tree.insert(key), default: []].insert(end)
            // A beginning may end within a character: `#atm` in the `ḿ` that is an `m` with a mark behind it.
            let last = end == .beginning ? key.count : key.lastIndex { $0 >= 0x80 } ?? 0
            for length in 0..<last { ends[tree.insert(Array(key[..<length])), default: []].insert(.beyond) }
            let isWord = Self.isLetter(letter) && (key.count == 1 || key[1] < 0x80)
            if !isWord, !Self.isSigil(letter) { beginsAnywhere = true }
            first.append((key, end == .word))
        }
        for word in words { add(word, .word) }
        for beginning in beginnings { add(beginning, .beginning) }
        self.tree = tree
        self.ends = (0..<tree.count).map { ends[KeyTree.Node(truncatingIfNeeded: $0)] ?? [] }
        self.beginnings = AnchorBeginnings(first)
        self.beginsAnywhere = beginsAnywhere
    }

    @inline(__always)
    static func folded(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    @inline(__always)
    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    static func isSigil(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "#") || byte == UInt8(ascii: "@") }

    /// `[A-Za-z0-9_]`.
    static func isOfName(_ byte: UInt8) -> Bool {
        isLetter(byte) || byte &- 0x30 < 10 || byte == UInt8(ascii: "_")
    }

    /// Whether `byte` makes another word of one that begins with `first`.
    static func goesOn(_ byte: UInt8, behind first: UInt8) -> Bool {
        isSigil(first) ? isOfName(byte) : isLetter(byte)
    }

    /// Whether a character may stand for another one in the source: `\u0062`, `&#98;`, `<span>`.
    static func mayHide(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<")
    }
}
