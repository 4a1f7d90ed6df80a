import OrderGrammar
import TweetText

/// How grammars write their literals: vocabulary keeps folded keys, and people want to read `#BuyNow`.
struct LiteralSpellings {
    private var spellings: [TermID: String] = [:]
    private let vocabulary: TermTable

    init(_ matcher: Matcher) {
        vocabulary = matcher.vocabulary
        for grammar in matcher.grammars {
            for match in grammar.matches { add(match.pattern) }
            for rule in grammar.rules { add(rule.pattern) }
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

    private mutating func add(_ pattern: Pattern) {
        switch pattern {
        case .literal(let literal): add(literal.text)
        case .service, .slot, .rule, .regex: break
        case .optional(let inner), .repeated(let inner): add(inner)
        case .sequence(let parts), .glued(let parts), .alternatives(let parts), .anyOrder(let parts):
            for part in parts { add(part) }
        }
    }

    private mutating func add(_ text: String) {
        let bytes = Array(text.utf8)
        var key: [UInt8] = []
        for token in Tokenizer().tokens(in: text) where token.kind != .space {
            let term = vocabulary.find(token, in: bytes.span, scratch: &key)
            if spellings[term] == nil {
                spellings[term] = String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
            }
        }
    }
}
