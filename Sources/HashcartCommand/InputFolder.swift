import Hashcart
import TweetArchives

/// A folder that the command line names: what in it is read, and what is not.
struct InputFolder {
    private let path: String
    private let entries: [FolderEntry]?

    init(_ path: String) {
        self.path = path
        entries = FolderEntry.all(below: path)
    }

    /// Its files by name, hidden ones left out. What should be read and cannot be is among them, so that it is told.
    func files(_ passed: inout PassedTally) -> [InputFile] {
        guard let entries else {
            return [InputFile(path: path, failure: .unreadable(name: path, reason: "the folder cannot be listed"))]
        }
        let archives = Set(entries.map(\.path).filter(PersonalArchiveFile.isOwner).map(\.folder))
        var files: [InputFile] = []
        for entry in entries.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) })
        where !entry.path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
            let file = path.hasSuffix("/") ? path + entry.path : path + "/" + entry.path
            switch entry.kind {
            case .unreadable(let reason):
                files.append(InputFile(path: file, failure: .unreadable(name: file, reason: reason)))
            case .folderLink:
                passed.note(file, .folderLink)
            case .other:
                passed.note(file, .noFile)
            case .file, .brokenLink:
                let isPersonal = Self.isPart(entry.path, of: archives)
                if isPersonal, !PersonalArchiveFile.holdsWords(entry.path) {
                    passed.note(file, .othersWords)
                } else if !isPersonal, !FeedName.isFeed(entry.path), !ArchiveReader.isTarName(entry.path) {
                    passed.note(file, .name)
                } else if entry.kind == .brokenLink {
                    files.append(
                        InputFile(path: file, failure: .unreadable(name: file, reason: "the link leads nowhere")))
                } else {
                    files.append(InputFile(path: file))
                }
            }
        }
        return files
    }

    /// Whether a file stands in one of some folders, or below it.
    private static func isPart(_ path: String, of folders: Set<Substring>) -> Bool {
        var folder = path.folder
        while !folders.contains(folder) {
            if folder.isEmpty { return false }
            folder = folder.dropLast().folder
        }
        return true
    }
}
