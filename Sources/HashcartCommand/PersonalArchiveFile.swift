import Hashcart

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The files of somebody's personal archive of X.
enum PersonalArchiveFile {
    /// Whether a file says whose archive it is.
    static func isOwner(_ path: some StringProtocol) -> Bool { path.lastComponent == "account.js" }

    /// Whether a file holds what its owner wrote: of a hundred, a few do.
    static func holdsWords(_ path: some StringProtocol) -> Bool {
        let name = path.lastComponent.lowercased()
        guard name.hasSuffix(".js") else { return false }
        let stem = name.dropLast(3).split(separator: "-part").first.map(String.init) ?? ""
        return ["tweets", "tweet", "direct-messages", "direct-message", "direct-messages-group"].contains(stem)
    }

    /// Whose archive a file is part of, from the file beside it that says so.
    static func owner(beside path: String) -> Tweet.Account? {
        ownerFile(beside: path).flatMap { FileManager.default.contents(atPath: $0) }.flatMap {
            PersonalArchive.owner(inAccountFile: [UInt8]($0))
        }
    }

    /// Where the file stands that says whose a file is; nil where none is asked.
    static func ownerFile(beside path: String) -> String? {
        holdsWords(path) ? path.folder + "account.js" : nil
    }
}
