import AllocationCounter
import ArgumentParser
import TweetText

/// Counts requests for memory on the heap: tokens and entities must need none once the array has room.
struct Allocations: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fails when splitting texts into tokens, or finding their entities, allocates.")

    @Argument var paths: [String]

    func run() throws {
        var isRight = true
        for path in paths {
            let texts = try Texts(path: path)
            let tokenizer = Tokenizer()
            let extractor = EntityExtractor()
            let extractors = [extractor, EntityExtractor(unit: .scalars), EntityExtractor(unit: .utf16)]
            var tokens: [Token] = []
            var found = 0
            texts.forEach { text in
                tokenizer.tokenize(text, into: &tokens)
                extractor.forEachEntity(in: text) { _ in found += 1 }
            }
            let start = allocation_count()
            texts.forEach { text in
                tokenizer.tokenize(text, into: &tokens)
                found += tokens.count
            }
            let middle = allocation_count()
            for extractor in extractors {
                texts.forEach { text in extractor.forEachEntity(in: text) { _ in found += 1 } }
            }
            let end = allocation_count()
            guard start > 0 else {
                print("\(path): allocations cannot be counted on this system")
                continue
            }
            print(
                "\(path): \(texts.count) texts, allocations: \(middle - start) for tokens, \(end - middle) for entities"
            )
            isRight = isRight && end == start && found > 0
        }
        guard isRight else { throw ExitCode(1) }
    }
}
