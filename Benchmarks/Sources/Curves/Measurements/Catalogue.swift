import BenchmarkCorpus
import Foundation
import Hashcart
import Measuring

extension Curve {
    /// Throughput and memory against the number of products.
    static func overCatalogue(_ conditions: CurveConditions) throws -> Curve {
        let counts = conditions.isQuick ? [0, 1_000] : [0, 1_000, 10_000, 100_000, 1_000_000]
        var curve = Curve(
            name: .catalogue, title: "Throughput and memory against the number of products", axis: "products",
            ticks: counts.map { Double($0).grouped },
            measures: CataloguePoint.measures)
        let file = try conditions.file(
            CorpusGenerator(
                shape: .v1, commandsPerThousand: 10, seed: 1, accounts: .merchant("shop"),
                commands: ProductFeedGenerator.commands(1_000)),
            megabytes: 100)
        defer { file.remove() }
        for form in CataloguePoint.Form.allCases {
            let points = try counts.map { count -> [Double]? in
                let point = try CataloguePoint(apart: form, products: count, corpus: file.path, conditions)
                curve.add(point.faults(file.corpus, products: count), at: "\(count) products, \(form.name)")
                return point.point
            }
            curve.series.append(Series(name: form.name, points: points))
        }
        for count in counts { unlink(CataloguePoint.compiledFile(count, conditions)) }
        curve.note =
            "\(conditions.size(100)) of v1.1 a point, 1 % commands that buy what the catalogue begins with; all standard "
            + "grammars but `support`; each point in a process of its own, whose memory it is"
        return curve
    }
}
