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
        guard holdsWords(path) else { return nil }
        return FileManager.default.contents(atPath: path.folder + "account.js").flatMap {
            PersonalArchive.owner(inAccountFile: [UInt8]($0))
        }
    }
}
