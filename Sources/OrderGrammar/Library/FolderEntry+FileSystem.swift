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

/// What stands in a folder or in one below it, but for folders.
package struct FolderEntry {
    /// Its path from the folder.
    package var path: String
    /// Whether it is a file itself, and no link, pipe or device.
    package var isRegular: Bool

    /// Everything below a folder, in no order; nil where it cannot be listed. Folders in it that cannot be listed are
    /// passed over, and links to folders are not followed.
    package static func all(below folder: String) -> [FolderEntry]? {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return nil }
        var entries: [FolderEntry] = []
        for name in names {
            var status = stat()
            guard lstat(folder + "/" + name, &status) == 0 else { continue }
            if status.st_mode & S_IFMT == S_IFDIR {
                entries += (all(below: folder + "/" + name) ?? []).map {
                    FolderEntry(path: name + "/" + $0.path, isRegular: $0.isRegular)
                }
            } else {
                entries.append(FolderEntry(path: name, isRegular: status.st_mode & S_IFMT == S_IFREG))
            }
        }
        return entries
    }
}
