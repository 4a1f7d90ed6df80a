import Hashcart
import OrderIntents

/// Writes an inspection as one JSON object on a line.
enum InspectionRecord {
    static func append(_ inspection: Inspection, to output: inout [UInt8]) {
        let counts = inspection.counts
        output.append(contentsOf: "{\"type\":\"inspection\"".utf8)
        JSONText.append("file", inspection.name, to: &output)
        JSONText.append("layouts", inspection.layouts.keys.map(\.rawValue).sorted(), to: &output)
        JSONText.append(
            "container", inspection.isFolder ? "folder" : inspection.isArchive ? "tar" : "file", to: &output)
        JSONText.append("packing", inspection.packing.sorted(), to: &output)
        JSONText.append("encoding", inspection.encoding.name, to: &output)
        JSONText.append("files", inspection.files, to: &output)
        JSONText.append("files_passed", inspection.passed.count, to: &output)
        JSONText.append("bytes", inspection.bytes, to: &output)
        JSONText.append("lines", counts.lines, to: &output)
        table("shapes", counts.shapes.map { ($0.key.rawValue, $0.value) }.filter { $0.0 != "unknown" }, to: &output)
        table("posts", inspection.posts.map { ($0.key, $0.value) } + [("all", counts.posts)], to: &output)
        table("notices", inspection.notices.map { ($0.key, $0.value) } + [("all", counts.notices)], to: &output)
        if let first = inspection.first, let last = inspection.last {
            JSONText.append("first", Timestamp.string(first), to: &output)
            JSONText.append("last", Timestamp.string(last), to: &output)
        }
        table("languages", inspection.languages.map { ($0.key, $0.value) }, to: &output)
        JSONText.append("cut", inspection.cut?.count ?? 0, to: &output)
        JSONText.append("repaired", counts.repaired, to: &output)
        JSONText.appendKey("truncated", to: &output)
        output.append(contentsOf: (counts.truncated ? "true" : "false").utf8)
        JSONText.appendKey("unreadable", to: &output)
        output.append(UInt8(ascii: "["))
        for (reason, finding) in inspection.reasons {
            JSONText.appendSeparator(to: &output)
            output.append(UInt8(ascii: "{"))
            JSONText.append("reason", reason, to: &output)
            JSONText.append("count", finding.count, to: &output)
            JSONText.append("first", finding.place, to: &output)
            output.append(UInt8(ascii: "}"))
        }
        output.append(UInt8(ascii: "]"))
        JSONText.append("failures", inspection.failures, to: &output)
        output.append(contentsOf: "}\n".utf8)
    }

    private static func table(_ key: String, _ counts: [(String, Int)], to output: inout [UInt8]) {
        JSONText.appendKey(key, to: &output)
        output.append(UInt8(ascii: "{"))
        for (name, count) in counts.sorted(by: { $0.0 < $1.0 }) { JSONText.append(name, count, to: &output) }
        output.append(UInt8(ascii: "}"))
    }
}
