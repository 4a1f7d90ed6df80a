/// A complaint as a fact: what is wrong, where, and the way out.
///
/// Sentences are made in one place per stage; this value only carries them.
public struct Diagnostic: Hashable, Sendable, Error {
    public enum Severity: String, Hashable, Sendable { case error, warning }

    /// A second place that belongs to the complaint: "first declared here".
    public struct Note: Hashable, Sendable {
        public var message: String
        public var place: SourcePlace
        public init(message: String, place: SourcePlace) {
            self.message = message
            self.place = place
        }
    }

    /// Stable name of the check: `unknown-slot`.
    public var id: String
    public var severity: Severity
    /// One sentence in the reader's nouns.
    public var message: String
    public var place: SourcePlace
    /// The line that `place` points into, for drawing carets.
    public var sourceLine: String?
    public var notes: [Note]
    /// The way out, in a sentence.
    public var help: String?

    public init(
        id: String, severity: Severity = .error, message: String, place: SourcePlace, sourceLine: String? = nil,
        notes: [Note] = [], help: String? = nil
    ) {
        self.id = id
        self.severity = severity
        self.message = message
        self.place = place
        self.sourceLine = sourceLine
        self.notes = notes
        self.help = help
    }
}

/// Every complaint about a file or a set of files, thrown at once.
public struct Diagnostics: Error, Hashable, Sendable {
    public var all: [Diagnostic]
    public init(_ all: [Diagnostic]) { self.all = all }
}
