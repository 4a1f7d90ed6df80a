import ArgumentParser

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Measures hostile texts and writes the table and the picture of `Benchmarks/README.md`.
struct Curve: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Time against length for hostile texts, as a table on standard output and a picture.")

    @Option(help: "Bytes of the longest texts.")
    var longest = 1 << 20

    @Option(help: "Passes of each measurement, of which the fastest counts.")
    var passes = 5

    @Argument(help: "Where the picture is written.")
    var picture: String

    func validate() throws {
        guard longest >= 4096, passes > 0 else { throw ValidationError("--longest is at least 4096, --passes 1.") }
    }

    func run() throws {
        let curve = HostileCurve(longest: longest, passes: passes)
        print(CurveTable(curve).text)
        let bytes = Array(CurvePicture(curve).svg.utf8)
        guard let file = fopen(picture, "w") else { throw ValidationError("\(picture): cannot be written") }
        let written = fwrite(bytes, 1, bytes.count, file)
        guard fclose(file) == 0, written == bytes.count else { throw ValidationError("\(picture): is cut off") }
    }
}
