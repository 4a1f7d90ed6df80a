import Testing

@testable import TweetText

@Suite("Markup")
struct MarkupTests {
    @Test("of plain text is escaped, unless it is HTML already")
    func escaping() {
        let text = "<b>&\"'</b> #a"
        let link = "<a href=\"https://twitter.com/search?q=%23a\" title=\"#a\" class=\"tweet-url hashtag\">#a</a>"
        #expect(Autolinker().autolink(text) == "&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt; " + link)
        var options = Autolinker.Options()
        options.textIsHTML = true
        #expect(Autolinker(options: options).autolink(text) == "<b>&\"'</b> " + link)
    }

    @Test("links hosts and says nofollow where asked")
    func options() {
        var options = Autolinker.Options()
        #expect(Autolinker(options: options).autolink("example.com") == "example.com")
        options.linksBareHosts = true
        options.addsNoFollow = true
        #expect(
            Autolinker(options: options).autolink("example.com")
                == "<a href=\"example.com\" rel=\"nofollow\">example.com</a>")
    }

    @Test("leaves out entities that overlap or lie outside")
    func strangeEntities() {
        let entities = [
            TweetEntity(.hashtag, "b", span: TextSpan(2, 4), unit: .utf16),
            TweetEntity(.hashtag, "x", span: TextSpan(3, 9), unit: .utf8),
            TweetEntity(.mention, "y", span: TextSpan(50, 60), unit: .scalars),
            TweetEntity(.mention, "z", span: TextSpan(-5, -1), unit: .scalars),
            TweetEntity(.url, "z", span: TextSpan(3, 1), unit: .scalars),
        ]
        let html = Autolinker().autolink("😀#b!", entities: entities)
        #expect(html.hasPrefix("😀<a href=") && html.hasSuffix(">#b</a>!"))
        #expect(html.split(separator: "<a ").count == 2)
    }

    @Test(
        "shows of a link what the platform shows",
        arguments: [
            ("example.com/a…", "http://example.com/abc", "http://|example.com/a|bc"),
            ("…com", "http://example.com", "http://example.|com|"), ("pic.example.com", "http://other.com", nil),
            ("", "http://other.com", nil), ("aab", "aaaab", "aa|aab|"),
        ])
    func displayedLinks(_ display: String, _ address: String, _ parts: String?) {
        let link = DisplayedLink(display, of: address)
        #expect(link.map { "\($0.before)|\($0.shown)|\($0.behind)" } == parts)
        #expect(link?.endsCut ?? display.hasSuffix("…") == display.hasSuffix("…"))
    }

    @Test(
        "marks hits",
        arguments: [
            ("abc", [TextSpan(2, 3), TextSpan(0, 1)], "<em>a</em>b<em>c</em>"),
            ("abcd", [TextSpan(0, 2), TextSpan(1, 3)], "<em>abc</em>d"),
            ("abc", [TextSpan(1, 9), TextSpan(7, 8), TextSpan(2, 2)], "a<em>bc</em>"),
            ("<a>ab</a>cd", [TextSpan(1, 3)], "<a>a<em>b</em></a><em>c</em>d"),
            ("a<br>b", [TextSpan(0, 2)], "<em>a<br>b</em>"), ("a<b", [TextSpan(1, 3)], "a<em><b</em>"),
            ("<a t=\">\">x</a>", [TextSpan(0, 1)], "<a t=\">\"><em>x</em></a>"), ("", [TextSpan(0, 1)], ""),
        ])
    func hits(_ html: String, _ hits: [TextSpan], _ marked: String) {
        #expect(HitHighlighter().highlight(html, hits: hits) == marked)
    }

    @Test("marks hits in every unit", arguments: TextUnits.Unit.allCases)
    func units(_ unit: TextUnits.Unit) {
        let text = "é😀 hit"
        let place = TextUnits.convert(TextSpan(7, 10), from: .utf8, to: unit, in: text)
        #expect(HitHighlighter(element: "b").highlight(text, hits: [place], unit: unit) == "é😀 <b>hit</b>")
    }

    @Test(
        "reads links as narrowly as the platform",
        arguments: [
            ("http://a.b", true), ("http://a", false), ("http://a..b", false), ("http://a.b:", false),
            ("http://a.b:123456", false), ("http://1.2.3", false), ("http://1.2.3.04", false), ("http://[::1]", true),
            ("http://[]", false), ("http://a.b/%zz", false), ("http://a.b/%20#a#b", false), ("http://@a.b", true),
            ("http://a@b@c.d", false), ("", false), ("http://", false), ("a.b", false),
        ])
    func links(_ link: String, _ isValid: Bool) {
        #expect(TweetValidation.isValidURL(link) == isValid)
    }

    @Test("survives any text")
    func hostile() {
        for text in HostileTexts.texts(400, seed: 33) + ["<a<a<a", "<a'<a\"", "<", "</", "&"] {
            let marked = HitHighlighter().highlight(text, hits: [TextSpan(0, 3), TextSpan(5, 900)])
            let bare = marked.unicodeScalars.replacing("<em>".unicodeScalars, with: "".unicodeScalars)
                .replacing("</em>".unicodeScalars, with: "".unicodeScalars)
            #expect(bare.elementsEqual(text.unicodeScalars))
            #expect(!Autolinker().autolink(text).contains("<script"))
            _ = TweetValidation.isValidURL(text)
            _ = TweetValidation.isValidURL(text, allowsUnicodeHosts: false, requiresScheme: false)
        }
    }
}
