import TweetText

/// Small pieces of JSON, appended as bytes.
///
/// Each is written into room that is there: a record is dozens of pieces, and to make room for each of them costs more
/// than to write it. What has no room left fills it up, which tells whoever made it that it was too small.
package enum JSONText {
    /// Bytes that the longest number takes, with its sign.
    static let numberRoom = 20
    /// Bytes that an escaped byte takes at most.
    private static let escapeRoom = 6
    /// Bytes that nearly every record fits in.
    private static let firstRoom = 4096

    /// Appends all that `write` writes, whatever room it takes.
    package static func append(to output: inout [UInt8], write: (inout OutputSpan<UInt8>) -> Void) {
        var room = firstRoom
        var isFull = true
        while isFull {
            let start = output.count
            output.append(addingCapacity: room) { output in
                write(&output)
                isFull = output.freeCapacity == 0
            }
            if isFull { output.removeSubrange(start...) }
            room *= 2
        }
    }

    /// Appends a key with its colon, and a comma before it unless it opens an object.
    package static func appendKey(_ key: String, to output: inout [UInt8]) {
        let isFirst = output.last == UInt8(ascii: "{")
        output.append(addingCapacity: key.utf8.count + 4) { output in
            if !isFirst { output.add(UInt8(ascii: ",")) }
            output.add(UInt8(ascii: "\""))
            output.add(key.utf8.span)
            output.add(UInt8(ascii: "\""))
            output.add(UInt8(ascii: ":"))
        }
    }

    /// Appends a key with a string.
    package static func append(_ key: String, _ string: String, to output: inout [UInt8]) {
        appendKey(key, to: &output)
        append(string, to: &output)
    }

    /// Appends a key with a whole number.
    package static func append(_ key: String, _ number: Int, to output: inout [UInt8]) {
        appendKey(key, to: &output)
        append(number, to: &output)
    }

    /// Appends a key with an array of strings.
    package static func append(_ key: String, _ strings: [String], to output: inout [UInt8]) {
        appendKey(key, to: &output)
        output.append(UInt8(ascii: "["))
        for string in strings {
            appendSeparator(to: &output)
            append(string, to: &output)
        }
        output.append(UInt8(ascii: "]"))
    }

    /// Appends a comma unless the value to come is the first of an array.
    package static func appendSeparator(to output: inout [UInt8]) {
        if output.last != UInt8(ascii: "[") { output.append(UInt8(ascii: ",")) }
    }

    /// Appends a string with its quotes; see the piece for what is escaped.
    package static func append(_ string: String, to output: inout [UInt8]) {
        output.append(addingCapacity: string.utf8.count * escapeRoom + 2) { append(string, to: &$0) }
    }

    /// Appends a whole number.
    package static func append(_ number: Int, to output: inout [UInt8]) {
        output.append(addingCapacity: numberRoom) { append(number, to: &$0) }
    }

    /// Appends a number without sign.
    package static func append(magnitude: UInt64, to output: inout [UInt8]) {
        output.append(addingCapacity: numberRoom) { append(magnitude: magnitude, to: &$0) }
    }
}
