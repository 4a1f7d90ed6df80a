import Synchronization

/// Files of folders and archives that were not read, by the reason why.
struct PassedTally {
    /// Why a file was not read.
    enum Reason: CaseIterable {
        /// Its name is none of files of posts.
        case name
        /// It is part of a personal archive, and none of what its owner wrote.
        case othersWords
        /// It is a link to a folder.
        case folderLink
        /// It is a pipe or a device.
        case noFile

        /// The reason in words, behind "was passed over".
        fileprivate var words: String {
            switch self {
            case .name: "being none of posts by name"
            case .othersWords: "being none of what the owner of a personal archive wrote"
            case .folderLink: "being links to folders, which are not followed"
            case .noFile: "being pipes or devices"
            }
        }
    }

    /// Names that are shown of those with one reason.
    private static let shown = 3

    private var found: [Reason: (count: Int, names: [String])] = [:]

    /// All of them.
    var count: Int { found.values.reduce(0) { $0 + $1.count } }

    /// Notes one.
    mutating func note(_ path: String, _ reason: Reason) {
        let (count, names) = found[reason] ?? (0, [])
        found[reason] = (count + 1, names.count < Self.shown ? names + [path] : names)
    }

    /// How many there were and the first of them, a sentence for each reason.
    var sentences: [String] {
        Reason.allCases.compactMap { reason in
            guard let (count, names) = found[reason] else { return nil }
            let files = count == 1 ? "1 file was" : "\(count) files were"
            let rest = count > names.count ? ", and \(count - names.count) more" : ""
            let hint = reason == .name ? "; name a file itself to have it read" : ""
            return "\(files) passed over, \(reason.words): \(names.joined(separator: ", "))\(rest)\(hint)"
        }
    }
}

/// What was passed over by threads that read side by side.
final class PassedFiles: Sendable {
    private let tally: Mutex<PassedTally>

    init(_ tally: PassedTally) { self.tally = Mutex(tally) }

    func note(_ path: String, _ reason: PassedTally.Reason) { tally.withLock { $0.note(path, reason) } }

    /// All of them until now.
    var all: PassedTally { tally.withLock { $0 } }

    /// Says how many there were.
    func tell() {
        for sentence in all.sentences { Console.say("hashcart: " + sentence) }
    }
}
