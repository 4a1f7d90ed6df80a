import OrderGrammar
import TweetText

/// What the readers of one match know of one post.
///
/// A class, since it is asked at every term: handing it on costs nothing.
final class ReadingContext {
    let post: PostTerms
    let program: MatchProgram
    let lexicon: CompiledLexicon
    /// Which mentions may fill `{merchant}`.
    let merchants: MerchantChoice
    /// The service is addressed or a known merchant is mentioned: unknown products may be read.
    let isAddressed: Bool
    /// The service among the mentions that the platform put in front of a reply.
    let addressedInPrefix: Int?
    /// The merchant among those mentions: a known one first, else the first.
    private let merchantInPrefix: Int?
    /// The first known account among those mentions.
    private let knownInPrefix: Int?
    /// The words around a command.
    let words: ReadersWords
    /// Working memory of PCRE2.
    let patternScratch: PatternScratch

    init(
        of program: MatchProgram, in post: PostTerms, lexicon: CompiledLexicon, words: ReadersWords,
        patternScratch: PatternScratch
    ) {
        self.program = program
        self.lexicon = lexicon
        self.words = words
        self.patternScratch = patternScratch
        let addressed = post.mentions.firstIndex { post.isOne(of: program.services, $0) }
        merchants = .of(post, besides: program.services, before: post.count, lexicon: lexicon)
        isAddressed = merchants != .anyMention || addressed != nil
        if post.ownStart > 0 {
            let added = post.mentions.filter { $0 < post.ownStart && !post.isOne(of: program.services, $0) }
            let choice = MerchantChoice.of(post, besides: program.services, before: post.ownStart, lexicon: lexicon)
            addressedInPrefix = post.mentions.first { $0 < post.ownStart && program.services.contains(post.ids[$0]) }
            merchantInPrefix = added.first { choice.takes($0, in: post, lexicon: lexicon) }
            knownInPrefix = added.first { lexicon.knownAccounts.contains(post.ids[$0]) }
        } else {
            addressedInPrefix = nil
            merchantInPrefix = nil
            knownInPrefix = nil
        }
        // Last, so that it is taken over and not copied once more.
        self.post = post
    }

    /// Whom of the mentions that the platform put in front a slot takes.
    func added(_ choice: AccountChoice) -> Int? {
        switch choice {
        case .anybody: nil
        case .merchant: merchantInPrefix
        case .known: knownInPrefix
        }
    }
}
