import Hashcart
import TweetArchives

/// What the name of a file tells of the posts in it.
enum FeedName {
    /// How names of feeds end, before what packing and rotation add to them.
    static let endings = [".json", ".jsonl", ".jsonlines", ".jl", ".ndjson", ".csv", ".tsv", ".txt", ".sse"]

    /// The names that count in folders and archives, for help.
    static var help: String {
        "In folders and tar archives, files count whose names end in \(endings.joined(separator: ", ")), or in a number "
            + "behind that (posts.jsonl.1), each with .gz or .bz2 too; part-00000 and the like; names without an ending "
            + "but .gz or .bz2; and of a personal archive what its owner wrote. A file that is named itself always counts."
    }

    /// Whether a file in a folder or an archive is one of posts by its name.
    static func isFeed(_ path: String) -> Bool {
        let (name, isPacked) = unpacked(path)
        if name.isEmpty || name.hasPrefix(".") { return false }
        if name.hasSuffix(".js") { return PersonalArchiveFile.holdsWords(name) }
        // Licences of scripts stand beside the data of personal archives.
        if name.hasSuffix("license.txt") { return false }
        if !name.contains(".") { return isPacked || isPart(name) }
        return endings.contains { unrotated(name).hasSuffix($0) }
    }

    /// How a file is written, as far as its name tells: a table without a column `text` is a mistake, not prose.
    static func format(_ path: String, said format: FeedFormat) -> FeedFormat {
        let name = unrotated(unpacked(path).name)
        return format == .auto && (name.hasSuffix(".csv") || name.hasSuffix(".tsv")) ? .csv : format
    }

    /// The last component in small letters without what packing adds.
    private static func unpacked(_ path: String) -> (name: Substring, isPacked: Bool) {
        let name = path.lowercased().lastComponent
        guard let compression = Compression(ofFile: String(name)) else { return (name, false) }
        return (name.dropLast(compression.suffix.count), true)
    }

    /// A name without the number that rotation of logs adds.
    private static func unrotated(_ name: Substring) -> Substring {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        let number = name[dot...].dropFirst()
        return !number.isEmpty && number.utf8.allSatisfy { 0x30...0x39 ~= $0 } ? name[..<dot] : name
    }

    /// Whether a file is called as Hadoop and Spark call the parts of what they write: `part-00000`, `part-r-00000`.
    private static func isPart(_ name: Substring) -> Bool {
        name.hasPrefix("part-") && name.utf8.contains { 0x30...0x39 ~= $0 }
    }
}
