import TweetText

/// Which mentions of a post may be its merchant: known ones where there are any, else those that pass themselves off
/// as one, so that nobody else is taken in their place, else all.
enum MerchantChoice {
    case known, imitations, anyMention

    /// What the mentions in front of a term, services apart, leave to choose.
    static func of(
        _ post: PostTerms, besides services: [TermID], before end: Int, lexicon: CompiledLexicon
    ) -> MerchantChoice {
        var choice = anyMention
        for term in post.mentions where term < end && !post.isOne(of: services, term) {
            if lexicon.isMerchant(post.ids[term]) {
                return .known
            }
            if lexicon.isMerchant(post.imitatedID(term)) { choice = .imitations }
        }
        return choice
    }

    func takes(_ term: Int, in post: PostTerms, lexicon: CompiledLexicon) -> Bool {
        switch self {
        case .known: lexicon.isMerchant(post.ids[term])
        case .imitations: lexicon.isMerchant(post.imitatedID(term))
        case .anyMention: true
        }
    }
}
