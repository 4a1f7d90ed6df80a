import Hashcart

/// Draws an inspection for a person to read.
struct InspectionTable {
    private let inspection: Inspection

    init(_ inspection: Inspection) { self.inspection = inspection }

    var text: String {
        var rows: [(String, String)] = [("is", what)]
        rows.append(("records", records))
        add(
            "shapes", inspection.counts.shapes.map { ($0.key.rawValue, $0.value) }.filter { $0.0 != "unknown" },
            to: &rows)
        add("posts", inspection.posts.map { ($0.key, $0.value) }, to: &rows)
        add("notices", inspection.notices.map { ($0.key, $0.value) }, to: &rows)
        if let first = inspection.first, let last = inspection.last {
            rows.append(("written", "\(Timestamp.string(first)) to \(Timestamp.string(last))"))
        }
        add("languages", inspection.languages.map { ($0.key, $0.value) }, limit: 8, to: &rows)
        let lost = losses
        rows.append(("lost", lost.isEmpty ? "nothing" : lost[0]))
        rows += lost.dropFirst().map { ("", $0) }
        let width = rows.map(\.0.count).max() ?? 0
        let lines = rows.map { name, value in
            "  " + name + String(repeating: " ", count: width - name.count) + "  " + value
        }
        return ([inspection.name] + lines).joined(separator: "\n") + "\n"
    }

    private var what: String {
        let layouts = inspection.layouts.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
        var parts = [layouts.isEmpty ? "nothing that is read" : layouts.map(\.key.title).joined(separator: ", ")]
        if inspection.isFolder || inspection.isArchive {
            let place = inspection.isFolder ? "a folder" : "a tar archive"
            parts.append(Self.plural(inspection.files, "file") + " in " + place)
        }
        if !inspection.packing.isEmpty {
            parts.append("packed with " + inspection.packing.sorted().joined(separator: ", "))
        }
        if !layouts.isEmpty, inspection.bytes > 0 {
            parts.append(inspection.counts.repaired > 0 ? "not all of it UTF-8" : inspection.encoding.name)
        }
        return (parts + [Progress.size(Double(inspection.bytes))]).joined(separator: "; ")
    }

    private static func plural(_ count: Int, _ name: String) -> String { "\(count) \(name)" + (count == 1 ? "" : "s") }

    /// Reasons that are listed.
    private static let reasonLimit = 12

    private var records: String {
        let counts = inspection.counts
        let read = [Self.plural(counts.posts, "post"), Self.plural(counts.notices, "notice")].joined(separator: ", ")
        return "\(read), \(counts.unreadable) unreadable, in \(Self.plural(counts.lines, "line"))"
    }

    private func add(_ name: String, _ counts: [(String, Int)], limit: Int = .max, to rows: inout [(String, String)]) {
        guard !counts.isEmpty else { return }
        let sorted = counts.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
        let shown = sorted.prefix(limit).map { "\($0.1) \($0.0)" }.joined(separator: ", ")
        let rest = sorted.dropFirst(limit).reduce(0) { $0 + $1.1 }
        rows.append((name, rest > 0 ? "\(shown), \(rest) others" : shown))
    }

    /// Each loss with its number and the place of the first.
    private var losses: [String] {
        var lines = inspection.failures
        if let cut = inspection.cut {
            lines.append("\(Self.plural(cut.count, "post")) with only a part of the words (first: \(cut.place))")
        }
        if inspection.counts.truncated { lines.append("the last record is cut off") }
        if inspection.counts.repaired > 0 {
            let posts = Self.plural(inspection.counts.repaired, "post")
            lines.append("\(posts) with bytes or escapes that are no text, shown as U+FFFD")
        }
        let reasons = inspection.reasons
        for (reason, finding) in reasons.prefix(Self.reasonLimit) {
            lines.append("\(finding.count) × \(reason) (first: \(finding.place))")
        }
        let others = reasons.dropFirst(Self.reasonLimit).reduce(0) { $0 + $1.finding.count }
        if others > 0 {
            lines.append(
                "\(others) for \(Self.plural(reasons.count - Self.reasonLimit, "other reason")); --json lists them")
        }
        return lines + inspection.passed.sentences
    }
}

extension Inspection {
    /// Reasons why records could not be read, the most frequent first.
    var reasons: [(reason: String, finding: Finding)] {
        unreadable.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { ($0.key, $0.value) }
    }
}
