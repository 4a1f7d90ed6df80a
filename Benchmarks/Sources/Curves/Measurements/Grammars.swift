import BenchmarkCorpus
import Hashcart
import Measuring

extension Curve {
    /// Throughput against the number of grammars, standard ones and made-up ones.
    static func overGrammars(_ conditions: CurveConditions) throws -> Curve {
        let standard = GrammarSet.measured.withCommandsFirst
        let counts = [1, 10, standard.count, 100, 1_000, 10_000].filter { !conditions.isQuick || $0 <= 100 }
        var curve = Curve(
            name: .grammars, title: "Throughput against the number of grammars", axis: "grammars",
            ticks: counts.map { Double($0).grouped },
            measures: .ofThroughput + [
                Measure(name: "ready, ms"), Measure(name: "ms for each grammar", isDrawn: false),
            ])
        func point(
            _ count: Int, _ grammars: GrammarSet, _ knowledge: Knowledge, _ commands: [PostTemplate]
        ) throws -> [Double] {
            func engine(_ grammars: GrammarSet) throws -> IntentEngine {
                try IntentEngine(grammars: grammars, knowledge: knowledge, explains: false)
            }
            // What the command does before it reads: languages, grammars, what is known, and the filter.
            func ready(_ grammars: GrammarSet) throws -> Double {
                try CPUClock.best(of: conditions.passes) { _ = try engine(grammars).recordFilter() } * 1e3
            }
            let all = try ready(grammars)
            let others = try ready(.standardLanguages)
            let (figures, faults) = try conditions.figures(
                engine(grammars), conditions.corpus(.v1, perThousand: 10, commands: commands), megabytes: 100)
            curve.add(faults, at: "\(count) of \(grammars.grammars.first?.name ?? "none") and others")
            return figures.point + [all, max(0, all - others) / Double(count)]
        }
        let own = try counts.map { count -> [Double]? in
            if count > standard.count { return nil }
            let grammars = GrammarSet(grammars: Array(standard.prefix(count)))
            let names = Set(grammars.grammars.map { $0.name.replacing(".grammar", with: "") })
            let commands = PostTemplate.commands.filter { $0.records.allSatisfy { names.contains($0.grammar) } }
            return try point(count, grammars, conditions.knowledge, commands)
        }
        let made = try counts.map { count -> [Double]? in
            if count == standard.count { return nil }
            let set = MatchSet(.ownTags, matches: count, perGrammar: 1)
            return try point(count, set.grammars, .mall, set.commands)
        }
        curve.series = [Series(name: "standard", points: own), Series(name: "made up, a tag each", points: made)]
        curve.note =
            "\(conditions.size(100)) of v1.1 a point, with 1 % commands of the grammars that are loaded: the standard ones "
            + "(`support` left out) with the sample shops, the made-up ones with one; to be ready takes what is known too"
        return curve
    }
}

extension GrammarSet {
    /// The grammars, those first that commands of the corpus are made for.
    fileprivate var withCommandsFirst: [File] {
        let spoken = Set(PostTemplate.commands.flatMap { $0.records.map { "\($0.grammar).grammar" } })
        return grammars.filter { $0.name == "shop.grammar" }
            + grammars.filter { $0.name != "shop.grammar" && spoken.contains($0.name) }
            + grammars.filter { !spoken.contains($0.name) }
    }
}

extension Knowledge {
    /// A shop for the made-up grammars.
    fileprivate static let mall = Knowledge(
        catalog: Catalog([Product(id: "M1", title: "red mug", availability: .inStock, merchant: "mall")]),
        accounts: .merchant("mall"))
}

extension MatchSet {
    /// A command for each match.
    fileprivate var commands: [PostTemplate] {
        (0..<count).map { match in
            PostTemplate(
                shape.command(match, item: "red mugs"), "en",
                [.init(grammar: grammar(of: match), kind: "purchase", status: "complete")])
        }
    }
}
