import Hashcart
import OrderGrammar
import TweetArchives

/// Tells files of what is known that are no text by their first bytes, before their rows are complained about.
enum TextCheck {
    /// Bytes that are looked at.
    private static let limit = 4096

    /// Refuses files that are packed or binary, all of them at once. Pipes are not looked at: nothing can be put back.
    static func check(_ paths: [String]) throws(Diagnostics) {
        let complaints = paths.compactMap { path in
            FileFacts.head(of: path, limit).flatMap { complaint(about: $0, in: path) }
        }
        if !complaints.isEmpty { throw Diagnostics(complaints) }
    }

    /// What is wrong with a file that begins with some bytes; nil for what may be a text or a compiled catalogue.
    static func complaint(about head: [UInt8], in path: String) -> Diagnostic? {
        if let compression = Compression(ofData: head, name: "") {
            return packed(path, compression.rawValue, unpackedBy: compression.rawValue + " -dc")
        }
        if let packing = OtherPacking(ofData: head) {
            return packed(path, packing.rawValue, unpackedBy: packing.command)
        }
        guard isBinary(head) else { return nil }
        return Diagnostic(
            id: "binary-file", message: "The file is binary, not text.", place: SourcePlace(file: path, line: 1),
            help: "Check its name, or save it as UTF-8 text: CSV, TSV or JSON Lines.")
    }

    private static func packed(_ path: String, _ packing: String, unpackedBy command: String) -> Diagnostic {
        Diagnostic(
            id: "packed-file", message: "The file is packed with \(packing), and is read only unpacked.",
            place: SourcePlace(file: path, line: 1), help: "Unpack it with `\(command)`, and name what that gives.")
    }

    /// Whether of a file's first bytes more are control characters than a slip in a row puts there.
    private static func isBinary(_ head: [UInt8]) -> Bool {
        // Spreadsheets save UTF-16 with its mark; the other mark is that of a compiled catalogue.
        let marks = [[0xFF, 0xFE], [0xFE, 0xFF], [0x93] + Array("HCAT".utf8)]
        guard !marks.contains(where: { head.starts(with: $0) }) else { return false }
        let controls = head.count { $0 < 0x20 && !(0x09...0x0D ~= $0) }
        return controls * 32 > head.count
    }
}
