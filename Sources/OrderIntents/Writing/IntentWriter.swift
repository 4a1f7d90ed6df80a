import OrderGrammar
import TweetText

/// Writes intents as lines of JSON, in the keys' fixed order. Equal intents give equal bytes.
public struct IntentWriter: Sendable {
    /// The name of the record's form, which changes only by adding.
    public static let schema = "hashcart/1"

    /// Whether the post's words are written: the text of evidence and lines, the memo, and messages that may
    /// quote them.
    public var includesText: Bool

    /// Makes a writer.
    public init(includesText: Bool = true) { self.includesText = includesText }

    /// Appends one line, with its line end.
    public func append(_ intent: OrderIntent, to output: inout [UInt8]) {
        JSONText.append(to: &output) { write(intent, to: &$0) }
    }

    /// Appends the trailer's line, with its line end.
    public func append(_ trailer: IntentTrailer, to output: inout [UInt8]) {
        JSONText.append(to: &output) { write(trailer, to: &$0) }
    }

    private func write(_ intent: OrderIntent, to output: inout OutputSpan<UInt8>) {
        output.add(#"{"type":"intent","schema":"hashcart/1""#)
        string(#""id":"#, intent.id.rawValue, to: &output)
        string(#""kind":"#, intent.reading.kind?.rawValue, to: &output)
        string(#""status":"#, intent.status.rawValue, to: &output)
        appendSource(of: intent.reading, to: &output)
        append(intent.post, to: &output)
        appendSlots(of: intent.reading, to: &output)
        append(alternatives: intent.alternatives, to: &output)
        append(intent.reading.issues, to: &output)
        output.add(UInt8(ascii: "}"))
        output.add(UInt8(ascii: "\n"))
    }

    private func write(_ trailer: IntentTrailer, to output: inout OutputSpan<UInt8>) {
        output.add(#"{"type":"trailer""#)
        number(#""in":"#, trailer.linesIn, to: &output)
        number(#""posts":"#, trailer.posts, to: &output)
        number(#""intents":"#, trailer.intents, to: &output)
        number(#""unreadable":"#, trailer.unreadable, to: &output)
        number(#""notices":"#, trailer.notices, to: &output)
        boolean(#""truncated":"#, trailer.isTruncated, to: &output)
        output.add(UInt8(ascii: "}"))
        output.add(UInt8(ascii: "\n"))
    }

    private func append(alternatives readings: [IntentReading], to output: inout OutputSpan<UInt8>) {
        guard !readings.isEmpty else { return }
        array(#""alternatives":["#, readings.indices, to: &output) { index, output in
            appendSource(of: readings[index], to: &output)
            string(#""kind":"#, readings[index].kind?.rawValue, to: &output)
            appendSlots(of: readings[index], to: &output)
            append(readings[index].issues, to: &output)
        }
    }

    private func appendSource(of reading: IntentReading, to output: inout OutputSpan<UInt8>) {
        string(#""grammar":"#, reading.grammar, to: &output)
        number(#""version":"#, reading.version, to: &output)
        string(#""match":"#, reading.match, to: &output)
        string(#""evidence_level":"#, reading.evidenceLevel?.rawValue, to: &output)
    }

    private func appendSlots(of reading: IntentReading, to output: inout OutputSpan<UInt8>) {
        append(#""merchant":{"#, reading.merchant, to: &output)
        append(#""recipient":{"#, reading.recipient, to: &output)
        string(#""campaign":"#, reading.campaign, to: &output)
        append(reading.lines, to: &output)
        append(#""amount":{"#, reading.amount, to: &output)
        if includesText { string(#""memo":"#, reading.memo, to: &output) }
        string(#""code":"#, reading.code, to: &output)
        string(#""url":"#, reading.url, to: &output)
        string(#""checkout_url":"#, reading.checkoutURL, to: &output)
        append(#""confirmation":{"#, reading.confirmation, to: &output)
        append(#""cancellation":{"#, reading.cancellation, to: &output)
        append(reading.limits, to: &output)
        append(reading.evidence, to: &output)
    }
}
