extension PluralRules {
    static let french = Inflection(
        irregular: [
            "œil yeux", "travail travaux", "corail coraux", "vitrail vitraux", "émail émaux", "bijou bijoux",
            "caillou cailloux", "chou choux", "genou genoux", "hibou hiboux", "joujou joujoux", "pneu pneus",
            "bleu bleus", "festival festivals", "bonhomme bonshommes",
        ],
        // Words in -s whose rest is another word.
        unchanged: """
            mois fois bois fils cours corps temps poids gras gros frais pas plus tapis repas avis jus cassis ananas \
            maïs sans dans vous nous très trois
            """,
        commonWords: "les des une est qui que moi toi foi pour par sur son mon ton",
        plurals: { EndingRule.apply(frenchToPlural, to: $0) },
        singulars: { EndingRule.apply(frenchToSingular, to: $0) })

    private static let frenchToPlural = [
        EndingRule("s"), EndingRule("x"), EndingRule("z"), EndingRule("eau", "eaux"), EndingRule("au", "aux"),
        EndingRule("eu", "eux"), EndingRule("al", "aux", "als"), EndingRule("", "s"),
    ]

    private static let frenchToSingular = [
        EndingRule("eaux", "eau"), EndingRule("aux", "al", "au", "ail"), EndingRule("eux", "eu"),
        EndingRule("oux", "ou"), EndingRule("ss", "ss"), EndingRule("s", ""),
    ]

    static let spanish = Inflection(
        irregular: [
            "té tés", "joven jóvenes", "examen exámenes", "orden órdenes", "imagen imágenes",
            "volumen volúmenes", "origen orígenes", "margen márgenes", "pez peces", "pan panes", "mes meses",
        ],
        unchanged: "lunes martes jueves viernes crisis paraguas gracias más menos tres gafas",
        commonWords: "los las una uno que por con sin sus del como para pero esto este esta",
        plurals: { EndingRule.apply(spanishToPlural, to: $0) },
        singulars: { EndingRule.apply(spanishToSingular, to: $0) })

    private static let spanishToPlural = [
        EndingRule("z", "ces"), EndingRule("ón", "ones"), EndingRule("án", "anes"), EndingRule("én", "enes"),
        EndingRule("ín", "ines"), EndingRule("ún", "unes"), EndingRule("és", "eses"), EndingRule("ás", "ases"),
        EndingRule("ús", "uses"), EndingRule("í", "íes", "ís"), EndingRule("ú", "úes", "ús"),
        EndingRule("s"), EndingRule("x"), EndingRule("", after: "aeiouáéó", "s"), EndingRule("", "es", "s"),
    ]

    private static let spanishToSingular = [
        EndingRule("ces", "z", "ce"), EndingRule("ones", "ón", "on", "one"), EndingRule("anes", "án", "an"),
        EndingRule("enes", "én", "en"), EndingRule("ines", "ín", "in", "ine"), EndingRule("unes", "ún", "un"),
        EndingRule("eses", "és", "es"), EndingRule("íes", "í"), EndingRule("úes", "ú"), EndingRule("uses", "ús", "us"),
        EndingRule("es", "e", ""), EndingRule("s", ""),
    ]

    static let portuguese = Inflection(
        irregular: ["pão pães", "mão mãos", "cão cães", "alemão alemães", "chá chás", "mal males"],
        unchanged: "lápis ônibus pires óculos mais dois três depois seis atrás",
        commonWords: "dos das uma uns com por que não nos mas ele ela este esta para mal mel",
        plurals: { EndingRule.apply(portugueseToPlural, to: $0) },
        singulars: { EndingRule.apply(portugueseToSingular, to: $0) })

    private static let portugueseToPlural = [
        EndingRule("ão", "ões", "ães", "ãos"), EndingRule("m", "ns"), EndingRule("al", "ais"),
        EndingRule("el", "éis", "eis"), EndingRule("ol", "óis", "ois"), EndingRule("ul", "uis"),
        EndingRule("il", "is", "eis"), EndingRule("ês", "eses"), EndingRule("s"), EndingRule("x"),
        EndingRule("", after: "rzn", "es"), EndingRule("", "s"),
    ]

    private static let portugueseToSingular = [
        EndingRule("ões", "ão"), EndingRule("ães", "ão", "ãe"), EndingRule("ãos", "ão"), EndingRule("ns", "m"),
        EndingRule("ais", "al", "ai"), EndingRule("éis", "el"), EndingRule("eis", "el", "il", "ei"),
        EndingRule("óis", "ol"), EndingRule("ois", "ol", "oi"), EndingRule("uis", "ul"), EndingRule("is", "il", "i"),
        EndingRule("eses", "ês"), EndingRule("es", after: "rzn", "", "e"), EndingRule("s", ""),
    ]

    static let italian = Inflection(
        irregular: [
            "uovo uova", "paio paia", "uomo uomini", "amico amici", "medico medici", "birra birre", "sale sali",
        ],
        unchanged: "caffè città bar sport film",
        commonWords: "che chi con per non una uno gli del dei delle della come sono sei noi voi poi mai lui lei",
        plurals: { EndingRule.apply(italianToPlural, to: $0) },
        singulars: { EndingRule.apply(italianToSingular, to: $0) })

    private static let italianToPlural = [
        EndingRule("ista", "isti", "iste"), EndingRule("cia", "ce", "cie"), EndingRule("gia", "ge", "gie"),
        EndingRule("ca", "che"), EndingRule("ga", "ghe"), EndingRule("ma", "me", "mi"), EndingRule("a", "e"),
        EndingRule("co", "chi", "ci"), EndingRule("go", "ghi", "gi"), EndingRule("io", "i", "ii"),
        EndingRule("o", "i"), EndingRule("e", "i"),
    ]

    private static let italianToSingular = [
        EndingRule("chi", "co", "chio"), EndingRule("ghi", "go", "ghio"), EndingRule("ci", "co", "cio", "ce"),
        EndingRule("gi", "go", "gio", "ge"), EndingRule("che", "ca"), EndingRule("ghe", "ga"),
        EndingRule("ce", "cia"), EndingRule("ge", "gia"), EndingRule("i", "o", "e", "io"), EndingRule("e", "a"),
    ]
}
