/// One character of a file, as a person counts columns: its first scalar, and where it stands.
///
/// A `Character` would be compared as a string, which is most of what reading a file costs.
struct SourceCharacter: Equatable, Sendable, ExpressibleByUnicodeScalarLiteral {
    /// Its first scalar, which is all of nearly every one.
    let first: Unicode.Scalar
    /// Whether more scalars follow; then it is equal to no literal.
    let isCluster: Bool
    /// Whether a variation selector or a keycap's box makes an emoji of it: `1️⃣`.
    let isPresented: Bool
    /// UTF-8 offsets of its first byte and behind its last one in the file's text.
    let start: Int
    let end: Int

    init(_ first: Unicode.Scalar, start: Int, end: Int) {
        self.first = first
        isCluster = false
        isPresented = first == "\u{FE0F}" || first == "\u{20E3}"
        self.start = start
        self.end = end
    }

    init(_ character: Character, start: Int, end: Int) {
        let scalars = character.unicodeScalars
        first = scalars.first ?? "\u{FFFD}"
        isCluster = scalars.count > 1
        isPresented = character.isPresented
        self.start = start
        self.end = end
    }

    init(unicodeScalarLiteral scalar: Unicode.Scalar) {
        self.init(scalar, start: 0, end: 0)
    }

    static func == (one: SourceCharacter, other: SourceCharacter) -> Bool {
        one.first == other.first && one.isCluster == other.isCluster && (!one.isCluster || one.start == other.start)
    }
}

extension Character {
    /// Whether a variation selector or a keycap's box makes an emoji of it.
    var isPresented: Bool { unicodeScalars.contains { $0 == "\u{20E3}" || $0 == "\u{FE0F}" } }
}
