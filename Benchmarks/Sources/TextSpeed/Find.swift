import ArgumentParser
import TweetText

/// What is found, for comparison with others, a line a text: of entities `h:0-4 m:5-9 ` in UTF-8 bytes, of intents their kinds.
struct Find: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "What is found in each text.")

    @Argument var work: Work
    @Argument var texts: String

    func run() throws {
        let texts = try Texts(path: texts)
        var output = ""
        switch work {
        case .intents:
            for kinds in try Intents(of: texts).kinds() { output += kinds.joined(separator: " ") + "\n" }
        case .entities:
            let extractor = EntityExtractor()
            texts.forEach { text in
                extractor.forEachEntity(in: text) { entity in
                    output += "\(Self.letter(entity.kind)):\(entity.span.start)-\(entity.span.end) "
                }
                output += "\n"
            }
        case .tokens, .limit:
            throw ValidationError("Entities and intents are found, and nothing else.")
        }
        print(output, terminator: "")
    }

    private static func letter(_ kind: TweetEntity.Kind) -> Character {
        switch kind {
        case .hashtag: "h"
        case .mention: "m"
        case .list: "l"
        case .cashtag: "c"
        case .url: "u"
        }
    }
}
