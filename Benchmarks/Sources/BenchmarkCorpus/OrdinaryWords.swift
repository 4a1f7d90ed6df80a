/// Words that ordinary posts are made of. None of them begins a command.
enum OrdinaryWords {
    static let english = words(
        """
        the a this that my your our morning evening coffee rain train late early again never always really just about \
        after before still maybe someone everyone nobody weather garden kitchen window street music song film game goal \
        team match season winner garden bike bus plane flight order orders ordered bought sold shop store sale price \
        market stock report news today tomorrow yesterday week month summer winter people friend friends family kids dog \
        cat bird love like hate miss see saw seen look looking watch watching read reading write think thought know knew \
        good great best worst better nice funny sad happy tired hungry ready done going gone come came home work office \
        meeting call phone photo picture video story book page idea plan question answer thing things something nothing \
        over under with without from into through between during is was are were been has have had will can could it's \
        don't won't i'm you're they're what when where why how and or but so because if than then there here up down out
        """)
    static let spanish = words(
        """
        hoy mañana siempre nunca otra vez café lluvia tren tarde temprano casa trabajo música canción partido gente amigo \
        feliz triste bueno mejor qué cómo cuándo porque también aquí ahora después noche día año niño corazón última
        """)
    static let french = words(
        """
        aujourd'hui demain toujours jamais encore café pluie train tard tôt maison travail musique chanson équipe gens ami \
        heureux triste bon meilleur quoi comment quand parce aussi ici maintenant après soirée journée été garçon cœur
        """)
    static let german = words(
        """
        heute morgen immer nie wieder Kaffee Regen Zug spät früh Haus Arbeit Musik Lied Mannschaft Leute Freund glücklich \
        traurig gut besser was wie wann weil auch hier jetzt danach Abend Tag Jahr Straße Brötchen schön über Grüße
        """)
    static let japanese = words(
        "今日は 明日も 天気が いい 電車 遅れてる 仕事 終わった 音楽 ありがとう 楽しかった 写真 猫 コーヒー 飲みたい 眠い 週末 映画")
    static let tags = words(
        """
        #mondaymood #photo #nowplaying #weekend #catsofinstagram #throwback #gameday #news #travel #running #coffee \
        #gardening #月曜日 #frühling #été #playlist #bookclub #rainyday #sunset #giveaway #order66 #buyer
        """)
    static let emoji = words("😂 😍 🎉 🙏 🔥 ❤️ 👍🏽 👩‍👩‍👧 🇫🇷 ☕ 🤷‍♀️ ✨ 🐈 🚲")
    static let marks = [".", "!", "?", "…", " :)", "", "", ""]

    private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
