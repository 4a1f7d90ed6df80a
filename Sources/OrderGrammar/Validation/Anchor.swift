/// How well a pattern tells a command from ordinary talk.
enum Anchor: Int, Comparable {
    /// Not at all: slots and optional parts.
    case none
    /// By ordinary words, numbers or lone punctuation, which anybody may write by chance.
    case words
    /// By a tag, an account, an emoji or a mark with words in it.
    case sure

    static func < (first: Anchor, second: Anchor) -> Bool { first.rawValue < second.rawValue }

    /// The anchor that a literal is.
    init(_ literal: Pattern.Literal) {
        switch literal.kind {
        case .word: self = .words
        case .hashtag, .account: self = .sure
        case .mark: self = Self.isOrdinary(literal.text) ? .words : .sure
        }
    }

    /// The anchor that a pattern's fixed beginning is.
    init(prefix: String) {
        self = prefix.isEmpty ? .none : Self.isOrdinary(prefix) || prefix.allSatisfy(Self.isWordLike) ? .words : .sure
    }

    /// Punctuation and signs alone, as `+` and `*`, stand in any text.
    private static func isOrdinary(_ text: String) -> Bool {
        text.allSatisfy { !Self.isWordLike($0) && ($0.isASCII || $0 == "×") }
    }

    private static func isWordLike(_ character: Character) -> Bool {
        CharacterClass.isWord(character) || CharacterClass.isInner(character)
    }

    /// A fold that gives the anchor of patterns whose slots are those of `intent`.
    static func fold(_ names: NameTable, _ intent: IntentSyntax) -> PatternFold<Anchor> {
        var slots: [String: Anchor] = [:]
        for slot in intent.slots where slots[slot.name.text] == nil {
            slots[slot.name.text] =
                switch slot.type {
                case .campaignTag, .knownAccount, .missing: .sure
                case .pattern(let source): Anchor(prefix: PatternProgram.literalPrefix(of: source.text))
                default: Anchor.none
                }
        }
        return PatternFold(names, missing: .sure) { node, children in
            switch node.kind {
            case .literal(let literal): Anchor(literal)
            case .service: .sure
            case .slot(let name): slots[name] ?? .sure
            case .regex(let source): Anchor(prefix: PatternProgram.literalPrefix(of: source))
            case .optional: .none
            case .alternatives: children.min() ?? .none
            case .repeated, .sequence, .glued, .anyOrder: children.max() ?? .none
            // What languages bring are ordinary words.
            case .rule: .words
            case .missing: .sure
            }
        }
    }
}
