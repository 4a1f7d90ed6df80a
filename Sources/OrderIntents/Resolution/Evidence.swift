import OrderMatching
import TweetText

/// The words behind a reading, in three units.
enum Evidence {
    static func of(_ fillings: [PostMatch.Filling], match: PostMatch, in post: SourcePost) -> [SlotEvidence] {
        var places = fillings.filter { !$0.span.isEmpty }.map { (slot: $0.slot, span: $0.span) }
        places += match.anchors.map { (slot: "command", span: $0) }
        if let service = match.service { places.append((slot: "service", span: service)) }
        if let miss = match.nearMiss, !miss.found.isEmpty, !places.contains(where: { $0.span == miss.found }) {
            places.append((slot: miss.slot, span: miss.found))
        }
        // A campaign's tag is command and slot at once; the slot says more.
        let filled = Set(places.filter { $0.slot != "command" }.map(\.span))
        places = places.filter { $0.slot != "command" || !filled.contains($0.span) }
        places.sort { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
        let text = post.text.utf8.span
        var units = TextUnits(text)
        var result: [SlotEvidence] = []
        for (slot, span) in places {
            let start = units.position(at: span.start, in: text)
            let end = units.position(at: span.end, in: text)
            result.append(
                SlotEvidence(
                    slot: slot, text: post.words(span), utf8: span,
                    scalars: start.scalars..<max(start.scalars, end.scalars),
                    utf16: start.utf16..<max(start.utf16, end.utf16)))
        }
        return result
    }
}
