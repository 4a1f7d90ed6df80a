import TweetText

/// Tells from its first line how an input is written.
enum FeedSniffing {
    /// How records are kept apart.
    enum Framing: Equatable {
        case json, rows, lines, events
    }

    /// Bytes of the first line that are looked at.
    static let limit = 1 << 16

    /// The framing that the first line that is not blank suggests.
    static func framing(ofFirstLine line: Span<UInt8>) -> Framing {
        var start = 0
        while start < line.count, line[start] <= 0x20 { start += 1 }
        guard start < line.count else { return .lines }
        switch line[start] {
        case UInt8(ascii: "{"):
            return next(line, start).map { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "}") } ?? true
                ? .json : .lines
        case UInt8(ascii: "["):
            let inner = Array("{[]\"-0123456789".utf8)
            return next(line, start).map(inner.contains) ?? true ? .json : .lines
        default:
            if begins(line, at: start, with: PersonalArchive.prefix) { return .json }
            if isEvent(line, start) { return .events }
            return isHeader(line) ? .rows : .lines
        }
    }

    /// What is wrong with an input that is no text at all: its first line holds NUL bytes.
    static func complaint(aboutFirstLine line: Span<UInt8>) -> String? {
        guard line.indices.contains(where: { line[$0] == 0 }) else { return nil }
        // POSIX.1-2017, pax, "ustar Interchange Format": the magic stands at byte 257.
        if begins(line, at: min(257, line.count), with: "ustar") {
            return
                "the input is a tar archive, which `hashcart extract` and `hashcart inspect` read; elsewhere give one of its files, "
                + "taken out with `tar -xOf ARCHIVE FILE`"
        }
        return "the input is binary data; give posts as JSON Lines, CSV, TSV or plain text, gzipped or not"
    }

    /// Where the first line stands that is no comment of an event stream, as keeps a connection alive; the end where all
    /// are; nil when more bytes must tell.
    static func pastComments(_ bytes: Span<UInt8>, from start: Int, atEnd: Bool) -> Int? {
        var index = start
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: ":") || bytes[index] <= 0x20 else {
                let end = ByteScan.first(UInt8(ascii: "\n"), in: bytes, from: index)
                return end < bytes.count || atEnd || end - start > limit ? index : nil
            }
            index =
                bytes[index] == UInt8(ascii: ":")
                ? ByteScan.first(UInt8(ascii: "\n"), in: bytes, from: index) : index + 1
            if index - start > limit { return start }
        }
        return atEnd ? start : nil
    }

    /// Whether a line is one of an event stream: a name of Mastodon's events, or data of JSON. A post may begin with
    /// `event:` or `data:` as well.
    private static func isEvent(_ line: Span<UInt8>, _ start: Int) -> Bool {
        if begins(line, at: start, with: "data:") {
            return next(line, start + 4).map { $0 == UInt8(ascii: "{") || JSONScalar.isDigit($0) } ?? false
        }
        guard begins(line, at: start, with: "event:") else { return false }
        var name: [UInt8] = []
        var index = start + 6
        while index < line.count, line[index] != 0x0A, name.count < 40 {
            if line[index] > 0x20 { name.append(line[index]) }
            index += 1
        }
        return MastodonEvent(rawValue: String(decoding: name, as: UTF8.self)) != nil
    }

    /// A header has a field named exactly as the text is; one that names other columns alone lacks it.
    private static func isHeader(_ line: Span<UInt8>) -> Bool {
        let bytes = line.indices.map { line[$0] }
        let reader = DelimitedText(separator: DelimitedText.separator(ofHeader: bytes))
        guard let row = reader.row(in: line, from: 0, atEnd: true), !row.isCutOff else { return false }
        let names = row.fields.map(RowColumns.name)
        return names.contains(where: RowColumns.textNames.contains)
            || names.allSatisfy(RowColumns.isPlain) && names.count(where: RowColumns.isKnown) > 1
    }

    /// Whether behind a line that ends at `lineEnd` a record of JSON begins, in front of which the line is only something
    /// broken; nil when more bytes must tell.
    static func isJSON(behindLine lineEnd: Int, in bytes: Span<UInt8>, atEnd: Bool) -> Bool? {
        guard lineEnd < bytes.count, bytes[lineEnd] == UInt8(ascii: "\n") else { return false }
        var start = lineEnd
        while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
        let rest = bytes.extracting(start..<min(bytes.count, start + limit))
        guard let first = rest.isEmpty ? nil : rest[0] else { return atEnd ? false : nil }
        guard first == UInt8(ascii: "{") else { return false }
        guard next(rest, 0) != nil || atEnd || rest.count == limit else { return nil }
        return framing(ofFirstLine: rest) == .json
    }

    private static func next(_ line: Span<UInt8>, _ start: Int) -> UInt8? {
        for index in start + 1..<max(start + 1, line.count) where line[index] > 0x20 { return line[index] }
        return nil
    }

    static func begins(_ line: Span<UInt8>, at start: Int, with name: StaticString) -> Bool {
        name.withUTF8Buffer { letters in
            letters.count <= line.count - start
                && letters.enumerated().allSatisfy { line[start + $0.offset] == $0.element }
        }
    }
}
