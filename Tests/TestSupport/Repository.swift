import Foundation

/// Places that tests read from.
public enum Repository {
    /// The checkout's top folder.
    public static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// `Tests/Cases`.
    public static let cases = root.appending(path: "Tests/Cases")

    /// The shared folder of real data: `HASHCART_SHARED`, by default `../shared`; nil where absent.
    public static let shared: URL? = {
        let path = ProcessInfo.processInfo.environment["HASHCART_SHARED"]
        let url = path.map { URL(filePath: $0) } ?? root.deletingLastPathComponent().appending(path: "shared")
        return FileManager.default.fileExists(atPath: url.path) ? url : nil
    }()

    /// Whether tests that need the shared folder must run: they may be skipped at home, not where `CI` is set.
    public static let mustHaveShared = ProcessInfo.processInfo.environment["CI"] != nil
}
