/// Writes posts in many scripts at once, with every kind of entity: what a tokenizer finds hardest in ordinary life.
public struct MixedText: Sendable {
    private var random: SeededRandom
    private let people: [Person]

    /// Begins the texts of a seed.
    public init(seed: UInt64) {
        people = Person.crowd(200, seed: seed)
        random = SeededRandom(seed: seed ^ 0x6D69_7865_6420_7478)
    }

    /// Replaces `output` by whole lines of at least `bytes` bytes together, a text a line.
    public mutating func fill(_ output: inout [UInt8], bytes: Int) {
        output.removeAll(keepingCapacity: true)
        while output.count < bytes { putText(to: &output) }
    }

    private mutating func putText(to output: inout [UInt8]) {
        let length = output.count + random.number(in: 40...180)
        var words = random.one(of: Self.scripts)
        var isFirst = true
        while output.count < length {
            if !isFirst { output.put(" ") }
            isFirst = false
            switch random.below(40) {
            case 0: words = random.one(of: Self.scripts)
            case 1: output.put(random.one(of: Self.tags))
            case 2: output.put("@\(random.one(of: people).handle)")
            case 3: output.put("＠\(random.one(of: people).handle)")
            case 4: output.put(random.one(of: Self.cashtags))
            case 5: output.put(random.one(of: Self.links))
            case 6: output.put(random.one(of: Self.numbers))
            case 7: output.put(random.one(of: Self.emoji))
            case 8: output.put(random.one(of: Self.marks))
            default: output.put(random.one(of: words))
            }
        }
        output.put("\n")
    }
}

extension MixedText {
    private static let scripts = [
        words("сегодня утром кофе дождь снова поезд опоздал, но музыка хорошая и все дома. Завтра в город"),
        words("صباح الخير قهوة اليوم مطر مرة أخرى، القطار متأخر لكن الموسيقى جميلة وغدا إلى المدينة"),
        words("आज सुबह कॉफी बारिश फिर से ट्रेन देर से है लेकिन संगीत अच्छा है और कल शहर में"),
        words("เช้านี้กาแฟ ฝนตก อีกแล้ว รถไฟมาช้า แต่เพลงดี พรุ่งนี้ไปเมือง"),
        words("오늘 아침 커피 비가 또 와요, 기차가 늦어요 하지만 음악은 좋아요 내일은 도시로"),
        words("今天早上 咖啡 又下雨了， 火车晚点， 但是音乐很好听。 明天进城"),
        words("今日は コーヒー 雨が また降ってる、 電車 遅れてる けど 音楽は 最高！ 明日は 街へ"),
        words("σήμερα το πρωί καφές βροχή πάλι, το τρένο άργησε αλλά η μουσική είναι ωραία"),
        words("hôm nay cà phê trời mưa nữa rồi, tàu lại trễ nhưng nhạc hay và ngày mai vào phố"),
        words("the late train again, but good coffee and music; it's raining over the old town (again)"),
    ]
    private static let tags = words(
        "#кофе #قهوة #कॉफी #กาแฟ #커피 #咖啡 #コーヒー ＃写真 #καφές #càphê #coffee2go #über_alles #1st (#tag) #año, #42")
    private static let cashtags = words("$AAPL $BRK.A $tsla $GOOG, $EUR_X $500 US$20 $TOOLONGNAME $É")
    private static let links = words(
        """
        https://t.co/aB3dE5fG7h http://example.com/path?q=1&r=a%20b#top www.example.org example.co.uk/news_(2015). \
        https://пример.рф/путь http://日本語.jp/ shop.example.museum:8080/a/b; not.alink9 e.g. i.e. v1.2.3 \
        mail@example.com HTTPS://EXAMPLE.NET, sub_domain.example.com/ file.txt http://localhost/ ftp.example.io?x=y
        """)
    private static let numbers = words("10€ 1,299.00 ١٢٫٥ १२,३४५ １０００円 3:30 24/7 -5 50% 1st 2x £3.50 ₹500 10k")
    private static let emoji = words("😂 🎉 ❤️ 👍🏽 👩‍👩‍👧 🇫🇷🇩🇪 ☕ 🏴󠁧󠁢󠁳󠁣󠁴󠁿 1️⃣ 🤷🏾‍♀️ ✨✨✨")
    private static let marks = words("— … « » ¿qué? ¡sí! :-) ^_^ -> ... !!! “quoted” ‘so’ 、 。 ・")

    private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
