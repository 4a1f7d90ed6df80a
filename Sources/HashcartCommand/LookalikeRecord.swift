import Hashcart
import OrderIntents

/// What may deceive a reader of a name, tag or word, as `hashcart tokens` tells it.
enum LookalikeRecord {
    /// Appends the findings of an entity: the run that it is part of holds them.
    static func appendFindings(_ report: LookalikeReport, to output: inout [UInt8]) {
        JSONText.append("findings", report.findings.names, to: &output)
    }

    /// Appends all that is known of a run.
    static func append(_ report: LookalikeReport, to output: inout [UInt8]) {
        appendFindings(report, to: &output)
        JSONText.append("scripts", report.profile.scripts.scripts.map(\.description), to: &output)
        if let resembles = report.resembles, let kind = report.kind {
            JSONText.append("resembles", resembles, to: &output)
            JSONText.append("confusable_kind", kind.rawValue, to: &output)
        }
    }

    /// The same for people.
    static func sentence(_ report: LookalikeReport) -> String {
        var parts = report.resembles.map { ["looks like \($0)"] } ?? []
        if report.findings.contains(.mixedScript) { parts.append("mixes \(report.profile.scripts)") }
        if report.findings.contains(.bidiControl) { parts.append("changes the direction of writing") }
        if report.findings.contains(.invisibleCharacter) { parts.append("holds characters that show nothing") }
        return parts.joined(separator: ", ")
    }
}
