/// What a character of a grammar file can be part of.
enum CharacterClass {
    /// Letters, marks, digits and `_`, of any script.
    static func isWord(_ character: SourceCharacter) -> Bool {
        isWord(character.first, isPresented: character.isPresented)
    }

    static func isWord(_ character: Character) -> Bool {
        guard let first = character.unicodeScalars.first else { return false }
        return isWord(first, isPresented: character.isPresented)
    }

    private static func isWord(_ first: Unicode.Scalar, isPresented: Bool) -> Bool {
        if first.isASCII {
            switch first {
            case "a"..."z", "A"..."Z", "0"..."9", "_": return !isPresented
            default: return false
            }
        }
        switch first.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
        case .nonspacingMark, .spacingMark: return true
        case .decimalNumber, .letterNumber: return !isPresented
        default: return false
        }
    }

    static func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    static func isASCIIDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// `.`, `-` and apostrophes stay within a word that goes on behind them: `amazon.com`, `t-shirt`, `don't`.
    static func isInner(_ character: SourceCharacter) -> Bool {
        character == "." || character == "-" || character == "'" || character == "’"
    }

    static func isInner(_ character: Character) -> Bool {
        character == "." || character == "-" || character == "'" || character == "’"
    }

    /// An emoji, a currency sign or a sign as `×`: it stands for itself without quotes.
    static func isSymbol(_ character: SourceCharacter) -> Bool {
        let first = character.first
        if character.isPresented || first.properties.isEmojiPresentation { return true }
        switch first.properties.generalCategory {
        case .otherSymbol, .currencySymbol: return true
        case .mathSymbol: return !first.isASCII
        case .modifierSymbol, .otherNumber: return !first.isASCII
        default: return false
        }
    }
}
