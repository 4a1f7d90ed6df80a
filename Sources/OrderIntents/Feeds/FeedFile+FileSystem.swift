import Foundation
import OrderGrammar

/// Files on disk.
enum FeedFile {
    /// The bytes of a file.
    static func bytes(at path: String) throws(Diagnostics) -> [UInt8] {
        do {
            return [UInt8](try Data(contentsOf: URL(filePath: path)))
        } catch {
            // Foundation's own sentence repeats itself; the system's reason says enough.
            let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
            let isMissing = !FileManager.default.fileExists(atPath: path)
            let reason =
                cause.map { String(cString: strerror(Int32(truncatingIfNeeded: $0.code))) }
                ?? (isMissing ? "there is no file of that name" : error.localizedDescription)
            throw Diagnostics([FeedComplaint.unreadable(path, reason)])
        }
    }
}
