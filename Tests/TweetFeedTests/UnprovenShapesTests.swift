import Testing
import TweetText

@testable import TweetFeed

/// Records that the filter leaves to the reader although no anchor stands in their words, and those that it need not.
@Suite struct UnprovenShapesTests {
    private static func passes(_ line: String, parents: Set<[UInt8]> = []) -> Bool {
        let filter = RecordFilter(AnchorSet(words: [TermKey.key(of: "#buy")], parents: parents))
        let bytes = Array(("{}\n" + line + "\n{}\n").utf8)
        let end = bytes.withUnsafeBytes { bytes in
            EveryKernel.agreed(on: line) { filter.pass(bytes, from: 0, atEnd: true, $0).end }
        }
        let last = Array(line.utf8)
        let alone = last.withUnsafeBytes { bytes in
            EveryKernel.agreed(on: line) { filter.pass(bytes, from: 0, atEnd: true, $0).end }
        }
        #expect((alone == last.count) == (end == bytes.count), "\(line) alone")
        #expect(end == bytes.count || end == 3)
        return end == bytes.count
    }

    @Test(arguments: [
        // Messages go to other matches.
        #"{"event":{"message_create":{"message_data":{"text":"yes"},"target":{"recipient_id":"1"}}}}"#,
        #"{"type":"message_create","message_create":{"message_data":{"text":"yes"},"target" : {"recipient_id":"1"}}}"#,
        #"{"text":"yes","sender":{"screen_name":"ann"},"recipient":{"screen_name":"bob"}}"#,
        #"{"data":{"text":"yes","event_type":"MessageCreate"}}"#, #"{"event_type":"MessageCreate","text":"yes"}"#,
        #"{"dmConversation":{"messages":[{"messageCreate":{"text":"yes"}}]}}"#,
        // Strings within strings, and hashtags without their sign.
        ##"{"stream":["user"],"event":"update","payload":"{\"content\":\"#buy\"}"}"##,
        #"{"did":"d","kind":"commit","commit":{"collection":"app.bsky.feed.post","record":{"text":"a","tags":["buy"]}}}"#,
        #"{"$type":"app.bsky.feed.post","text":"buy","facets":[{"features":[{"tag":"buy"}]}]}"#,
        // What not everybody may read, or does not say so.
        #"{"account":{},"content":"<p>a</p>","visibility":"direct"}"#,
        #"{"account":{},"content":"<p>a</p>","visibility" : "private"}"#, #"{"account":{},"content":"<p>a</p>"}"#,
        #"{"visibility":"public","account":{},"content":"<p>a</p>","reblog":{"content":"","visibility":"private"}}"#,
    ])
    func mustBeRead(_ line: String) { #expect(!Self.passes(line)) }

    @Test(arguments: [
        #"{"text":"yes","user":{"description":"a \"target\" of the event","screen_name":"a_recipient"}}"#,
        #"{"did":"d","kind":"commit","commit":{"collection":"app.bsky.feed.post","record":{"text":"a"}}}"#,
        #"{"account":{},"content":"<p>a</p>","visibility":"public"}"#,
        #"{"account":{},"content":"<p>a</p>","visibility": "unlisted","reblog":{"content":"b","visibility":"public"}}"#,
        #"{"objectType":"activity","body":"a"}"#, #"{"created_at":"Tue Oct 14","text":"MessageCreate\" target"}"#,
        #"{"widget":1,"guest":"ghost","present":"absent","text":"a"}"#,
    ])
    func mayBePassed(_ line: String) { #expect(Self.passes(line)) }

    /// Where it counts whom a post answers, networks that say so in other ways than X are read.
    @Test(arguments: [
        #"{"did":"d","kind":"commit","commit":{"collection":"app.bsky.feed.post","record":{"text":"a"}}}"#,
        #"{"account":{},"content":"<p>a</p>","visibility":"public"}"#, #"{"objectType":"activity","body":"a"}"#,
    ])
    func answersAreRead(_ line: String) { #expect(!Self.passes(line, parents: [TermKey.key(of: "@beans")])) }
}
