extension PluralRules {
    /// After a number a noun stays singular; without one it may be plural, and what is asked for has a case of its own.
    static let turkish = Inflection(
        irregular: ["su suyu sular"],
        unchanged: "",
        commonWords: "bir iki var yok için ile ama ben sen biz siz ona onu bunu şunu",
        plurals: { word in
            guard let vowel = word.last(where: { turkishVowels.keys.contains($0) }), let high = turkishVowels[vowel],
                let last = word.last
            else { return [] }
            let plural = word + ("aıou".contains(vowel) ? "lar" : "ler")
            if turkishVowels.keys.contains(last) { return [plural, word + "y" + high] }
            // `simit simidi`, `kitap kitabı`, but `sanat sanatı`.
            let soft = softened[last].map { [word.dropLast() + $0 + high] } ?? []
            return [plural, word + high] + soft
        },
        singulars: { word in
            word.hasSuffix("lar") || word.hasSuffix("ler") ? [String(word.dropLast(3))] : []
        })

    /// Vowels, each with the high vowel of the same harmony.
    private static let turkishVowels: [Character: String] = [
        "a": "ı", "ı": "ı", "o": "u", "u": "u", "e": "i", "i": "i", "ö": "ü", "ü": "ü",
    ]

    private static let softened: [Character: String] = ["p": "b", "ç": "c", "t": "d", "k": "ğ"]
}
