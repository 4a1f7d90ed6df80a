import Testing

@testable import TweetText

@Suite struct EntityDecodingTests {
    @Test(arguments: [
        ("a &amp; b", "a & b"), ("&amp;lt;", "&lt;"), ("&lt;3 &gt; &quot;x&quot; it&#39;s", "<3 > \"x\" it's"),
        ("&amp", "&amp"), ("&AMP;", "&AMP;"), ("&nbsp;&eacute;&#38;", "&nbsp;&eacute;&#38;"), ("&&amp;&", "&&&"),
        ("", ""), ("☕&amp;☕", "☕&☕"),
    ])
    func decodesOnceAndNothingElse(source: String, text: String) {
        #expect(EntityDecoding.decode(source, style: .x).text == text)
        #expect(EntityDecoding.decode(source, style: .none).text == source)
    }

    @Test func nothingToDecodeIsTheIdentity() {
        let (text, map) = EntityDecoding.decode("buy 2 lattes", style: .x)
        #expect(text == "buy 2 lattes")
        #expect(map.isIdentity)
        #expect(map == SourceMap())
        #expect(map.source(TextSpan(4, 5)) == TextSpan(4, 5))
    }

    /// The twin: a table of both offsets, made byte by byte.
    @Test(arguments: ["&amp;&lt;x", "a&amp;b&gt;", "x&quot;&#39;y&", "&amp;", "é&amp;é &lt;"])
    func offsetsLeadBothWays(source: String) {
        let (text, map) = EntityDecoding.decode(source, style: .x)
        let escapes = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"].map { Array($0.utf8) }
        let bytes = Array(source.utf8)
        var sourceOffset = 0
        for offset in 0..<text.utf8.count {
            #expect(map.source(offset) == sourceOffset)
            let length = escapes.first { bytes[sourceOffset...].starts(with: $0) }?.count ?? 1
            for inner in sourceOffset..<sourceOffset + length { #expect(map.text(inner) == offset) }
            sourceOffset += length
        }
        #expect(map.source(text.utf8.count) == bytes.count)
        #expect(map.text(bytes.count) == text.utf8.count)
        #expect(map.text(map.source(TextSpan(0, text.utf8.count))) == TextSpan(0, text.utf8.count))
    }
}
