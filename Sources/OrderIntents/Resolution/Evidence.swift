import OrderMatching
import TweetText

/// The words behind a reading, in three units.
enum Evidence {
    /// The evidence in the order of the text; n log n for n slots.
    static func of(_ fillings: [PostMatch.Filling], match: PostMatch, in post: SourcePost) -> [SlotEvidence] {
        var result: [SlotEvidence] = []
        result.reserveCapacity(fillings.count + match.anchors.count + 2)
        for index in fillings.indices where !fillings[index].span.isEmpty {
            result.append(SlotEvidence(fillings[index].slot, fillings[index].span, in: post))
        }
        if let service = match.service { result.append(SlotEvidence("service", service, in: post)) }
        let miss = match.nearMiss
        if let miss, !miss.found.isEmpty, !result.contains(where: { $0.utf8 == miss.found }),
            !match.anchors.contains(miss.found)
        {
            result.append(SlotEvidence(miss.slot, miss.found, in: post))
        }
        result.sortByPlace()
        // A campaign's tag is command and slot at once; the slot says more.
        let slots = result.count
        for anchor in match.anchors where !result[..<slots].contains(anchor) {
            result.append(SlotEvidence("command", anchor, in: post))
        }
        result.sortByPlace()
        let text = post.text.utf8.span
        var units = TextUnits(text)
        for index in result.indices {
            let start = units.position(at: result[index].utf8.start, in: text)
            let end = units.position(at: result[index].utf8.end, in: text)
            result[index].scalars = start.scalars..<max(start.scalars, end.scalars)
            result[index].utf16 = start.utf16..<max(start.utf16, end.utf16)
        }
        return result
    }
}

extension SlotEvidence {
    /// The words of a slot, not yet counted.
    fileprivate init(_ slot: String, _ span: TextSpan, in post: SourcePost) {
        self.init(slot: slot, text: post.words(span), utf8: span, scalars: 0..<0, utf16: 0..<0)
    }
}

extension Array<SlotEvidence> {
    fileprivate mutating func sortByPlace() {
        sort { ($0.utf8.start, $0.utf8.end) < ($1.utf8.start, $1.utf8.end) }
    }
}

extension ArraySlice<SlotEvidence> {
    /// Whether a piece of evidence, of all in order, has just those words.
    fileprivate func contains(_ span: TextSpan) -> Bool {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            let other = self[middle].utf8
            if other == span { return true }
            if (other.start, other.end) < (span.start, span.end) { low = middle + 1 } else { high = middle }
        }
        return false
    }
}
