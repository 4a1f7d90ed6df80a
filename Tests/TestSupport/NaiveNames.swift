import TweetText

/// Names behind `@` and who passes himself off as whom, from the definition: the slow twin of `NameRun` and
/// `ProtectedNames`. It shares skeletons and keys with them.
public enum NaiveNames {
    /// The name behind the `@` at `place`, all that hangs together; nil where no name can stand there.
    ///
    /// - Parameter isMention: the tokenizer made a mention of it.
    public static func run(in scalars: [Unicode.Scalar], at place: Int, isMention: Bool) -> [Unicode.Scalar]? {
        guard scalars[place] == "@" || scalars[place] == "＠" else { return nil }
        let name = Array(scalars[(place + 1)...].prefix(while: isPart))
        if isMention { return name }
        guard !name.isEmpty, mayBegin(scalars[..<place]) else { return nil }
        let rest = String(String.UnicodeScalarView(scalars[(place + 1 + name.count)...]))
        return ["@", "＠", "://"].contains { rest.utf8.starts(with: $0.utf8) } ? nil : name
    }

    /// The names that a name imitates.
    public static func imitated(by name: String, among names: [String]) -> Set<String> {
        var scalars = Array(name.unicodeScalars)
        while scalars.last?.properties.isDefaultIgnorableCodePoint == true { scalars.removeLast() }
        let name = String(String.UnicodeScalarView(scalars))
        guard !scalars.isEmpty, !names.contains(where: { isSame(name, $0) }) else { return [] }
        if let same = names.first(where: { key(name) == key($0) }) { return [same] }
        let looks = [folded(name), folded(key(name)), ConfusableSkeleton.skeleton(of: name)]
        return Set(
            names.filter { protected in
                let capitals = String(
                    decoding: key(protected).utf8.map { (0x61...0x7A).contains($0) ? $0 - 32 : $0 }, as: UTF8.self)
                let written = [folded(protected), folded(key(protected)), ConfusableSkeleton.skeleton(of: capitals)]
                return looks.contains { look in written.contains { $0.utf8.elementsEqual(look.utf8) } }
            })
    }

    /// Whether a name that imitates nobody shows an ASCII name and is written in other letters.
    public static func isDisguised(_ name: String, among names: [String]) -> Bool {
        var scalars = Array(name.unicodeScalars)
        while scalars.last?.properties.isDefaultIgnorableCodePoint == true { scalars.removeLast() }
        let name = String(String.UnicodeScalarView(scalars))
        let isName = { (scalar: Unicode.Scalar) in scalar.isASCII && isPart(scalar) }
        guard !scalars.allSatisfy(\.isASCII), !names.contains(where: { key($0) == key(name) }) else { return false }
        return folded(name).unicodeScalars.allSatisfy(isName)
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return ("a"..."z").contains(scalar.properties.lowercaseMapping) || isDigitOrLine(scalar) }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber,
            .decimalNumber, .nonspacingMark, .spacingMark, .enclosingMark, .control:
            return scalar != "\u{85}"
        case .format: return !prepended.contains { $0.contains(scalar.value) }
        default: return scalar == "＿" || scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    /// Prepended_Concatenation_Mark: signs that stand around digits and show.
    private static let prepended: [ClosedRange<UInt32>] = [
        0x600...0x605, 0x6DD...0x6DD, 0x70F...0x70F, 0x890...0x891, 0x8E2...0x8E2, 0x110BD...0x110BD,
        0x110CD...0x110CD,
    ]

    private static func isDigitOrLine(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || ("0"..."9").contains(scalar)
    }

    /// A mention stands behind no letter, digit or underscore of ASCII but `RT`, and behind none of `!#$%&*@`.
    private static func mayBegin(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let last = before.last else { return true }
        if last == "$" { return before.dropLast().last?.properties.numericType == .decimal }
        if "!#%&*@＠_".unicodeScalars.contains(last) { return false }
        guard last.isASCII, last.properties.isAlphabetic || ("0"..."9").contains(last) else { return true }
        let text = before.suffix(3).map { String($0).lowercased() }
        guard text.suffix(2) == ["r", "t"] else { return false }
        guard text.count == 3, let third = before.dropLast(2).last else { return true }
        return !"+~.-_".unicodeScalars.contains(third)
            && !(third.isASCII && (third.properties.isAlphabetic || ("0"..."9").contains(third)))
    }

    private static func isSame(_ name: String, _ protected: String) -> Bool {
        let isPlain = { (text: String) in text.utf8.allSatisfy { $0 < 0x80 } }
        return key(name) == key(protected) && (isPlain(name) || !isPlain(protected))
    }

    private static func key(_ text: String) -> String { String(decoding: TermKey.key(of: text), as: UTF8.self) }

    private static func folded(_ text: String) -> String {
        ConfusableSkeleton.skeleton(of: key(ConfusableSkeleton.skeleton(of: text)))
    }
}
