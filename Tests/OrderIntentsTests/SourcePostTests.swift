import Testing
import TweetText

@testable import OrderIntents

struct SourcePostTests {
    static let texts = ["", "a", "@ann", "＠ann", "né 🍕\u{1F1E9}\u{1F1EA} @o\u{301}x 日本"]

    /// Spans come from records too, and may begin and end anywhere: within a character, behind the end.
    @Test(arguments: texts) func wordsAreThoseOfTheString(_ text: String) {
        let post = SourcePost(reference: PostReference(platform: "text"), text: text)
        for start in 0...text.utf8.count + 1 {
            for end in 0...text.utf8.count + 1 {
                let span = TextSpan(start, end)
                let range = Self.range(span, in: text)
                #expect(post.words(span) == range.map { String(text[$0]) } ?? "")
                #expect(
                    Array(post.handle(span).utf8)
                        == Array((range.map { String(text.unicodeScalars[$0].dropFirst()) } ?? "").utf8))
            }
        }
    }

    private static func range(_ span: TextSpan, in text: String) -> Range<String.Index>? {
        let utf8 = text.utf8
        guard let start = utf8.index(utf8.startIndex, offsetBy: span.start, limitedBy: utf8.endIndex),
            let end = utf8.index(utf8.startIndex, offsetBy: span.end, limitedBy: utf8.endIndex), start <= end
        else { return nil }
        return start..<end
    }
}
