import TweetText

extension MoneyLanguage {
    /// What a `.words` file says of numbers and money, for a scanner of plain texts. The marks are those of `tag`, by
    /// default the file's own: `es-MX` has the words of `es`, and other marks.
    public init(_ data: LanguageData, tag: String? = nil) {
        var particles = Particles()
        particles.vague = data.quantifiers
        particles.points = data.numberPoints
        particles.partitives = data.partitives
        particles.sums = data.sums
        particles.halves = data.halves
        particles.quarters = data.quarters
        let names = data.currencies.flatMap { name in
            name.spellings.map { Name(spelling: $0, unit: name.unit, minorDigits: name.minorDigits) }
        }
        self.init(
            tag ?? data.language, numbers: data.numbers, joiners: data.numberJoiners, names: names, particles: particles
        )
    }
}
