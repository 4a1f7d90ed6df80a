extension PluralRules {
    static let german = Inflection(
        irregular: ["ei eier eiern", "mann männer männern", "tee tees"],
        unchanged: "eis reis mais",
        commonWords: """
            kann man den dem der die das und ein eine einen ihr ist hat teen wann wenn oder aber alle mit von bei für \
            mal nur noch was wer wir auf aus küchen schon schön mai
            """,
        plurals: { word in
            let forms = EndingRule.apply(toPlural, to: word)
            if !forms.isEmpty { return forms + umlautedInside(word) }
            // After other consonants any ending may come, with or without umlaut; -n marks the dative.
            let stems = [word] + (umlauted(word).map { [$0] } ?? [])
            return stems.flatMap { stem in ["e", "en", "er", "ern"].map { stem + $0 } } + [word + "s"]
        },
        singulars: { word in
            let stems = EndingRule.apply(toSingular, to: word)
            return stems.flatMap { stem in
                [stem, withoutUmlaut(stem), withoutUmlautInside(stem)].compactMap { $0 }
            }
        })

    private static let toPlural = [
        EndingRule("chen", "chen"), EndingRule("lein", "lein"), EndingRule("tee", "tees"),
        EndingRule("ee", "ees", "een"),
        EndingRule("e", "en"), EndingRule("el", "eln", "els"), EndingRule("er", "ern", "ers"),
        EndingRule("en", "ens"), EndingRule("ung", "ungen"), EndingRule("heit", "heiten"),
        EndingRule("keit", "keiten"), EndingRule("schaft", "schaften"), EndingRule("ion", "ionen"),
        EndingRule("tät", "täten"), EndingRule("in", "innen", "ins", "ine"), EndingRule("nis", "nisse", "nissen"),
        EndingRule("aus", "äuser", "äusern", "äuse", "äusen"), EndingRule("us", "usse", "ussen"),
        EndingRule("um", "en", "ums"),
        EndingRule("a", "as", "en"), EndingRule("i", "is"), EndingRule("o", "os", "en"), EndingRule("u", "us"),
        EndingRule("y", "ys"), EndingRule("é", "és"),
    ]

    private static let toSingular = [
        EndingRule("innen", "in", "inne"), EndingRule("nisse", "nis"), EndingRule("nissen", "nis"),
        EndingRule("usse", "us", "uss"), EndingRule("ussen", "us", "uss"), EndingRule("eln", "el"),
        EndingRule("ern", "er", ""), EndingRule("en", "e", "", "um", "a", "en"), EndingRule("er", "", "er"),
        EndingRule("el", "el"), EndingRule("e", ""), EndingRule("us", "us"), EndingRule("eis", "eis"),
        EndingRule("ais", "ais"), EndingRule("ss", "ss"), EndingRule("s", ""),
    ]

    /// `Apfel`, `Äpfel`, `Äpfeln`; words in -en only with a or o, since `Kuchen` has nothing to do with `Küchen`.
    private static func umlautedInside(_ word: String) -> [String] {
        guard ["el", "er", "en"].contains(where: word.hasSuffix) else { return [] }
        guard let form = umlauted(String(word.dropLast(2))) else { return [] }
        let ending = String(word.suffix(2))
        if ending == "en" { return form.contains("ü") ? [] : [form + ending] }
        return [form + ending, form + ending + "n"]
    }

    /// `Apfel` of `Äpfel`, `Laden` of `Läden`.
    private static func withoutUmlautInside(_ word: String) -> String? {
        guard ["el", "er", "en"].contains(where: word.hasSuffix) else { return nil }
        let ending = word.suffix(2)
        if ending == "en", word.contains("ü") { return nil }
        return withoutUmlaut(String(word.dropLast(2))).map { $0 + ending }
    }

    /// The word with its last vowel changed, or nil where that has no umlaut.
    private static func umlauted(_ word: String) -> String? { changed(word, ["a": "ä", "o": "ö", "u": "ü"]) }

    private static func withoutUmlaut(_ word: String) -> String? { changed(word, ["ä": "a", "ö": "o", "ü": "u"]) }

    private static func changed(_ word: String, _ vowels: [Character: Character]) -> String? {
        var letters = Array(word)
        guard var index = letters.lastIndex(where: { "aeiouäöüy".contains($0) }) else { return nil }
        // Of `au`, `äu` and `aa`, the first letter changes.
        if index > 0, "aä".contains(letters[index - 1]), letters[index] == "u" { index -= 1 }
        guard let vowel = vowels[letters[index]] else { return nil }
        if index > 0, letters[index] == "u", letters[index - 1] == "e" { return nil }
        letters[index] = vowel
        return String(letters)
    }
}
