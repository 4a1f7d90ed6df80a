#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What stands at a path, links followed.
package enum FileKind {
    /// Nothing that can be reached.
    case none
    case folder
    /// A file, a pipe, a device.
    case file

    /// Looks at a path.
    package init(at path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            self = .none
            return
        }
        self = status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
    }
}

/// What stands in a folder or in one below it, but for folders that can be listed.
package struct FolderEntry {
    /// What it is.
    package enum Kind: Hashable {
        /// A file, itself or by a link.
        case file
        /// A link to a folder, which is not followed: so nothing goes in circles.
        case folderLink
        /// A link that leads nowhere.
        case brokenLink
        /// A folder that cannot be listed, or whatever cannot be looked at.
        case unreadable(reason: String)
        /// A pipe or a device.
        case other
    }

    /// Its path from the folder.
    package var path: String
    package var kind: Kind

    /// Everything below a folder, in no order; nil where it cannot be listed. Links to folders are not followed.
    package static func all(below folder: String) -> [FolderEntry]? {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return nil }
        var entries: [FolderEntry] = []
        for name in names {
            guard let kind = kind(of: folder + "/" + name) else {
                if let inner = all(below: folder + "/" + name) {
                    entries += inner.map { FolderEntry(path: name + "/" + $0.path, kind: $0.kind) }
                } else {
                    entries.append(FolderEntry(path: name, kind: .unreadable(reason: "the folder cannot be listed")))
                }
                continue
            }
            entries.append(FolderEntry(path: name, kind: kind))
        }
        return entries
    }

    /// What stands at a path; nil for a folder.
    private static func kind(of path: String) -> Kind? {
        var status = stat()
        guard lstat(path, &status) == 0 else { return .unreadable(reason: String(cString: strerror(errno))) }
        let isLink = status.st_mode & S_IFMT == S_IFLNK
        if isLink, stat(path, &status) != 0 {
            return errno == ENOENT || errno == ELOOP
                ? .brokenLink : .unreadable(reason: String(cString: strerror(errno)))
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return isLink ? .folderLink : nil
        case S_IFREG: return .file
        default: return .other
        }
    }
}
