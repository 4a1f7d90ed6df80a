import Foundation
import OrderGrammar

/// Files on disk.
enum FeedFile {
    /// The bytes of a file.
    static func bytes(at path: String) throws(Diagnostics) -> [UInt8] {
        if let data = FileManager.default.contents(atPath: path) { return [UInt8](data) }
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        let reason =
            !exists ? "there is no file of that name" : isFolder.boolValue ? "it is a folder" : "it may not be read"
        throw Diagnostics([FeedComplaint.unreadable(path, reason)])
    }
}
