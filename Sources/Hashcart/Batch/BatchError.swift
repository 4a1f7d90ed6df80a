/// Why a job cannot begin, or go on where it broke off.
public enum BatchError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A checkpoint needs an output that is a file: only that can be cut to what it held.
    case outputIsNoFile
    /// The file is no checkpoint, or a damaged one.
    case noCheckpoint(String)
    /// What the run depends on is not as it was.
    case changed(checkpoint: String, what: [String])
    /// The output holds less than was written to it.
    case outputIsShorter(name: String, bytes: Int)
    /// An input holds less than was read of it.
    case inputIsShorter(name: String, bytes: Int)

    /// A file cannot be read, for a reason in the system's words.
    case unreadable(name: String, reason: String)

    /// A sentence with the way out.
    public var description: String {
        switch self {
        case .outputIsNoFile: "a run can go on only where its output is a file; name one"
        case .noCheckpoint(let name):
            "\(name): this is no checkpoint of a run, or it is damaged; remove it, and the run begins anew"
        case .changed(let checkpoint, let what):
            "\(checkpoint): since the run broke off something has changed: \(what.joined(separator: ", ")). "
                + "Go on with what it had, or remove the checkpoint, and the run begins anew"
        case .outputIsShorter(let name, let bytes):
            "\(name): holds less than the \(bytes) bytes that the run had written; remove the checkpoint, and the run begins "
                + "anew"
        case .unreadable(let name, let reason): "\(name): cannot be read: \(reason)"
        case .inputIsShorter(let name, let bytes): "\(name): holds less than the \(bytes) bytes that were read of it"
        }
    }
}
