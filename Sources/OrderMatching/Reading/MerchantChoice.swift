import TweetText

/// Which mentions of a post may be its merchant: known ones where there are any, else those that pass themselves off
/// as one, so that nobody else is taken in their place, else all.
enum MerchantChoice {
    case known, imitations, anyMention

    /// What the mentions at `terms`, services apart, leave to choose.
    init(among terms: ArraySlice<Int>, in post: PostTerms, lexicon: CompiledLexicon) {
        if terms.contains(where: { lexicon.isMerchant(post.ids[$0]) }) {
            self = .known
        } else if terms.contains(where: { lexicon.isMerchant(post.imitatedID($0)) }) {
            self = .imitations
        } else {
            self = .anyMention
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
