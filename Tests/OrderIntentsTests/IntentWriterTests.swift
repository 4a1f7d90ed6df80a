import OrderGrammar
import Testing
import TweetText

@testable import OrderIntents

struct IntentWriterTests {
    func line(_ intent: OrderIntent, includesText: Bool = true) -> String {
        var bytes: [UInt8] = []
        IntentWriter(includesText: includesText).append(intent, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func writesKeysInTheContractsOrder() {
        #expect(
            line(SampleIntents.pay) == #"""
                {"type":"intent","schema":"hashcart/1","id":"x:1790000000335547867:smoney:1","kind":"pay","status":"complete",\#
                "grammar":"smoney","version":1,"match":"send","evidence_level":"attested",\#
                "post":{"platform":"x","id":"1790000000335547868","first_id":"1790000000335547867",\#
                "url":"https://x.com/ann/status/1790000000335547868","channel":"public",\#
                "author":{"id":"7","handle":"ann"},"created_at":"2014-10-14T08:00:00.000Z","lang":"fr","in_reply_to":"17"},\#
                "merchant":{"handle":"SMoneyfr","id":"1","found":"exact"},"recipient":{"handle":"bob"},\#
                "amount":{"amount":"10.00","currency":"EUR"},"memo":"lunch\u2028at noon","confirmation":{"by":"in app"},\#
                "evidence":[{"slot":"amount","text":"10€","utf8":[20,25],"scalars":[20,23],"utf16":[20,23]}]}

                """#)
        #expect(
            line(SampleIntents.order) == #"""
                {"type":"intent","schema":"hashcart/1","id":"text:ba7816bf8f01cfea414140de5dae2223:shop:1",\#
                "kind":"purchase","status":"incomplete","grammar":"shop","version":1,"match":"tagged","evidence_level":"design",\#
                "post":{"platform":"text","channel":"direct"},"merchant":{"handle":"shoebarn","found":"alias"},\#
                "campaign":"newredshoes","lines":[{"text":"red \"shoes\"","product_id":"RS-9","quantity":2,\#
                "options":{"a\"b":"c","color":"red","size":"9"},"unit_price":{"amount":"79.00","currency":"USD"},"found":"tag"},\#
                {"text":"socks","quantity":1,"found":"none"}],"code":"K7Q2","url":"https://example.com/a?b=1&c=2",\#
                "checkout_url":"https://shoebarn.example.com/checkout",\#
                "confirmation":{"by":"#ConfirmKindleFireHD","within_s":900},\#
                "limits":[{"count":1,"per_user":true,"per_day":true},{"count":50,"per_user":false,"per_day":true}],\#
                "issues":[{"code":"unresolved_product","slot":"item","message":"@shoebarn has no “socks”."},\#
                {"code":"retweet","message":"The post is a plain retweet: the words are somebody else's."}]}

                """#)
        #expect(
            line(SampleIntents.ambiguous) == #"""
                {"type":"intent","schema":"hashcart/1","id":"x:5:chirpify:1","status":"ambiguous",\#
                "post":{"platform":"x","id":"5","first_id":"5","channel":"live"},"recipient":{"handle":"bob"},\#
                "alternatives":[{"grammar":"chirpify","version":1,"match":"pay","evidence_level":"attested","kind":"pay",\#
                "amount":{"amount":"5.00","currency":"EUR"},\#
                "issues":[{"code":"ambiguous_amount","slot":"amount","message":"The amount can be read in more than one way."}]},\#
                {"grammar":"tips","version":3,"match":"plus","evidence_level":"attested","kind":"tip",\#
                "amount":{"amount":"5.00","currency":"USD"}}]}

                """#)
    }

    @Test func leavesOutTheWordsOfThePost() {
        let pay = line(SampleIntents.pay, includesText: false)
        #expect(!pay.contains("lunch") && !pay.contains("10€") && !pay.contains("\"text\":\"10"))
        #expect(pay.contains(#""evidence":[{"slot":"amount","utf8":[20,25]"#))
        let order = line(SampleIntents.order, includesText: false)
        #expect(!order.contains("shoes\\\"") && !order.contains("socks"), "messages may quote the post too")
        #expect(order.contains(#""lines":[{"product_id":"RS-9","quantity":2"#))
    }

    @Test func writesTheTrailer() {
        var bytes: [UInt8] = []
        IntentWriter().append(
            IntentTrailer(linesIn: 100, intents: 3, unreadable: 1, notices: 2), to: &bytes)
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == "{\"type\":\"trailer\",\"in\":100,\"posts\":0,\"intents\":3,\"unreadable\":1,\"notices\":2,\"truncated\":false}\n"
        )
    }

    @Test func aSlotCanBeAskedOfTheIntent() {
        var intent = SampleIntents.pay
        #expect(intent.amount?.decimal == "10.00")
        intent.memo = nil
        #expect(intent.reading.memo == nil)
    }
}
