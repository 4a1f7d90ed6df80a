import BenchmarkCorpus
import Hashcart

/// Writes the texts that the rivals read: `write-texts FOLDER KILOBYTES SEED` makes one file of each kind, a text a
/// line, the same bytes for the same seed everywhere.
@main
enum WriteTexts {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, let kilobytes = Int(arguments[2]), kilobytes > 0, let seed = UInt64(arguments[3])
        else { throw Usage() }
        let accounts = try Knowledge.samples().accounts
        var texts: [UInt8] = []
        for (name, share) in [("ordinary", 0), ("commands", 1000)] {
            var generator = CorpusGenerator(shape: .text, commandsPerThousand: share, seed: seed, accounts: accounts)
            generator.fill(&texts, bytes: kilobytes * 1000)
            try write(texts, to: "\(arguments[1])/\(name).txt")
        }
        var mixed = MixedText(seed: seed)
        mixed.fill(&texts, bytes: kilobytes * 1000)
        try write(texts, to: "\(arguments[1])/mixed.txt")
    }

    private static func write(_ texts: [UInt8], to path: String) throws {
        var file = try RecordOutput(path: path)
        try file.append { $0 += texts }
        try file.flush()
    }

    private struct Usage: Error, CustomStringConvertible {
        let description = "usage: write-texts FOLDER KILOBYTES SEED"
    }
}
