import ArgumentParser
import TweetText

/// What is found, for comparison with others: `h:0-4 m:5-9 ` and a line end for each text, in UTF-8 bytes.
struct Find: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "The entities of each text: kind and place.")

    @Argument var texts: String

    func run() throws {
        let texts = try Texts(path: texts)
        let extractor = EntityExtractor()
        var output = ""
        texts.forEach { text in
            extractor.forEachEntity(in: text) { entity in
                output += "\(Self.letter(entity.kind)):\(entity.span.start)-\(entity.span.end) "
            }
            output += "\n"
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
