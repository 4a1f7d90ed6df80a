/// What a character of a grammar file can be part of.
enum CharacterClass {
    /// Letters, marks, digits and `_`, of any script.
    static func isWord(_ character: Character) -> Bool {
        guard let first = character.unicodeScalars.first else { return false }
        if first.isASCII {
            let isWord =
                switch first {
                case "a"..."z", "A"..."Z", "0"..."9", "_": true
                default: false
                }
            return isWord && !isKeycap(character)
        }
        switch first.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
        case .nonspacingMark, .spacingMark: return true
        case .decimalNumber, .letterNumber: return !isKeycap(character)
        default: return false
        }
    }

    /// `.`, `-` and apostrophes stay within a word that goes on behind them: `amazon.com`, `t-shirt`, `don't`.
    static func isInner(_ character: Character) -> Bool {
        character == "." || character == "-" || character == "'" || character == "’"
    }

    /// An emoji, a currency sign or a sign as `×`: it stands for itself without quotes.
    static func isSymbol(_ character: Character) -> Bool {
        guard let first = character.unicodeScalars.first else { return false }
        if isKeycap(character) || first.properties.isEmojiPresentation { return true }
        switch first.properties.generalCategory {
        case .otherSymbol, .currencySymbol: return true
        case .mathSymbol: return !first.isASCII
        case .modifierSymbol, .otherNumber: return !first.isASCII
        default: return character.unicodeScalars.contains("\u{FE0F}")
        }
    }

    /// `1️⃣`: a digit that is an emoji.
    private static func isKeycap(_ character: Character) -> Bool {
        character.unicodeScalars.contains("\u{20E3}") || character.unicodeScalars.contains("\u{FE0F}")
    }
}
