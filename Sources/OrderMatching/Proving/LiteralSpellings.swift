import OrderGrammar
import TweetText

/// How grammars write their literals: vocabulary keeps folded keys, and people want to read `#BuyNow`.
struct LiteralSpellings {
    private var spellings: [TermID: String] = [:]
    private let vocabulary: TermTable

    init(_ matcher: Matcher) {
        vocabulary = matcher.vocabulary
        for grammar in matcher.grammars {
            for (key, spelling) in LiteralPiece.spellings(of: grammar) { add(spelling, key: key) }
            for service in grammar.services { add("@" + service.handle) }
        }
        for campaign in matcher.campaigns { add("#" + campaign.tag) }
    }

    /// The word of a term.
    func word(of term: TermID) -> ProofWord {
        let text = spellings[term] ?? String(decoding: vocabulary.key(of: term), as: UTF8.self)
        let kind = Tokenizer().tokens(in: text).first?.kind ?? .word
        return ProofWord(text: text, term: term, kind: kind)
    }

    private mutating func add(_ text: String) {
        for piece in LiteralPiece.pieces(of: text) { add(piece.spelling, key: piece.key) }
    }

    /// The first grammar that writes a term is followed.
    private mutating func add(_ spelling: String, key: [UInt8]) {
        let term = vocabulary.find(key: key)
        if spellings[term] == nil { spellings[term] = spelling }
    }
}
