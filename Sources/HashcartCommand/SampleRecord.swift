import Hashcart
import OrderIntents

/// A sample as a line of JSON: the post, where it stands, and what it was made from.
enum SampleRecord {
    static func append(_ sample: PostSample, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "{"))
        func string(_ key: String, _ value: String?) {
            guard let value else { return }
            JSONText.appendKey(key, to: &output)
            JSONText.append(value, to: &output)
        }
        string("type", "sample")
        string("text", sample.text)
        string("grammar", sample.grammar)
        string("match", sample.match)
        string("intent", sample.intent)
        JSONText.appendKey("seed", to: &output)
        JSONText.append(magnitude: sample.seed, to: &output)
        JSONText.appendKey("slots", to: &output)
        output.append(UInt8(ascii: "["))
        for slot in sample.slots {
            guard let value = slot.value else { continue }
            JSONText.appendSeparator(to: &output)
            output.append(UInt8(ascii: "{"))
            string("slot", slot.name)
            string("value", value)
            if slot.line > 0 {
                JSONText.appendKey("line", to: &output)
                JSONText.append(slot.line, to: &output)
            }
            output.append(UInt8(ascii: "}"))
        }
        output.append(UInt8(ascii: "]"))
        let context = sample.tweet.context
        JSONText.appendKey("context", to: &output)
        output.append(UInt8(ascii: "{"))
        string("channel", context.channel.rawValue)
        string("addressee", context.addressee)
        for (key, parent) in [("reply", context.reply), ("quote", context.quote)] {
            guard let parent else { continue }
            JSONText.appendKey(key, to: &output)
            output.append(UInt8(ascii: "{"))
            string("id", parent.id)
            string("author", parent.authorHandle)
            string("link", parent.links.first)
            output.append(UInt8(ascii: "}"))
        }
        string("place", context.place)
        if context.hasPhoto { string("photo", "yes") }
        if context.isRetweet { string("retweet", "yes") }
        output.append(contentsOf: "}}".utf8)
    }
}

extension SampleGap {
    /// The reason in words.
    var sentence: String {
        switch self {
        case .pattern(let source): "no run of /\(source)/ is found."
        case .campaign(let kind): "no campaign of kind \(kind) is known; declare one with `sample campaign`."
        case .listing: "no listing is known that it may answer; declare one with `sample listing`."
        case .product: "no product is known; declare one with `sample product`."
        case .slot(let name): "nothing is known that \(name) could hold."
        case .conditions: "its conditions cannot hold together."
        case .neverComplete: "whatever is said, something is missing."
        }
    }
}
