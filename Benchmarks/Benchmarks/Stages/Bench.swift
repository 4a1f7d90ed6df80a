import BenchmarkCorpus
import Hashcart

/// The engine and the posts that all benchmarks share.
struct Bench: Sendable {
    /// All standard grammars, with the sample shops.
    let engine: IntentEngine
    /// Small talk of 105 bytes, with a mention, a hashtag and a link.
    let ordinary = Tweet(
        text: "late train again, but good coffee with @mila_bento42 this morning! #mondaymood https://t.co/abcdefghij")
    /// A command of 30 bytes that gives one complete purchase.
    let command = Tweet(text: "#buy 2 large lattes @beanhouse")
    /// Small talk in five scripts.
    let wide = Tweet(text: "今日は コーヒー ☕️ après-midi à Köln, große Grüße 👩‍👩‍👧 спасибо ＃日記 ٣٤")

    init() throws {
        engine = try IntentEngine(knowledge: .samples())
    }

    /// The first record of a made-up corpus, with its line end: no retweet, so every shape has the same words.
    static func record(_ shape: CorpusShape) throws -> [UInt8] {
        var corpus = CorpusGenerator(
            shape: shape, commandsPerThousand: 0, seed: 3, accounts: try Knowledge.samples().accounts)
        var bytes: [UInt8] = []
        corpus.fill(&bytes, bytes: 1)
        return bytes
    }
}
