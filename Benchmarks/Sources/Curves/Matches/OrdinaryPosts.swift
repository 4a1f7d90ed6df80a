import BenchmarkCorpus
import Hashcart

/// Small talk: posts that hold nothing that any of the made-up matches waits for.
enum OrdinaryPosts {
    static func texts(_ count: Int, seed: UInt64) throws -> [String] {
        var generator = CorpusGenerator(
            shape: .text, commandsPerThousand: 0, seed: seed, accounts: try Knowledge.samples().accounts)
        var bytes: [UInt8] = []
        generator.fill(&bytes, bytes: count * 120)
        return bytes.split(separator: 0x0A).lazy.map { String(decoding: $0, as: UTF8.self) }
            .filter { !$0.lowercased().contains("#buy") }.prefix(count).map(\.self)
    }
}
