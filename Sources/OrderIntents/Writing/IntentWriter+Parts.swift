import TweetText

extension IntentWriter {
    func append(_ post: PostReference, to output: inout [UInt8]) {
        object("post", to: &output) { output in
            string("platform", post.platform, to: &output)
            string("id", post.id, to: &output)
            string("first_id", post.firstID, to: &output)
            string("url", post.url, to: &output)
            string("channel", post.channel.rawValue, to: &output)
            if post.author.id != nil || post.author.handle != nil {
                object("author", to: &output) { output in
                    string("id", post.author.id, to: &output)
                    string("handle", post.author.handle, to: &output)
                }
            }
            if let createdAt = post.createdAt {
                JSONText.appendKey("created_at", to: &output)
                output.append(UInt8(ascii: "\""))
                Timestamp.append(createdAt, to: &output)
                output.append(UInt8(ascii: "\""))
            }
            string("lang", post.language, to: &output)
            string("in_reply_to", post.inReplyTo, to: &output)
        }
    }

    func append(_ key: String, _ account: AccountReference?, to output: inout [UInt8]) {
        guard let account else { return }
        object(key, to: &output) { output in
            string("handle", account.handle, to: &output)
            string("id", account.id, to: &output)
            string("found", account.found?.rawValue, to: &output)
        }
    }

    func append(_ key: String, _ money: Money?, to output: inout [UInt8]) {
        guard let money else { return }
        object(key, to: &output) { output in
            JSONText.appendKey("amount", to: &output)
            output.append(UInt8(ascii: "\""))
            money.appendDecimal(to: &output)
            output.append(UInt8(ascii: "\""))
            string("currency", money.currency.code, to: &output)
        }
    }

    func append(_ lines: [OrderLine], to output: inout [UInt8]) {
        guard !lines.isEmpty else { return }
        array("lines", lines, to: &output) { line, output in
            if includesText { string("text", line.text, to: &output) }
            string("product_id", line.productID, to: &output)
            number("quantity", line.quantity.count, to: &output)
            if !line.options.isEmpty {
                object("options", to: &output) { output in
                    // A dictionary has no order of its own.
                    for (name, value) in line.options.sorted(by: { $0.key < $1.key }) {
                        string(escapingKey: name, value, to: &output)
                    }
                }
            }
            append("unit_price", line.unitPrice, to: &output)
            string("found", line.found.rawValue, to: &output)
            if let score = line.score {
                JSONText.appendKey("score", to: &output)
                output.append(UInt8(ascii: "0") + UInt8(clamping: score / 100))
                output.append(UInt8(ascii: "."))
                JSONText.append(magnitude: UInt64(clamping: score % 100), width: 2, to: &output)
            }
        }
    }

    func append(_ name: String, _ followUp: OrderFollowUp?, to output: inout [UInt8]) {
        guard let followUp else { return }
        object(name, to: &output) { output in
            string("by", followUp.by, to: &output)
            number("within_s", followUp.withinSeconds, to: &output)
        }
    }

    func append(_ limits: [RepetitionLimit], to output: inout [UInt8]) {
        guard !limits.isEmpty else { return }
        array("limits", limits, to: &output) { limit, output in
            number("count", limit.count, to: &output)
            boolean("per_user", limit.perUser, to: &output)
            boolean("per_day", limit.perDay, to: &output)
        }
    }

    func append(_ evidence: [SlotEvidence], to output: inout [UInt8]) {
        guard !evidence.isEmpty else { return }
        array("evidence", evidence, to: &output) { piece, output in
            string("slot", piece.slot, to: &output)
            if includesText { string("text", piece.text, to: &output) }
            span("utf8", piece.utf8.start, piece.utf8.end, to: &output)
            span("scalars", piece.scalars.lowerBound, piece.scalars.upperBound, to: &output)
            span("utf16", piece.utf16.lowerBound, piece.utf16.upperBound, to: &output)
        }
    }

    func append(_ issues: [IntentIssue], to output: inout [UInt8]) {
        guard !issues.isEmpty else { return }
        array("issues", issues, to: &output) { issue, output in
            string("code", issue.code.rawValue, to: &output)
            string("slot", issue.slot, to: &output)
            string("message", includesText ? issue.message : issue.code.sentence, to: &output)
        }
    }
}
