import OrderIntents
import TweetFeed

/// Writes unreadable records: file, line, byte offset, reason and the raw line, one JSON object a line.
enum RejectWriter {
    static func append(_ record: UnreadableRecord, of file: String, to output: inout [UInt8]) {
        output.append(contentsOf: "{\"type\":\"unreadable\"".utf8)
        JSONText.append("file", file, to: &output)
        JSONText.append("line", record.place.line, to: &output)
        JSONText.append("offset", record.place.offset, to: &output)
        if let place = record.errorOffset { JSONText.append("error_offset", place, to: &output) }
        JSONText.append("reason", record.reason, to: &output)
        JSONText.append("raw", String(decoding: record.raw, as: UTF8.self), to: &output)
        // Bytes that are no UTF-8 would be lost in a JSON string.
        if String(validating: record.raw, as: UTF8.self) == nil {
            JSONText.append("raw_base64", base64(record.raw), to: &output)
        }
        output.append(contentsOf: "}\n".utf8)
    }

    /// RFC 4648, section 4.
    static func base64(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 {
                text.append(place > group.count ? UInt8(ascii: "=") : letters[bits >> (18 - 6 * place) & 63])
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
