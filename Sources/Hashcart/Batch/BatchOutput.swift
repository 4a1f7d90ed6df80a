/// Where a job writes records.
public enum BatchOutput: Hashable, Sendable {
    /// A file of that name, made anew unless a run goes on.
    case file(String)
    case standardOutput
    /// Nowhere.
    case none
}
