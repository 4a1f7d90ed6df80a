import TweetText

// Objects are opened by their key, `"post":{`, and closed by hand: to fill one in a closure copies what it is filled with.
extension IntentWriter {
    func append(_ post: PostReference, to output: inout OutputSpan<UInt8>) {
        JSONText.appendKey(#""post":{"#, to: &output)
        string(#""platform":"#, post.platform, to: &output)
        string(#""id":"#, post.id, to: &output)
        string(#""first_id":"#, post.firstID, to: &output)
        string(#""url":"#, post.url, to: &output)
        string(#""channel":"#, post.channel.rawValue, to: &output)
        if post.author.id != nil || post.author.handle != nil {
            JSONText.appendKey(#""author":{"#, to: &output)
            string(#""id":"#, post.author.id, to: &output)
            string(#""handle":"#, post.author.handle, to: &output)
            output.add(UInt8(ascii: "}"))
        }
        if let createdAt = post.createdAt {
            JSONText.appendKey(#""created_at":""#, to: &output)
            Timestamp.append(createdAt, to: &output)
            output.add(UInt8(ascii: "\""))
        }
        string(#""lang":"#, post.language, to: &output)
        string(#""in_reply_to":"#, post.inReplyTo, to: &output)
        output.add(UInt8(ascii: "}"))
    }

    func append(_ key: StaticString, _ account: AccountReference?, to output: inout OutputSpan<UInt8>) {
        guard let account else { return }
        JSONText.appendKey(key, to: &output)
        string(#""handle":"#, account.handle, to: &output)
        string(#""id":"#, account.id, to: &output)
        string(#""found":"#, account.found?.rawValue, to: &output)
        output.add(UInt8(ascii: "}"))
    }

    func append(_ key: StaticString, _ money: Money?, to output: inout OutputSpan<UInt8>) {
        guard let money else { return }
        JSONText.appendKey(key, to: &output)
        JSONText.appendKey(#""amount":""#, to: &output)
        money.appendDecimal(to: &output)
        output.add(UInt8(ascii: "\""))
        string(#""currency":"#, money.currency.code, to: &output)
        output.add(UInt8(ascii: "}"))
    }

    func append(_ lines: [OrderLine], to output: inout OutputSpan<UInt8>) {
        guard !lines.isEmpty else { return }
        array(#""lines":["#, lines.indices, to: &output) { index, output in
            if includesText { string(#""text":"#, lines[index].text, to: &output) }
            string(#""product_id":"#, lines[index].productID, to: &output)
            number(#""quantity":"#, lines[index].quantity.count, to: &output)
            if !lines[index].options.isEmpty {
                JSONText.appendKey(#""options":{"#, to: &output)
                // A dictionary has no order of its own.
                for (name, value) in lines[index].options.sorted(by: { $0.key < $1.key }) {
                    string(escapingKey: name, value, to: &output)
                }
                output.add(UInt8(ascii: "}"))
            }
            append(#""unit_price":{"#, lines[index].unitPrice, to: &output)
            string(#""found":"#, lines[index].found.rawValue, to: &output)
            if let score = lines[index].score {
                JSONText.appendKey(#""score":"#, to: &output)
                output.add(UInt8(ascii: "0") + UInt8(clamping: score / 100))
                output.add(UInt8(ascii: "."))
                JSONText.append(magnitude: UInt64(clamping: score % 100), width: 2, to: &output)
            }
        }
    }

    func append(_ key: StaticString, _ followUp: OrderFollowUp?, to output: inout OutputSpan<UInt8>) {
        guard let followUp else { return }
        JSONText.appendKey(key, to: &output)
        string(#""by":"#, followUp.by, to: &output)
        number(#""within_s":"#, followUp.withinSeconds, to: &output)
        output.add(UInt8(ascii: "}"))
    }

    func append(_ limits: [RepetitionLimit], to output: inout OutputSpan<UInt8>) {
        guard !limits.isEmpty else { return }
        array(#""limits":["#, limits.indices, to: &output) { index, output in
            number(#""count":"#, limits[index].count, to: &output)
            boolean(#""per_user":"#, limits[index].perUser, to: &output)
            boolean(#""per_day":"#, limits[index].perDay, to: &output)
        }
    }

    func append(_ evidence: [SlotEvidence], to output: inout OutputSpan<UInt8>) {
        guard !evidence.isEmpty else { return }
        array(#""evidence":["#, evidence.indices, to: &output) { index, output in
            string(#""slot":"#, evidence[index].slot, to: &output)
            if includesText { string(#""text":"#, evidence[index].text, to: &output) }
            let (scalars, utf16) = (evidence[index].scalars, evidence[index].utf16)
            span(#""utf8":["#, evidence[index].utf8.start, evidence[index].utf8.end, to: &output)
            span(#""scalars":["#, scalars.lowerBound, scalars.upperBound, to: &output)
            span(#""utf16":["#, utf16.lowerBound, utf16.upperBound, to: &output)
        }
    }

    func append(_ issues: [IntentIssue], to output: inout OutputSpan<UInt8>) {
        guard !issues.isEmpty else { return }
        array(#""issues":["#, issues.indices, to: &output) { index, output in
            string(#""code":"#, issues[index].code.rawValue, to: &output)
            string(#""slot":"#, issues[index].slot, to: &output)
            let message = includesText ? issues[index].message : issues[index].code.sentence
            string(#""message":"#, message, to: &output)
        }
    }
}
