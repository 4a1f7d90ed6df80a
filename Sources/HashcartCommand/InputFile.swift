import Hashcart
import TweetArchives

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// An input that the command line names, or one of the files of a folder that it names.
struct InputFile {
    /// Its path, or `-`.
    var path: String
    /// What of the command line named it: itself, or the folder that it stands in.
    var origin: String
    /// Who wrote the posts in it whose records do not say.
    var author: Tweet.Account?

    /// The inputs that paths name, in their order; those of a folder by name. Nothing is opened but `account.js`.
    ///
    /// - Returns: the inputs, and, of folders, the files that are no feeds by their names.
    static func all(of paths: [String], author: Tweet.Account?) throws -> (files: [InputFile], passed: [String]) {
        var files: [InputFile] = []
        var passed: [String] = []
        for path in paths {
            if path != "-", FileKind(at: path) == .folder {
                let names = try self.names(in: path)
                let isArchive = names.contains { PersonalArchiveFile.isOwner($0) }
                for name in names {
                    let isFeed =
                        isArchive ? PersonalArchiveFile.holdsWords(name) : isFeed(name) || ArchiveReader.isTarName(name)
                    let file = path.hasSuffix("/") ? path + name : path + "/" + name
                    if isFeed { files.append(InputFile(path: file, origin: path)) } else { passed.append(file) }
                }
            } else {
                files.append(InputFile(path: path, origin: path))
            }
        }
        for index in files.indices {
            files[index].author = author ?? PersonalArchiveFile.owner(beside: files[index].path)
        }
        return (files, passed)
    }

    private static func names(in folder: String) throws -> [String] {
        guard let all = FolderEntry.all(below: folder) else {
            throw ArchiveError.unreadable(name: folder, reason: "the folder cannot be listed")
        }
        return all.filter(\.isRegular).map(\.path)
            .filter { name in !name.split(separator: "/").contains { $0.hasPrefix(".") } }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Whether a file in a folder or an archive is one of posts by its name.
    static func isFeed(_ path: String) -> Bool {
        var name = path.lastComponent.lowercased()
        if let compression = Compression(ofFile: name) { name.removeLast(compression.suffix.count) }
        if name.hasPrefix(".") { return false }
        if name.hasSuffix(".js") { return PersonalArchiveFile.holdsWords(name) }
        return [".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".txt", ".sse"].contains { name.hasSuffix($0) }
    }

    /// How a file is written, as far as its name tells: a table without a column `text` is a mistake, not prose.
    static func format(_ path: String, said format: FeedFormat) -> FeedFormat {
        var name = path.lowercased()
        if let compression = Compression(ofFile: name) { name.removeLast(compression.suffix.count) }
        return format == .auto && (name.hasSuffix(".csv") || name.hasSuffix(".tsv")) ? .csv : format
    }
}

/// The files of somebody's personal archive of X.
enum PersonalArchiveFile {
    /// Whether a file says whose archive it is.
    static func isOwner(_ path: String) -> Bool { path.lastComponent == "account.js" }

    /// Whether a file holds what its owner wrote: of a hundred, a few do.
    static func holdsWords(_ path: String) -> Bool {
        let name = path.lastComponent.lowercased()
        guard name.hasSuffix(".js") else { return false }
        let stem = name.dropLast(3).split(separator: "-part").first.map(String.init) ?? ""
        return ["tweets", "tweet", "direct-messages", "direct-message", "direct-messages-group"].contains(stem)
    }

    /// Whose archive a file is part of, from the file beside it that says so.
    static func owner(beside path: String) -> Tweet.Account? {
        guard holdsWords(path) else { return nil }
        let account = path.dropLast(path.lastComponent.count) + "account.js"
        return FileManager.default.contents(atPath: String(account)).flatMap {
            PersonalArchive.owner(inAccountFile: [UInt8]($0))
        }
    }
}

extension String {
    /// What stands behind the last slash of a path.
    fileprivate var lastComponent: Substring { self[(lastIndex(of: "/").map(index(after:)) ?? startIndex)...] }
}
