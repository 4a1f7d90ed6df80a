import ArgumentParser
import Hashcart

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What people read: complaints on stderr, colour where there is a terminal.
enum Console {
    /// Whether what is printed is shown in colour.
    static var outputHasColor: Bool { hasColor(STDOUT_FILENO) }

    /// Whether complaints are read at a terminal.
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Whether a descriptor is a terminal that shows colour: `NO_COLOR`, not empty, forbids it (no-color.org).
    private static func hasColor(_ descriptor: Int32) -> Bool {
        isatty(descriptor) == 1 && (variable("NO_COLOR") ?? "").isEmpty && variable("TERM") != "dumb"
    }

    private static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    /// Prints a line to stderr.
    static func say(_ line: String) { tell(line + "\n") }

    /// Writes to stderr as it is; where nobody reads that, nothing is lost.
    static func tell(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Prints complaints to stderr, each with its place.
    static func report(_ diagnostics: [Diagnostic]) {
        guard !diagnostics.isEmpty else { return }
        let printer = DiagnosticPrinter(usesColor: hasColor(STDERR_FILENO))
        tell(printer.text(of: diagnostics))
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
