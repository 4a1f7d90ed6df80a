import OrderGrammar
import TweetText

/// One term of a literal, as the grammar writes it.
struct LiteralPiece {
    var spelling: String
    var key: [UInt8]

    /// The terms of a text, in its order.
    static func pieces(of text: String) -> [LiteralPiece] {
        let utf8 = Array(text.utf8)
        var tokens: [Token] = []
        Tokenizer().tokenize(utf8.span, into: &tokens)
        return tokens.filter { $0.kind != .space }.map { token in
            var key: [UInt8] = []
            TermKey.append(token, of: utf8.span, to: &key)
            return LiteralPiece(
                spelling: String(decoding: utf8[token.span.start..<token.span.end], as: UTF8.self), key: key)
        }
    }

    /// How a grammar writes the terms of its literals, by their keys: `#BuyKindleFireHD`, not `#buykindlefirehd`.
    static func spellings(of grammar: Grammar) -> [[UInt8]: String] {
        var result: [[UInt8]: String] = [:]
        func gather(_ pattern: Pattern) {
            switch pattern {
            case .literal(let literal):
                for piece in pieces(of: literal.text) where result[piece.key] == nil {
                    result[piece.key] = piece.spelling
                }
            case .optional(let inner), .repeated(let inner): gather(inner)
            case .sequence(let parts), .glued(let parts), .alternatives(let parts), .anyOrder(let parts):
                parts.forEach(gather)
            case .service, .slot, .rule, .regex: break
            }
        }
        grammar.matches.map(\.pattern).forEach(gather)
        grammar.rules.map(\.pattern).forEach(gather)
        return result
    }
}
