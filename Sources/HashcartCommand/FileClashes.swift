import ArgumentParser
import Hashcart

/// The files that a run reads and those that it writes: none may be both, and none be written twice.
struct FileClashes {
    /// Files that are read, each with what it is: "an input", "read by --accounts".
    private var read: [FileIdentity: String] = [:]

    /// Notes a file that is read; `-` is standard input.
    mutating func note(_ path: String, as role: String) {
        guard let file = path == "-" ? FileIdentity(descriptor: FileIdentity.input) : FileIdentity(of: path) else {
            return
        }
        read[file] = read[file] ?? (path == "-" ? "standard input" : role)
    }

    /// Refuses to write to what is read, and to one file twice.
    static func check(
        reading inputs: [String] = [], _ knowledge: KnowledgeOptions, writing targets: [(option: String, path: String)]
    ) throws {
        // Without a file that is written nothing has to be listed.
        guard targets.contains(where: { Self.identity(ofTarget: $0.path) != nil }) else { return }
        var clashes = FileClashes()
        for file in InputFile.all(of: inputs, author: nil).files {
            clashes.note(file.path, as: "an input")
            if let owner = PersonalArchiveFile.ownerFile(beside: file.path) { clashes.note(owner, as: "an input") }
        }
        for (option, path) in knowledge.files { clashes.note(path, as: "read by \(option)") }
        try clashes.check(writing: targets)
    }

    /// Refuses to write to what was noted, and to one file twice; each target has the option that names it.
    func check(writing targets: [(option: String, path: String)]) throws {
        var written: [FileIdentity: String] = [:]
        for (option, path) in targets {
            guard let file = Self.identity(ofTarget: path) else { continue }
            let isStandard = path == "-"
            if let role = read[file] {
                throw ValidationError(
                    "\(isStandard ? "standard output" : path) is \(role); writing to it would destroy it. "
                        + "Name another file.")
            }
            // Standard output takes one behind the other.
            if let other = written[file], !isStandard {
                throw ValidationError("\(other) and \(option) name the same file.")
            }
            written[file] = option
        }
    }

    /// The file at a path that is written; `-` is standard output.
    private static func identity(ofTarget path: String) -> FileIdentity? {
        path == "-" ? FileIdentity(descriptor: FileIdentity.output) : FileIdentity(of: path)
    }
}
