import Foundation
import Hashcart

/// What the system knows of files.
enum FileFacts {
    /// Whether two paths lead to one file that exists.
    static func same(_ one: String, _ other: String) -> Bool {
        var first = stat()
        var second = stat()
        guard one != "-", other != "-", stat(one, &first) == 0, stat(other, &second) == 0,
            first.st_mode & S_IFMT == S_IFREG
        else { return false }
        return first.st_dev == second.st_dev && first.st_ino == second.st_ino
    }

    /// Bytes of a file; nil for what is none.
    static func size(of path: String) -> Int? {
        var status = stat()
        guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// Tells whether the first bytes of a file, or all of a folder's files, are what they were; `none` where it is not there.
    static func digest(of path: String, first limit: Int = .max) -> String {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return "none" }
        var digest = ContentDigest()
        if isFolder.boolValue {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
            for name in names.sorted() {
                digest.take(Array("\(name) \(Self.digest(of: path + "/" + name))\n".utf8).span)
            }
            return digest.text
        }
        guard let file = FileHandle(forReadingAtPath: path) else { return "none" }
        var left = limit
        while left > 0, let block = try? file.read(upToCount: min(left, 1 << 20)), !block.isEmpty {
            digest.take(Array(block).span)
            left -= block.count
        }
        return digest.text
    }
}
