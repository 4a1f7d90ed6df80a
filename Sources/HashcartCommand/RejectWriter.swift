import Hashcart

/// Writes unreadable records: file, line, byte offset, reason and the raw line, one JSON object a line.
enum RejectWriter {
    static func append(_ record: UnreadableRecord, of file: String, to output: inout [UInt8]) {
        var object = JSONObjectWriter(output)
        object.add("type", "unreadable")
        object.add("file", file)
        object.add("line", record.place.line)
        object.add("offset", record.place.offset)
        if let place = record.errorOffset { object.add("error_offset", place) }
        object.add("reason", record.reason)
        object.add("raw", String(decoding: record.raw, as: UTF8.self))
        output = object.finish()
    }
}
