extension PluralRules {
    /// The article is written on, and the regular feminine plural ends in `ات`. Broken plurals are no rule: aliases name them.
    static let arabic = Inflection(
        irregular: [],
        unchanged: "",
        commonWords: "الى إلى على هذا هذه التي الذي الله",
        plurals: { word in
            let bare = word.hasPrefix("ال") && word.count > 4 ? String(word.dropFirst(2)) : word
            let plurals: [String] = bare.hasSuffix("ة") ? [String(bare.dropLast()) + "ات"] : []
            return ([bare] + plurals).flatMap { [$0, "ال" + $0] }
        },
        singulars: { word in
            word.hasSuffix("ات") && word.count > 4 ? [word.dropLast(2) + "ة"] : []
        })
}
