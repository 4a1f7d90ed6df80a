import TweetText

/// Which mentions of a post may be its merchant: known ones where there are any, else those that pass themselves off
/// as one, so that nobody else is taken in their place, else all.
enum MerchantChoice {
    case known, imitations, anyMention

    /// What the mentions in front of a term, services apart, leave to choose.
    init(in post: PostTerms, besides services: [TermID], before end: Int, lexicon: CompiledLexicon) {
        self = .anyMention
        for term in post.mentions where term < end && !post.isOne(of: services, term) {
            if lexicon.isMerchant(post.ids[term]) {
                self = .known
                return
            }
            if lexicon.isMerchant(post.imitatedID(term)) { self = .imitations }
        }
    }

    func takes(_ term: Int, in post: PostTerms, lexicon: CompiledLexicon) -> Bool {
        switch self {
        case .known: lexicon.isMerchant(post.ids[term])
        case .imitations: lexicon.isMerchant(post.imitatedID(term))
        case .anyMention: true
        }
    }
}
