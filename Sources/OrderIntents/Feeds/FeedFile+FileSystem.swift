import Foundation
import OrderGrammar

/// Files on disk.
enum FeedFile {
    /// The bytes of a file.
    static func bytes(at path: String) throws(Diagnostics) -> [UInt8] {
        do {
            return [UInt8](try Data(contentsOf: URL(filePath: path)))
        } catch {
            throw Diagnostics([FeedComplaint.unreadable(path, error.localizedDescription)])
        }
    }
}
