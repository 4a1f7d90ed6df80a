extension PluralRules {
    static let english = Inflection(
        irregular: [
            "foot feet", "tooth teeth", "man men", "woman women", "child children", "person people persons",
            "mouse mice", "goose geese", "ox oxen", "die dice", "quiz quizzes", "lens lenses", "bus buses busses",
            "knife knives", "life lives", "wife wives", "leaf leaves", "loaf loaves", "shelf shelves", "half halves",
            "calf calves", "scarf scarves scarfs", "wolf wolves", "thief thieves", "hoof hooves hoofs", "elf elves",
            "gas gases", "panino panini paninis", "tiramisu tiramisus",
        ],
        // The singular of these is another word.
        unchanged: "news goods shorts sheep fish series species deer aircraft jeans pants scissors has was does this",
        commonWords: "new good the and for not can get has her his one our out she too use was who you all any",
        plurals: { word in
            // Most words in -s are plurals already.
            if word.hasSuffix("s"), !["ss", "us", "is"].contains(where: word.hasSuffix) { return [] }
            return EndingRule.apply(toPlural, to: word)
        },
        singulars: { word in
            if word.count < 4 || ["ss", "us", "is"].contains(where: word.hasSuffix) { return [] }
            return EndingRule.apply(toSingular, to: word)
        })

    private static let consonants = "bcdfghjklmnpqrstvwxz"

    private static let toPlural = [
        EndingRule("ss", "sses"), EndingRule("sh", "shes"), EndingRule("ch", "ches", "chs"), EndingRule("x", "xes"),
        EndingRule("z", "zes", "zzes"), EndingRule("us", "uses"), EndingRule("is", "ises", "es"),
        EndingRule("y", after: consonants, "ies"), EndingRule("o", after: consonants, "os", "oes"),
        EndingRule("knife", "knives"), EndingRule("loaf", "loaves"), EndingRule("leaf", "leaves"),
        EndingRule("shelf", "shelves"), EndingRule("", "s"),
    ]

    private static let toSingular = [
        EndingRule("ies", "y", "ie"), EndingRule("ves", "ve", "f", "fe"), EndingRule("zzes", "z", "zz"),
        EndingRule("sses", "ss"), EndingRule("shes", "sh", "she"), EndingRule("ches", "ch", "che"),
        EndingRule("xes", "x", "xe"), EndingRule("zes", "ze", "z"), EndingRule("oes", "o", "oe"),
        EndingRule("ses", "se", "s", "sis"), EndingRule("s", ""),
    ]
}
