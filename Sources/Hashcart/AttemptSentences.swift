import OrderGrammar
import OrderMatching
import TweetText

/// What is said of one attempt: the sentences, made of its values in one place.
struct AttemptSentences {
    private let attempt: Explanation.Attempt
    private let post: PostExplanation

    init(_ attempt: Explanation.Attempt, of post: PostExplanation) {
        self.attempt = attempt
        self.post = post
    }

    /// A mark for the eye.
    var mark: String {
        switch attempt.verdict {
        case .wins: "\u{2713}"
        case .givesWay(_, .tie): "="
        case .givesWay: "\u{2212}"
        case .nearMiss: "\u{2026}"
        case .stopped: "\u{2717}"
        case .elsewhere, .withoutAnchor: "\u{B7}"
        }
    }

    var paint: ExplanationPrinter.Paint {
        switch attempt.verdict {
        case .wins: .green
        case .givesWay(_, .tie): .cyan
        case .nearMiss: .yellow
        case .stopped: .red
        case .givesWay, .elsewhere, .withoutAnchor: .dim
        }
    }

    /// `shop / tagged`
    var name: String { attempt.name.description }

    /// What became of it, behind its name.
    var verdict: String {
        let claims = attempt.claims == 1 ? "1 word" : "\(attempt.claims) words"
        switch attempt.verdict {
        case .wins: return ": \(attempt.kind), claims \(claims)"
        case .givesWay(let other, let rule):
            return ": \(attempt.kind), claims \(claims), \(rule.words(of: other.description))"
        case .nearMiss:
            return ": \(attempt.kind) but for one slot, claims \(claims)"
        case .stopped: return ": \(attempt.kind), reads \(claims) and stops"
        case .elsewhere(let want):
            let fits = attempt.found == nil ? "" : "; its words fit"
            return ": \(attempt.kind) \(want.words)\(fits)"
        case .withoutAnchor: return ": \(attempt.kind), its own word is not in the post"
        }
    }

    /// What else is to be said, a line each.
    var details: [String] {
        var lines: [String] = []
        if attempt.verdict == .wins {
            lines += rivals.map { "wins over " + $0 }
        }
        if let match = attempt.found {
            for (objection, cause) in zip(match.objections, match.causes) {
                let words = shown(cause)
                lines.append("but \(objection.words)" + (words.isEmpty ? "" : ": \u{201C}\(words)\u{201D}"))
            }
            if !match.ties.isEmpty {
                lines.append("\(match.ties.count + 1) ways to fill its slots claim as many words")
            }
        }
        if let correction = attempt.correction {
            let found = shown(correction.replaced)
            let spot = found.isEmpty ? "missing: " : "instead of \u{201C}\(found)\u{201D}: "
            lines.append(spot + correction.missing.words)
        } else if let miss = attempt.found?.nearMiss {
            lines.append(sentence(miss))
        } else if !attempt.expected.isEmpty, attempt.found == nil {
            let place = shown(attempt.place)
            let spot = place.isEmpty ? "at the end" : "at \u{201C}\(place)\u{201D}"
            lines.append("expected \(spot): " + Self.choice(attempt.expected.map(\.words)))
        }
        return lines
    }

    /// Those that give way to this match.
    private var rivals: [String] {
        post.explanation.attempts.compactMap { other in
            guard case .givesWay(let winner, let rule) = other.verdict, winner == attempt.name,
                rule != .tie && rule != .fullMatch
            else {
                return nil
            }
            return "\(other.name.description), which \(rule.lostBy)"
        }
    }

    private func sentence(_ miss: PostMatch.NearMiss) -> String {
        let found = shown(miss.found)
        if miss.fault == .missing || found.isEmpty { return "the \(miss.slot) is missing" }
        return "the \(miss.slot) \u{201C}\(found)\u{201D} does not do: \(miss.fault.words)"
    }

    private func shown(_ span: TextSpan?) -> String {
        DiagnosticPrinter.visible(ExplanationPrinter.oneLine(post.words(span)))
    }

    /// A few of them: `a`, `a or b`, `a, b, c or 4 others`.
    private static func choice(_ all: [String]) -> String {
        guard let last = all.last else { return "" }
        if all.count == 1 { return last }
        if all.count > 4 { return all.prefix(3).joined(separator: ", ") + " or \(all.count - 3) others" }
        return all.dropLast().joined(separator: ", ") + " or " + last
    }
}

extension Explanation.Name: CustomStringConvertible {
    /// `shop / tagged`
    public var description: String { "\(grammar) / \(match)" }
}

extension Explanation.Rule {
    /// Why the loser gives way, from its side.
    func words(of other: String) -> String {
        switch self {
        case .moreWords: "gives way to \(other), which claims more"
        case .madeForRetweets: "says the same as \(other), which is made for retweets"
        case .language: "says the same as \(other), which is in the post's language"
        case .name: "says the same as \(other), which comes first by name"
        case .tie: "ties with \(other), which claims as many and says something else"
        case .fullMatch: "but \(other) matches in full"
        case .nearerMiss: "but \(other) came nearer"
        }
    }

    /// Why the winner wins, said of the loser.
    var lostBy: String {
        switch self {
        case .moreWords: "claims fewer words"
        case .madeForRetweets: "says the same and is not made for retweets"
        case .language: "says the same in another language"
        case .name: "says the same and comes later by name"
        case .tie: "says something else"
        case .fullMatch: "is no full match"
        case .nearerMiss: "came less near"
        }
    }
}

extension Explanation.Want {
    /// What is wanted, behind a match's name: `wants an answer to a listing`.
    var words: String {
        switch self {
        case .condition(let condition): "wants " + condition.noun
        case .otherListing: "is not the listing's grammar"
        case .otherAddressee: "was not the one written to"
        }
    }
}

extension Explanation.Want {
    /// The same as a noun: `an answer to a listing`.
    var noun: String {
        switch self {
        case .condition(let condition): condition.noun
        case .otherListing: "another grammar's listing"
        case .otherAddressee: "a message to somebody else"
        }
    }
}

extension MatchDefinition.Condition {
    /// What the condition asks for, as a person says it.
    var noun: String {
        switch self {
        case .public: "a public post"
        case .direct: "a direct message"
        case .live: "a live session"
        case .reply: "an answer to a post"
        case .replyToListing: "an answer to a listing"
        case .replyToService: "an answer to the service"
        case .replyToLink(let domain): "an answer to a post with a link to \(domain)"
        case .quote: "a quote of another post"
        case .retweet: "a retweet"
        case .photo: "a photo"
        case .place(let name): "the place \(name)"
        case .starts, .whole, .exactly, .typed: "other words around it"
        case .not(.reply): "a post that answers none"
        case .not(.quote): "a post that quotes none"
        case .not(.photo): "a post without a photo"
        case .not(let other): "a post without \(other.noun)"
        }
    }
}

extension PostMatch.Objection {
    /// What speaks against a match, as a person says it.
    var words: String {
        switch self {
        case .retweet: "it is somebody else's post, passed on"
        case .quoted: "it stands in quotation marks"
        case .negated: "it is negated"
        case .hypothetical: "it is asked or imagined"
        case .instruction: "it tells others what to write"
        case .hiddenCharacters: "it stands behind characters that change the direction of writing"
        }
    }
}
