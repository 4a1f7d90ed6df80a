import Foundation

/// The command as it was built beside the tests.
enum BuiltCommand {
    static var url: URL {
        Bundle.main.bundleURL.pathExtension == "xctest"
            ? Bundle.main.bundleURL.deletingLastPathComponent().appending(path: "hashcart")
            : Bundle.main.bundleURL.appending(path: "hashcart")
    }
}
