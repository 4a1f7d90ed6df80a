/// A complaint as a fact: what is wrong, where, and the way out.
///
/// Sentences are made in one place per stage; this value only carries them.
public struct Diagnostic: Hashable, Sendable, Error {
    /// How much it matters.
    public enum Severity: String, Hashable, Sendable {
        /// The file cannot be used.
        case error
        /// The file can be used, but hardly says what its author meant.
        case warning
    }

    /// A second place that belongs to the complaint: "first declared here".
    public struct Note: Hashable, Sendable {
        /// What is to be seen there.
        public var message: String
        /// The second place.
        public var place: SourcePlace
        /// The line that `place` points into.
        public var sourceLine: String?
        /// Makes a note.
        public init(message: String, place: SourcePlace, sourceLine: String? = nil) {
            self.message = message
            self.place = place
            self.sourceLine = sourceLine
        }
    }

    /// Stable name of the check: `unknown-slot`.
    public var id: String
    /// How much it matters.
    public var severity: Severity
    /// One sentence in the reader's nouns.
    public var message: String
    /// Where it is wrong.
    public var place: SourcePlace
    /// The line that `place` points into, for drawing carets.
    public var sourceLine: String?
    /// Other places that belong to it.
    public var notes: [Note]
    /// The way out, in a sentence.
    public var help: String?

    /// Makes a complaint.
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
    /// The complaints, in the order of their places.
    public var all: [Diagnostic]
    /// Makes the error that carries them.
    public init(_ all: [Diagnostic]) { self.all = all }
}
