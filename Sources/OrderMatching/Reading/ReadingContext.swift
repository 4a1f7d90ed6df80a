import OrderGrammar
import TweetText

/// What readers need to know of the post beside its terms.
struct ReadingContext {
    var program: MatchProgram
    var lexicon: CompiledLexicon
    /// Which mentions may fill `{merchant}`.
    var merchants: MerchantChoice
    /// The service is addressed or a known merchant is mentioned: unknown products may be read.
    var isAddressed: Bool
    /// A cashtag stands in the post: it speaks of securities, so unknown words are no product.
    var hasCashtag: Bool
    /// The service among the mentions that the platform put in front of a reply.
    var addressedInPrefix: Int?
    /// The merchant among those mentions: a known one first, else the first.
    var merchantInPrefix: Int?
    /// The first known account among those mentions.
    var knownInPrefix: Int?
    /// The words around a command.
    var words: ReadersWords
    /// Working memory of PCRE2.
    var patternScratch: PatternScratch
}

extension ReadingContext {
    /// Whom of the mentions that the platform put in front a slot takes.
    func added(_ choice: AccountChoice) -> Int? {
        switch choice {
        case .anybody: nil
        case .merchant: merchantInPrefix
        case .known: knownInPrefix
        }
    }
}
