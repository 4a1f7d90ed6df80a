import BenchmarkCorpus
import Measuring

/// The figures of one corpus, each beside the limit of the same run.
struct ResultTable {
    private let bytes: Double
    private let posts: Double
    private var limit = Double.infinity
    private var rows: [[String]] = [["", "posts/s", "MB/s", "ns a post", "of the limit"]]

    init(_ file: CorpusFile) {
        bytes = Double(file.bytes)
        posts = Double(file.corpus.posts)
    }

    /// Adds a row; the others are held to the one that is the limit.
    mutating func add(_ name: String, _ seconds: Double, isLimit: Bool = false) {
        if isLimit { limit = seconds }
        let seconds = max(seconds, 1e-9)
        rows.append([
            name, (posts / seconds).grouped, (bytes / seconds / 1e6).grouped,
            (seconds / posts * 1e9).grouped, Self.percent(limit / seconds),
        ])
    }

    /// The table, columns aligned.
    var text: String {
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            row.indices.map { column in
                let space = String(repeating: " ", count: widths[column] - row[column].count)
                return column == 0 ? row[column] + space : space + row[column]
            }.joined(separator: "  ")
        }.joined(separator: "\n")
    }

    private static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return tenths >= 100 ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
    }
}
