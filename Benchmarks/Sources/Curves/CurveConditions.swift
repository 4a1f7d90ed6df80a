import BenchmarkCorpus
import Hashcart
import Measuring

/// How a run measures.
struct CurveConditions {
    /// Small sizes and one pass: for the answers alone.
    let isQuick: Bool
    /// Passes of each measurement, of which the fastest counts.
    let passes: Int
    /// Where corpora and output are written.
    let folder: String
    /// Shops, campaigns and people that the corpora speak of.
    let knowledge: Knowledge
    /// The standard grammars that the corpora speak to, with that knowledge.
    let engine: IntentEngine
    /// The same grammars with nothing else known.
    let bareEngine: IntentEngine

    init(isQuick: Bool, passes: Int, folder: String) throws {
        self.isQuick = isQuick
        self.passes = isQuick ? 1 : passes
        self.folder = folder
        knowledge = try .samples()
        engine = try IntentEngine(grammars: .measured, knowledge: knowledge, explains: false)
        bareEngine = try IntentEngine(grammars: .measured, knowledge: Knowledge(), explains: false)
    }

    /// What `engine` has loaded, in words.
    var loaded: String { "all standard grammars but `support`, with the sample shops" }

    /// Bytes of a corpus of so many megabytes.
    func bytes(_ megabytes: Int) -> Int { (isQuick ? max(2, megabytes / 50) : megabytes) * 1_000_000 }

    /// Bytes of a corpus in words.
    func size(_ megabytes: Int) -> String { "\(bytes(megabytes) / 1_000_000) MB" }

    /// A corpus of posts that speak of `knowledge`.
    func corpus(
        _ shape: CorpusShape, perThousand: Int, commands: [PostTemplate] = PostTemplate.commands,
        weight: StatusWeight = .full
    ) -> CorpusGenerator {
        CorpusGenerator(
            shape: shape, commandsPerThousand: perThousand, seed: 1, accounts: knowledge.accounts, commands: commands,
            weight: weight)
    }

    /// Commands that ask for nothing that is known: the grammars alone make as many records of them.
    func bareCommands() throws -> [PostTemplate] {
        try PostTemplate.commands.filter { template in
            var corpus = corpus(.v2, perThousand: 1_000, commands: [template])
            var bytes: [UInt8] = []
            corpus.fill(&bytes, bytes: 20_000)
            var reader = FeedReader()
            let scratch = MatcherScratch()
            var found = 0
            try reader.push(bytes.span) { record in
                if case .post(let tweet, _) = record {
                    found += bareEngine.intents(in: tweet, scratch: scratch).count
                }
            }
            return found == corpus.expectedRecords
        }
    }

    /// Runs `engine` over a corpus that is made for it and removed behind it.
    func figures(
        _ engine: IntentEngine, _ corpus: CorpusGenerator, megabytes: Int
    ) throws -> (figures: BatchFigures, faults: [String]) {
        let file = try file(corpus, megabytes: megabytes)
        defer { file.remove() }
        let figures = try BatchFigures(engine, file.path, self)
        return (figures, figures.faults(file.corpus))
    }

    /// A corpus on disk.
    func file(_ corpus: CorpusGenerator, megabytes: Int) throws -> CorpusFile {
        try CorpusFile(corpus, bytes: bytes(megabytes), name: "curve", folder: folder)
    }
}
