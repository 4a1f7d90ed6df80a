/// Collects the complaints about one file, each with its line.
struct DiagnosticReport: Sendable {
    /// More complaints than this are of no use to anybody, and would let a hostile file cost much.
    static let mostDiagnostics = 100

    let source: SourceText
    private var collected: [Diagnostic] = []
    private var seen: Set<Key> = []

    /// What makes two complaints the same one.
    private struct Key: Hashable {
        var fault: Fault
        var place: SourcePlace
    }

    init(source: SourceText) {
        self.source = source
    }

    /// Whether anything makes the file unusable.
    private(set) var hasErrors = false

    /// Whether the file is too large for further checks to be worth their time.
    private(set) var isTooLarge = false

    /// What is wrong, whatever the place.
    var faults: Set<Fault> { Set(seen.map(\.fault)) }

    /// How many complaints there are.
    var count: Int { collected.count }

    /// Whether there is room for more.
    var hasRoom: Bool { collected.count < Self.mostDiagnostics }

    /// The complaints in the order of their places.
    var all: [Diagnostic] {
        collected.enumerated().sorted { first, second in
            let (one, other) = (first.element.place, second.element.place)
            return (one.line, one.column, first.offset) < (other.line, other.column, second.offset)
        }.map(\.element)
    }

    /// Adds a complaint, once for each place.
    mutating func add(_ fault: Fault, at place: SourcePlace, notes: [(FaultNote, SourcePlace)] = []) {
        if fault.severity == .error { hasErrors = true }
        if fault.id == Fault.tooLargeID { isTooLarge = true }
        guard hasRoom, seen.insert(Key(fault: fault, place: place)).inserted else { return }
        collected.append(
            Diagnostic(
                id: fault.id, severity: fault.severity, message: fault.message, place: place,
                sourceLine: source.shownLine(place.line),
                notes: notes.map { note, place in
                    Diagnostic.Note(
                        message: note.message, place: place, sourceLine: source.shownLine(place.line))
                },
                help: fault.help))
    }

    /// Whether that complaint about that place is there.
    func holds(_ fault: Fault, at place: SourcePlace) -> Bool {
        seen.contains(Key(fault: fault, place: place))
    }

    /// The one of `names` that is written most like `name`, if it is near enough to be meant.
    func suggestion(for name: String, among names: some Sequence<String>) -> String? {
        guard hasRoom else { return nil }
        return EditDistance.nearest(to: name, among: names)
    }
}
