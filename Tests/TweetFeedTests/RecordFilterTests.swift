import TestSupport
import Testing
import TweetText

@testable import TweetFeed

/// Lines that are passed over unread, and those that are not.
@Suite struct RecordFilterTests {
    static let filter = RecordFilter(AnchorSet(words: Set(["#buy", "pay"].map(TermKey.key(of:)))))

    static func pass(_ text: String, atEnd: Bool = true) -> RecordFilter.Pass {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBytes { bytes in
            EveryKernel.agreed(on: text) { filter.pass(bytes, from: 0, atEnd: atEnd, $0) }
        }
    }

    @Test func linesWithoutAnchorsArePassed() {
        let line = #"{"id":"1","text":"hello","user":{"name":"pay"}}"# + "\n"
        #expect(Self.pass(line + line) == RecordFilter.Pass(end: 2 * line.utf8.count, lines: 2))
        #expect(Self.pass(line + "\r\n\n" + line).lines == 4)
        let cr = line.dropLast() + "\r\n"
        #expect(Self.pass(String(cr + cr)).lines == 2)
        // Escapes of what is no ASCII hide no key.
        let escaped = #"{"name":"caf\u00e9 \u00DF","text":"caf\u00e9 \u003c \u0026"}"# + "\n"
        #expect(Self.pass(escaped + escaped).lines == 2)
        // The last line may have no end.
        #expect(Self.pass(String(line.dropLast())) == RecordFilter.Pass(end: line.utf8.count - 1, lines: 0))
    }

    @Test(arguments: [
        #"{"text":"now #buy"}"#, #"{"text" : "pay"}"#, #"{"a":1,"full_text":"x pay @b"}"#,
        #"{"content":"<p>#buy</p>"}"#,
        #"{"body":"\u0023buy"}"#, ##"{"retweeted_status":{"text":"#BUY"}}"##,
        // Keys may be written with escapes.
        ##"{"te\u0078t":"#buy"}"##, ##"{"padding":"a long value before it","\u0074ex\u0074":"#buy"}"##,
        // No whole record on its line.
        #"{"text":"hello""#, #"{"text":"hel"#, "{", #"{"text":"#,
    ])
    func linesThatMustBeReadAreNot(_ line: String) {
        #expect(Self.pass(line + "\n{}\n").end == 0)
        #expect(Self.pass("{}\n" + line + "\n{}\n").end == 3)
    }

    /// Where accounts count, the handles of a record are looked at too.
    @Test func whomAPostAnswersCounts() {
        let filter = RecordFilter(
            AnchorSet(words: [TermKey.key(of: "#buy")], parents: [TermKey.key(of: "@Bean_House")]))
        func passes(_ line: String) -> Bool {
            let bytes = Array((line + "\n").utf8)
            let pass = bytes.withUnsafeBytes { bytes in
                EveryKernel.agreed(on: line) { filter.pass(bytes, from: 0, atEnd: true, $0) }
            }
            return pass.end == bytes.count
        }
        #expect(!passes(#"{"text":"where is it?","in_reply_to_screen_name":"bean_HOUSE"}"#))
        #expect(!passes(#"{"text":"a","includes":{"users":[{"username" : "bean_house","id":"1"}]}}"#))
        #expect(!passes(#"{"text":"a","in_reply_to_screen_name":"\u0062ean_house"}"#))
        #expect(!passes(##"{"in_reply_to_screen_name":"x","text":"#buy"}"##))
        #expect(passes(#"{"text":"a","in_reply_to_screen_name":"bean_house2","name":"x"}"#))
        #expect(passes(#"{"text":"a","in_reply_to_screen_name":null,"image":"bean"}"#))
    }

    /// A piece that was cut at a border has no line that must be read for what may follow it.
    @Test func nothingFollowsABorder() throws {
        let line = #"{"id":"1","text":"hello"}"# + "\n"
        for endsAtBorder in [true, false] {
            var reader = FeedReader(filter: Self.filter)
            var posts = 0
            for _ in 0..<3 {
                try reader.push(Array((line + line).utf8).span, endsAtBorder: endsAtBorder) { _ in posts += 1 }
            }
            try reader.finish { _ in posts += 1 }
            #expect(posts == (endsAtBorder ? 0 : 3))
            #expect(reader.counts.lines == 6)
        }
    }

    /// What follows a line may show that it was no record.
    @Test func whatFollowsCounts() {
        #expect(Self.pass("{\"a\":{}\n}\n").end == 0)
        #expect(Self.pass("{\"a\":{}\n,\"text\":\"#buy\"}\n").end == 0)
        #expect(Self.pass("{}\n [{}]\n").end == 0)
        #expect(Self.pass("{}\n {}\n").end == 0)
        #expect(Self.pass("{}\n", atEnd: false).end == 0)
        #expect(Self.pass("{}\n{", atEnd: false).end == 3)
        #expect(Self.pass("{\"data\":\n{\"text\":\"x\"}\n}\n").end == 0)
    }

    /// Real and mutilated records, cut in any way: the filtered reader gives the posts with anchors, where and as the
    /// other one gives them.
    @Test func filteredReadersAgree() throws {
        var random = SplitMix64(seed: 61)
        let lines = [
            #"{"id":"1","text":"hello"}"#, ##"{"id":"2","text":"#buy 2"}"##, #"{"id":"3","text":"they pay"}"#, "",
            #"{"data":{"id":"4","text":"\u0023buy"}}"#, "{\n  \"id\": \"5\",\n  \"text\": \"#buy\"\n}",
            #"{"id":"6","text":"x"#, #"{"id":"7","text":"pay",}"#, "[", "]", "}", #"{"id":"8","a":{"b":1}"#, "nonsense",
            #"{"delete":{"status":{"id":9}}}"#, #"{"data":"#, ##"{"id":"10","text":"#buy"},"##, "\u{FEFF}",
        ]
        for _ in 0..<3_000 {
            var text = ""
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                text +=
                    (lines.randomElement(using: &random) ?? "")
                    + (Int.random(in: 0..<6, using: &random) == 0 ? "\r\n" : "\n")
            }
            let bytes = Array(text.utf8)
            let all = try Self.posts(bytes, filter: nil, cutting: [bytes.count])
            var cuts: [Int] = []
            while cuts.reduce(0, +) < bytes.count { cuts.append(Int.random(in: 1...30, using: &random)) }
            for cuts in [[bytes.count], cuts] {
                #expect(try Self.posts(bytes, filter: Self.filter, cutting: cuts) == all, "\(text)")
            }
        }
    }

    /// The posts that hold an anchor, with their places, and the lines read.
    private static func posts(_ bytes: [UInt8], filter: RecordFilter?, cutting cuts: [Int]) throws -> [String] {
        var reader = FeedReader(format: .xV2, filter: filter)
        var found: [String] = []
        func take(_ record: FeedRecord) {
            guard case .post(let tweet, let place) = record else { return }
            if tweet.text.contains("#buy") || tweet.text.contains("pay") { found.append("\(place) \(tweet)") }
        }
        var start = 0
        for cut in cuts where start < bytes.count {
            let end = min(bytes.count, start + cut)
            try reader.push(bytes.span.extracting(start..<end), take)
            start = end
        }
        try reader.finish(take)
        return found + ["lines: \(reader.counts.lines)"]
    }
}
