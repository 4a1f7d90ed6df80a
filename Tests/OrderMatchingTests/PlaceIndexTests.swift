import Hashcart
import OrderGrammar
import Testing
import TweetText

@testable import OrderMatching

/// The index by places against the conditions themselves, which are read one by one.
@Suite struct PlaceIndexTests {
    private static let parents: [PostContext.Parent?] = [
        nil, PostContext.Parent(id: "1"), PostContext.Parent(id: "1", authorHandle: "Dominos"),
        PostContext.Parent(id: "1", links: ["https://www.amazon.com/dp/B0"]),
    ]

    private static var contexts: [PostContext] {
        PostContext.Channel.allCases.flatMap { channel in
            parents.map { parent in
                PostContext(channel: channel, reply: parent, hasPhoto: true, place: "Wembley Square")
            }
        }
    }

    /// What a post's place allows is a candidate there.
    @Test func leavesOutNothingThatCanStand() throws {
        let contents = try GrammarSet.standard.read()
        let matcher = try Matcher(grammars: contents.grammars, languages: contents.languages)
        var allowed = 0
        var leftOut = 0
        for context in Self.contexts {
            for isReplyToListing in [false, true] where context.reply != nil || !isReplyToListing {
                let place = PlaceIndex.Place(context, isReplyToListing: isReplyToListing)
                let situation = Situation(context: context, isRetweet: true, isReplyToListing: isReplyToListing)
                for program in matcher.programs {
                    let canStand = program.canStand(in: place)
                    if situation.allows(program, grammar: matcher.grammars[program.grammar]) {
                        #expect(canStand, "\(program.name) in \(place)")
                        allowed += 1
                    } else if !canStand {
                        leftOut += 1
                    }
                }
            }
        }
        #expect(allowed > 500)
        #expect(leftOut > 500)
    }

    /// A grammar that waits for a live session, a direct message or an answer to a listing is asked nowhere else.
    @Test func whatWaitsForAPlaceIsNoCandidateElsewhere() throws {
        let contents = try GrammarSet.standard.read()
        let matcher = try Matcher(grammars: contents.grammars, languages: contents.languages)
        let scratch = MatcherScratch()
        func candidates(_ text: String, _ context: PostContext, isReplyToListing: Bool = false) -> Set<String> {
            _ = matcher.matches(
                in: text.utf8.span, context: context, isReplyToListing: isReplyToListing, scratch: scratch)
            return Set(scratch.candidates.map { matcher.grammars[matcher.programs[$0].grammar].name })
        }
        let talk = "yes, that is mine: sold, I claim it, cancel my balance and confirm, me too"
        #expect(candidates(talk, PostContext()).isEmpty)
        #expect(candidates(talk, PostContext(reply: PostContext.Parent(id: "1"))).isEmpty)
        #expect(candidates(talk, PostContext(channel: .live)).contains("instagram-live-sale"))
        #expect(candidates(talk, PostContext(channel: .direct)).contains("rt2give"))
        let answer = PostContext(reply: PostContext.Parent(id: "1"))
        #expect(candidates(talk, answer, isReplyToListing: true).contains("commentsold"))
    }
}
