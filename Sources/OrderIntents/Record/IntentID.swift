import TweetText

/// The name of an intent: `platform:first id:grammar:ordinal`.
///
/// Retries and replays of a post collide in it; an edit or a new version of the grammar replaces.
public struct IntentID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The name as it stands in records.
    public let rawValue: String
    /// Takes a name from a record.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// The name as it stands in records.
    public var description: String { rawValue }

    /// Names the `ordinal`-th intent, from 1, that `grammar` found in a post.
    ///
    /// - Parameter firstID: id of the first version of the post. Where the source gives none, the post's
    ///   `text` takes its place, as a 128-bit hash.
    public init(platform: String, firstID: String?, text: @autoclosure () -> String, grammar: String, ordinal: Int) {
        let post = firstID ?? Self.hash(ofText: text())
        let room = platform.utf8.count + post.utf8.count + grammar.utf8.count + 3 + JSONText.numberRoom
        rawValue = String(room: room) { output in
            output.add(platform.utf8.span)
            output.add(UInt8(ascii: ":"))
            output.add(post.utf8.span)
            output.add(UInt8(ascii: ":"))
            output.add(grammar.utf8.span)
            output.add(UInt8(ascii: ":"))
            JSONText.append(ordinal, to: &output)
        }
    }

    /// SHA-256 of the text's UTF-8 bytes, cut to 128 bits, as 32 hexadecimal digits.
    public static func hash(ofText text: String) -> String {
        var hex: [UInt8] = []
        hex.reserveCapacity(32)
        for byte in SHA256.digest(of: text.utf8.span).prefix(16) {
            for nibble in [byte >> 4, byte & 15] {
                hex.append(nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10)
            }
        }
        return String(decoding: hex, as: UTF8.self)
    }
}
