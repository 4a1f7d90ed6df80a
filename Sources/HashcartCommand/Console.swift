import ArgumentParser
import Foundation
import Hashcart

/// What people read: complaints on stderr, colour where there is a terminal.
enum Console {
    /// Whether a descriptor is a terminal that shows colour: `NO_COLOR`, not empty, forbids it (no-color.org).
    static func hasColor(_ descriptor: Int32) -> Bool {
        let environment = ProcessInfo.processInfo.environment
        return isatty(descriptor) == 1 && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    }

    /// Prints a line to stderr.
    static func say(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }

    /// Prints complaints to stderr, each with its place.
    static func report(_ diagnostics: [Diagnostic]) {
        guard !diagnostics.isEmpty else { return }
        let printer = DiagnosticPrinter(usesColor: hasColor(STDERR_FILENO))
        FileHandle.standardError.write(Data(printer.text(of: diagnostics).utf8))
    }

    /// Runs `body`; what keeps it from running is printed, and the exit status says so.
    static func run(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch let complaints as Diagnostics {
            report(complaints.all)
            throw ExitCode(2)
        } catch let error as OutputError {
            // Whoever reads a pipe may have seen enough.
            if !error.isClosedPipe { say("hashcart: " + error.description) }
            throw error.isClosedPipe ? ExitCode.success : ExitCode(74)
        } catch let exit as ExitCode {
            throw exit
        } catch {
            say("hashcart: \(error)")
            throw ExitCode(2)
        }
    }
}
