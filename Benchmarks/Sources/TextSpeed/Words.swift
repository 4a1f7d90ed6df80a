import ArgumentParser
import Hashcart

/// The words that a rival looks for: a key a line.
struct Words: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Words of which one must stand in a post for a standard grammar to find something in it.")

    func run() throws {
        let outline = try MatcherOutline(grammars: GrammarSet.standard.read().grammars)
        guard let anchors = outline.anchorSet(hasListings: false) else { return }
        for word in anchors.words.union(anchors.beginnings).map({ String(decoding: $0, as: UTF8.self) }).sorted() {
            print(word)
        }
    }
}
