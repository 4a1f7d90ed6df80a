import OrderGrammar
import TweetText

/// Which near misses a caller of the matcher has a use for.
public enum NearMisses: Sendable {
    /// Every one: to explain, or where the record names something known beside the words.
    case all
    /// Those of posts in which one may name something known: the service, or what accounts, catalogue and campaigns
    /// know.
    ///
    /// Of the others none is reported, and to look for them costs more than all the rest.
    case ofWhatIsKnown
}

extension MatchProgram {
    /// Whether a post that lacks one thing of the match may mean it. A retweet's slips are somebody else's.
    func mayMissNarrowly(isRetweet: Bool) -> Bool {
        (!isRetweet || conditions.contains(.retweet)) && !isTalk && (!outline.hasWordAnchors || startsPost || isWhole)
    }
}

extension CompiledLexicon {
    /// Whether something that accounts or campaigns know stands in a post.
    func knowsWord(of post: PostTerms) -> Bool {
        hasOddNames || !post.imitations.isEmpty || post.ids.contains { known.contains($0) }
    }

    /// Whether a near miss may name what a catalogue knows: by its title, with a slip in it too, by its code or its page.
    func mayKnowProduct(of program: MatchProgram) -> Bool {
        isProductCode != nil && program.intent.slots.contains { $0.name == "item" || $0.name == "url" }
    }
}
