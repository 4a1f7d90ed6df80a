import Foundation
import TestSupport
import Testing

@testable import OrderIntents

/// The published schema against what the writer writes.
struct SchemaTests {
    static let path = Repository.root.appending(path: "Sources/OrderIntents/Schema/order-intent.schema.json").path

    /// Validates each line of standard input. Every object is closed first, so that a key which the schema does not
    /// describe fails here, although readers are asked to tolerate it.
    static let script = """
        import json, sys, jsonschema
        schema = json.load(open(sys.argv[1]))
        jsonschema.Draft202012Validator.check_schema(schema)
        def close(node):
            if isinstance(node, dict):
                if node.get("type") == "object" and "properties" in node and "oneOf" not in node:
                    node.setdefault("additionalProperties", False)
                for child in node.values(): close(child)
            elif isinstance(node, list):
                for child in node: close(child)
        close(schema)
        validator = jsonschema.Draft202012Validator(schema)
        for number, line in enumerate(sys.stdin.buffer.read().decode("utf-8").split("\\n")):
            if line and not validator.is_valid(json.loads(line)): print(number)
        """

    static func python(_ arguments: [String], input: [UInt8] = []) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        let (standardInput, output) = (Pipe(), Pipe())
        process.standardInput = standardInput
        process.standardOutput = output
        process.standardError = output
        try process.run()
        try standardInput.fileHandleForWriting.write(contentsOf: Data(input))
        try standardInput.fileHandleForWriting.close()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }

    static let hasValidator: Bool = {
        if Repository.mustHaveShared { return true }
        let hasIt = (try? python(["-c", "import jsonschema"]))?.status == 0
        if !hasIt { print("Skipped: the schema tests need python3 with jsonschema (Debian: python3-jsonschema).") }
        return hasIt
    }()

    static func lines(of intents: [OrderIntent]) -> [UInt8] {
        var bytes: [UInt8] = []
        for includesText in [true, false] {
            for intent in intents { IntentWriter(includesText: includesText).append(intent, to: &bytes) }
        }
        return bytes
    }

    @Test(.enabled(if: hasValidator)) func everyRecordIsValid() throws {
        var intents = [SampleIntents.pay, SampleIntents.order, SampleIntents.ambiguous]
        for kind in IntentKind.all {
            var intent = SampleIntents.pay
            intent.kind = kind
            intents.append(intent)
        }
        for code in IssueCode.all {
            for status in [IntentStatus.rejected, .incomplete] {
                var intent = SampleIntents.order
                intent.status = status
                intent.issues = [IntentIssue(code)]
                intents.append(intent)
            }
        }
        for time: Int64 in [.min, -1, 0, .max] {
            var intent = SampleIntents.pay
            intent.post.createdAt = time
            intents.append(intent)
        }
        var bytes = Self.lines(of: intents)
        IntentWriter().append(IntentTrailer(linesIn: 1, intents: 1, unreadable: 0, notices: 0), to: &bytes)
        let (status, output) = try Self.python(["-c", Self.script, Self.path], input: bytes)
        #expect(status == 0 && output.isEmpty, "\(output)")
    }

    /// The check itself must be able to fail.
    @Test(.enabled(if: hasValidator)) func brokenRecordsAreNot() throws {
        let good = String(decoding: Self.lines(of: [SampleIntents.order]), as: UTF8.self).split(separator: "\n")[0]
        let broken = [
            good.replacing("\"quantity\":2", with: "\"quantity\":0"),
            good.replacing("\"79.00\"", with: "79.00"),
            good.replacing("\"79.00\"", with: "\"079.00\""),
            good.replacing("\"status\":\"incomplete\"", with: "\"status\":\"done\""),
            good.replacing("\"status\":\"incomplete\"", with: "\"status\":\"incomplete\",\"extra\":1"),
            good.replacing("\"kind\":\"purchase\",", with: ""),
            good.replacing("unresolved_product", with: "unresolved"),
            good.replacing("\"type\":\"intent\"", with: "\"type\":\"trailer\""),
            good.replacing("\"found\":\"alias\"", with: "\"found\":null"),
        ]
        let (status, output) = try Self.python(
            ["-c", Self.script, Self.path], input: Array(broken.joined(separator: "\n").utf8))
        #expect(status == 0)
        #expect(output.split(separator: "\n").count == broken.count, "\(output)")
    }

    /// The schema's words are the library's.
    @Test func namesTheSameWords() throws {
        let data = try Data(contentsOf: URL(filePath: Self.path))
        let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let parts = try #require(schema["$defs"] as? [String: Any])
        let kinds = try #require((parts["kind"] as? [String: Any])?["enum"] as? [String])
        #expect(kinds == IntentKind.all.map(\.rawValue))
        let text = String(decoding: data, as: UTF8.self)
        for code in IssueCode.all { #expect(text.contains("\"\(code.rawValue)\"")) }
        for status in IntentStatus.allCases { #expect(text.contains("\"\(status.rawValue)\"")) }
        for match in ProductMatch.allCases { #expect(text.contains("\"\(match.rawValue)\"")) }
        for match in AccountMatch.allCases { #expect(text.contains("\"\(match.rawValue)\"")) }
    }
}
