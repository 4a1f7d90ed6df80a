import BenchmarkCorpus
import Hashcart
import Measuring

extension Curve {
    /// What matches cost against their number, by what tells them apart.
    static func overMatches(_ conditions: CurveConditions) throws -> Curve {
        let counts = conditions.isQuick ? [1, 10, 100] : [1, 10, 100, 1_000, 10_000]
        var random = SeededRandom(seed: 1)
        let phrases = conditions.isQuick ? 1_000 : 100_000
        let lexicon = Lexicon(phrases: TitleList(MatchSet.phrases(phrases, &random)))
        let posts = try OrdinaryPosts.texts(conditions.isQuick ? 200 : 5_000, seed: 1)
        var curve = Curve(
            name: .matches, title: "Cost against the number of matches", axis: "matches",
            ticks: counts.map { Double($0).grouped }, measures: MatchFigures.measures)
        for shape in MatchShape.allCases {
            let points = try counts.map { count -> [Double]? in
                let set = MatchSet(shape, matches: count, perGrammar: shape.matchesPerGrammar)
                // Where every match looks at every command, few commands are many.
                let commands = shape == .sharedTag ? max(10, min(500, 20_000 / count)) : 500
                let figures = try MatchFigures(
                    set, lexicon: lexicon, posts: posts, commands: commands, passes: conditions.passes)
                curve.add(figures.faults, at: "\(count) matches by \(shape.name)")
                return figures.point
            }
            curve.series.append(Series(name: shape.name, points: points))
        }
        curve.note = "Processor time of one core; \(Double(phrases).grouped) catalogue phrases, no other grammars"
        return curve
    }
}
