extension PluralRules {
    static let dutch = Inflection(
        irregular: [
            "ei eieren", "kind kinderen", "blad bladeren bladen", "koe koeien", "stad steden", "schip schepen",
            "glas glazen", "dag dagen", "weg wegen", "pad paden", "bad baden", "gat gaten", "lid leden", "vat vaten",
        ],
        unchanged: "ijs rijst",
        commonWords: "een het met van voor als dan dat die wat wie zijn bent ben ook nog wel niet naar maar",
        plurals: { word in
            let forms = EndingRule.apply(dutchToPlural, to: word)
            return forms.isEmpty ? dutchEn(word) + [word + "s"] : forms
        },
        singulars: { word in
            if word.hasSuffix("en") { return dutchWithoutEn(String(word.dropLast(2))) }
            return EndingRule.apply(dutchToSingular, to: word)
        })

    private static let dutchToPlural = [
        EndingRule("heid", "heden"), EndingRule("ie", "ies", "ieën"), EndingRule("e", "es", "en"),
        EndingRule("el", "els", "elen"), EndingRule("er", "ers"), EndingRule("en", "ens"), EndingRule("em", "ems"),
        EndingRule("é", "és"), EndingRule("ei", "eien"), EndingRule("ui", "uien"),
        EndingRule("", after: "aiouy", "'s", "’s", "s"),
    ]

    private static let dutchToSingular = [
        EndingRule("ieën", "ie"), EndingRule("'s", ""), EndingRule("’s", ""), EndingRule("ss", "ss"),
        EndingRule("ijs", "ijs"), EndingRule("s", ""),
    ]

    /// The plural in -en: an open syllable writes its long vowel once, a short vowel doubles the consonant, and
    /// f and s become v and z after a long one. `brood broden`, `tas tassen`, `kaas kazen`.
    private static func dutchEn(_ word: String) -> [String] {
        let letters = Array(word)
        guard letters.count >= 3, let last = letters.last else { return [word + "en"] }
        let before = letters[letters.count - 2]
        let second = letters[letters.count - 3]
        guard "aeiou".contains(before), !"aeiou".contains(last) else { return [word + "en"] }
        let isDouble = second == before
        let stem = String(letters.dropLast(isDouble ? 2 : 1))
        if isDouble || "aeiou".contains(second) {
            return [stem + String(voiced(last)) + "en", stem + String(last) + "en"]
        }
        return [word + String(last) + "en", word + "en"]
    }

    /// The ways back from a word in -en, its ending cut off.
    private static func dutchWithoutEn(_ stem: String) -> [String] {
        var forms = [stem, stem + "e"]
        let letters = Array(stem)
        guard letters.count >= 3, let last = letters.last else { return forms }
        let before = letters[letters.count - 2]
        if stem.hasSuffix("er") { forms.append(String(stem.dropLast(2))) }
        if stem.hasSuffix("hed") { forms.append(stem.dropLast(3) + "heid") }
        if before == last {
            forms.append(String(stem.dropLast()))
        } else if "aeiou".contains(before) {
            let front = String(letters.dropLast(1))
            let isOpen = !"aeiou".contains(letters[letters.count - 3]) && before != "i"
            let long = isOpen ? front + String(before) : front
            forms += [long + String(last), long + String(unvoiced(last)), front + String(unvoiced(last))]
        } else if before == "j" {
            forms.append(String(letters.dropLast()) + String(unvoiced(last)))
        }
        return forms
    }

    private static func voiced(_ letter: Character) -> Character {
        letter == "s" ? "z" : letter == "f" ? "v" : letter
    }

    private static func unvoiced(_ letter: Character) -> Character {
        letter == "z" ? "s" : letter == "v" ? "f" : letter
    }
}
