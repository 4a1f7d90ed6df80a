/// Records whose words alone do not prove that nothing is found in them: the filter leaves them to who reads records.
///
/// What the filter proves is that no word stands in a text that could call for a match of a public post. So it must not
/// judge messages between accounts, which other matches are for; texts that are written as strings within strings; words
/// that stand beside the text, as the hashtags of Bluesky; and, where it counts whom a post answers, records that say so
/// in other ways than X. Each shows by a key or value that its readers ask for:
/// `"recipient"`, `"target"` and `MessageCreate` for messages of X, `"event"` for frames and events, `"content"` for
/// Mastodon, `app.bsky.feed.post` for Bluesky, `"body"` for Activity Streams.
enum UnprovenShapes {
    /// Whether the key or value of which three letters are at `mark` shows that the line which begins at `start` must be
    /// read: its last ones in front of a closing quotation mark, but for `MessageCreate`.
    ///
    /// - Parameter handles: it counts whom a post answers.
    static func shows(_ bytes: UnsafeRawBufferPointer, at mark: Int, lineFrom start: Int, handles: Bool) -> Bool {
        let end = mark &+ 3
        switch (bytes[mark], bytes[mark &+ 1], bytes[mark &+ 2]) {
        case (0x67, 0x65, 0x74): return isWhole("target", endingAt: end, in: bytes)
        // A message of X API v2, `MessageCreate`, or of a personal archive, `messageCreate`.
        case (0x67, 0x65, 0x43): return isText("essageCreate\"", at: mark &- 4, in: bytes)
        case (0x6F, 0x64, 0x79): return handles && isWhole("body", endingAt: end, in: bytes)
        case (0x6F, 0x73, 0x74):
            guard isWhole("app.bsky.feed.post", endingAt: end, in: bytes) else { return false }
            // Hashtags stand there without the sign by which they are looked for.
            return handles
                || ByteSearch.holds("\"tag", at: 2, in: bytes, start..<lineEnd(bytes, mark), NativeVector.self)
        case (0x65, 0x6E, 0x74):
            if isWhole("content", endingAt: end, in: bytes) {
                return handles || !isPublicStatus(bytes, start..<lineEnd(bytes, mark))
            }
            return isWhole("event", endingAt: end, in: bytes) || isWhole("recipient", endingAt: end, in: bytes)
        default: return false
        }
    }

    /// Whether a status of Mastodon says of itself, and of all within it, that everybody may read it.
    private static func isPublicStatus(_ bytes: UnsafeRawBufferPointer, _ line: Range<Int>) -> Bool {
        var found = false
        var index = line.lowerBound
        while let key = ByteSearch.first("\"visibility\"", at: 3, in: bytes, index..<line.upperBound, NativeVector.self)
        {
            index = key + 12
            let isPublic = [": \"public\"", ":\"public\"", ":\"unlisted\"", ": \"unlisted\""].contains { value in
                isText(value, at: index, in: bytes)
            }
            guard isPublic else { return false }
            found = true
        }
        return found
    }

    /// Whether `name` stands between a quotation mark and `end`.
    private static func isWhole(_ name: StaticString, endingAt end: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
        let start = end &- name.utf8CodeUnitCount
        return start > 0 && bytes[start &- 1] == UInt8(ascii: "\"") && isText(name, at: start, in: bytes)
    }

    private static func isText(_ text: StaticString, at start: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
        text.withUTF8Buffer { letters in
            start >= 0 && start &+ letters.count <= bytes.count
                && letters.indices.allSatisfy { letters[$0] == bytes[start &+ $0] }
        }
    }

    private static func lineEnd(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> Int {
        var end = place
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end &+= 1 }
        return end
    }
}
