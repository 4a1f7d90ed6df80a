import BenchmarkCorpus
import Hashcart
import Measuring

/// Reads a corpus once, untimed, and holds every post's records to what was planted on its line.
struct AnswerCheck {
    /// A record as far as it is counted.
    private typealias Record = PostTemplate.Record

    /// Digest of the records written.
    private(set) var digest = OutputDigest()
    private var counts: [Record: Int] = [:]
    /// Records that came out.
    private(set) var records = 0
    private var complaints: [String] = []
    private var wrong = 0

    init(_ engine: IntentEngine, _ file: CorpusFile) throws {
        let corpus = file.corpus
        let writer = IntentWriter()
        let scratch = MatcherScratch()
        var output: [UInt8] = []
        var next = 0
        var reader = FeedReader(name: file.path)
        var posts = 0
        let take = { (record: FeedRecord, check: inout AnswerCheck) in
            guard case .post(let tweet, let place) = record else {
                return check.complain("line \(record.place.line) gave no post: \(record)")
            }
            posts += 1
            var expected: [Record] = []
            if next < corpus.planted.count, corpus.planted[next].line == place.line {
                expected = corpus.templates[corpus.planted[next].template].records
                next += 1
            }
            let intents = engine.intents(in: tweet, scratch: scratch)
            let found = intents.map { intent in
                Record(
                    grammar: intent.reading.grammar ?? "several", kind: intent.reading.kind?.rawValue ?? "several",
                    status: intent.status.rawValue)
            }
            if found != expected {
                let issues = intents.flatMap(\.reading.issues).map { "; \($0.code.rawValue): \($0.message)" }.joined()
                check.complain(
                    "line \(place.line), \u{201C}\(tweet.text)\u{201D}: planted \(Self.list(expected)), "
                        + "found \(Self.list(found))\(issues)")
            }
            for record in found { check.counts[record, default: 0] += 1 }
            check.records += found.count
            for intent in intents { writer.append(intent, to: &output) }
            if output.count >= CorpusFile.blockSize {
                check.digest.take(output)
                output.removeAll(keepingCapacity: true)
            }
        }
        try file.forEachBlock { block in try reader.push(block) { take($0, &self) } }
        try reader.finish { take($0, &self) }
        digest.take(output)
        if posts != corpus.posts { complain("\(corpus.posts) posts were written and \(posts) read") }
        checkCounts(corpus)
    }

    /// What must be counted, from the planting alone.
    private mutating func checkCounts(_ corpus: CorpusGenerator) {
        var planted: [Record: Int] = [:]
        for command in corpus.planted {
            for record in corpus.templates[command.template].records { planted[record, default: 0] += 1 }
        }
        for record in Set(planted.keys).union(counts.keys) where planted[record] != counts[record] {
            complain(
                "\(Self.list([record])): \(planted[record, default: 0]) planted, \(counts[record, default: 0]) found")
        }
    }

    private mutating func complain(_ complaint: String) {
        wrong += 1
        if complaints.count < 8 { complaints.append(complaint) }
    }

    private static func list(_ records: [Record]) -> String {
        records.isEmpty ? "nothing" : records.map { "\($0.grammar) \($0.kind) \($0.status)" }.joined(separator: " + ")
    }

    var isRight: Bool { wrong == 0 }

    /// What came out, by status, and what was wrong.
    var summary: String {
        if !isRight { return "WRONG in \(wrong) places:\n  " + complaints.joined(separator: "\n  ") }
        let statuses = IntentStatus.allCases.map { status in
            "\(counts.filter { $0.key.status == status.rawValue }.values.reduce(0, +)) \(status.rawValue)"
        }
        return "\(records) records as planted, of \(counts.count) sorts: \(statuses.joined(separator: ", "))"
    }
}
