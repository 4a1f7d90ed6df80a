import Synchronization

/// Asks a job that runs to stop: it finishes what is under way, hands it on and ends. Any thread may ask, at any time, and
/// so may the handler of a signal.
public final class BatchStop: Sendable {
    private let asked = Atomic(0)

    /// Makes one that nobody has asked yet.
    public init() {}

    /// Whether somebody asked.
    public var isAsked: Bool { reason != 0 }

    /// What whoever asked gave as the reason; 0 where nobody did.
    public var reason: Int { asked.load(ordering: .relaxed) }

    /// Asks; any reason but 0 will do.
    public func ask(reason: Int = 1) { asked.store(reason, ordering: .relaxed) }
}
