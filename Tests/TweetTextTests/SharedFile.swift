import Foundation
import TestSupport

/// Files of the shared folder, whose tests are skipped where it is absent and fail where they must run.
enum SharedFile {
    static let mayRead = Repository.shared != nil || Repository.mustHaveShared

    struct Absent: Error, CustomStringConvertible {
        let description = "the shared folder is absent: set HASHCART_SHARED"
    }

    static func text(_ path: String) throws -> String {
        guard let shared = Repository.shared else { throw Absent() }
        return try String(contentsOf: shared.appending(path: path), encoding: .utf8)
    }
}
