import Hashcart
import OrderIntents

/// Writes an inspection as one JSON object on a line.
enum InspectionRecord {
    static func append(_ inspection: Inspection, to output: inout [UInt8]) {
        let counts = inspection.counts
        output.append(contentsOf: "{\"type\":\"inspection\"".utf8)
        string("file", inspection.name, to: &output)
        list("layouts", inspection.layouts.keys.map(\.rawValue).sorted(), to: &output)
        string("container", inspection.isFolder ? "folder" : inspection.isArchive ? "tar" : "file", to: &output)
        list("packing", inspection.packing.sorted(), to: &output)
        string("encoding", inspection.encoding.name, to: &output)
        number("files", inspection.files, to: &output)
        number("files_passed", inspection.passed, to: &output)
        number("bytes", inspection.bytes, to: &output)
        number("lines", counts.lines, to: &output)
        table("shapes", counts.shapes.map { ($0.key.rawValue, $0.value) }.filter { $0.0 != "unknown" }, to: &output)
        table("posts", inspection.posts.map { ($0.key, $0.value) } + [("all", counts.posts)], to: &output)
        table("notices", inspection.notices.map { ($0.key, $0.value) } + [("all", counts.notices)], to: &output)
        if let first = inspection.first, let last = inspection.last {
            string("first", Timestamp.string(first), to: &output)
            string("last", Timestamp.string(last), to: &output)
        }
        table("languages", inspection.languages.map { ($0.key, $0.value) }, to: &output)
        number("cut", inspection.cut?.count ?? 0, to: &output)
        number("repaired", counts.repaired, to: &output)
        JSONText.appendKey("truncated", to: &output)
        output.append(contentsOf: (counts.truncated ? "true" : "false").utf8)
        JSONText.appendKey("unreadable", to: &output)
        output.append(UInt8(ascii: "["))
        for (reason, finding) in inspection.reasons {
            JSONText.appendSeparator(to: &output)
            output.append(UInt8(ascii: "{"))
            string("reason", reason, to: &output)
            number("count", finding.count, to: &output)
            string("first", finding.place, to: &output)
            output.append(UInt8(ascii: "}"))
        }
        output.append(UInt8(ascii: "]"))
        list("failures", inspection.failures, to: &output)
        output.append(contentsOf: "}\n".utf8)
    }

    private static func string(_ key: String, _ value: String, to output: inout [UInt8]) {
        JSONText.appendKey(key, to: &output)
        JSONText.append(value, to: &output)
    }

    private static func number(_ key: String, _ value: Int, to output: inout [UInt8]) {
        JSONText.appendKey(key, to: &output)
        JSONText.append(value, to: &output)
    }

    private static func list(_ key: String, _ values: [String], to output: inout [UInt8]) {
        JSONText.appendKey(key, to: &output)
        output.append(UInt8(ascii: "["))
        for value in values {
            JSONText.appendSeparator(to: &output)
            JSONText.append(value, to: &output)
        }
        output.append(UInt8(ascii: "]"))
    }

    private static func table(_ key: String, _ counts: [(String, Int)], to output: inout [UInt8]) {
        JSONText.appendKey(key, to: &output)
        output.append(UInt8(ascii: "{"))
        for (name, count) in counts.sorted(by: { $0.0 < $1.0 }) { number(name, count, to: &output) }
        output.append(UInt8(ascii: "}"))
    }
}
