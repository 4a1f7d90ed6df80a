import Foundation
import TestSupport
import Testing

@testable import TweetFeed

@Suite struct JSONScannerTests {
    /// Whether the scanner takes all of the bytes, white space behind the value included, for one JSON value.
    static func accepts(_ bytes: [UInt8]) -> Bool {
        var scanner = JSONScanner()
        guard scanner.scan(bytes.span, atEnd: true) == .complete else { return false }
        return bytes[scanner.position...].allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    }

    @Test(arguments: [
        "{}", "[]", "0", "-0.5e+10", "\"\\u00e9\\\"\"", " [1, {\"a\": [null, true, false]}] ", "12", "[[[[]]]]", "1e5",
    ])
    func accepts(json: String) {
        #expect(Self.accepts(Array(json.utf8)))
    }

    @Test(arguments: [
        "", "{", "[1,]", "{\"a\":1,}", "{\"a\"}", "01", "-", "1.", ".5", "+1", "1e", "\"\\x\"", "\"\\u12g4\"", "tru",
        "nul", "[1 2]", "{a:1}", "\"a\nb\"", "\"\t\"", "[}", "{]", "{\"a\" 1}", "'a'", "NaN", "\u{FEFF}{}", "{,}",
        "1 2",
        "[\u{0C}]",
    ])
    func refuses(json: String) {
        #expect(!Self.accepts(Array(json.utf8)))
    }

    @Test func stopsAndGoesOnAnywhere() {
        let json = Array(#"{"a":[1.5e3,{"b":"x\\\"\u00e9"}],"id_str":"17","text" : "hi","t":true}"#.utf8)
        var whole = JSONScanner()
        #expect(whole.scan(json.span, atEnd: true) == .complete)
        var piecewise = JSONScanner()
        for count in 1..<json.count {
            #expect(piecewise.scan(json.span.extracting(0..<count), atEnd: false) == .needsMore)
        }
        #expect(piecewise.scan(json.span, atEnd: false) == .complete)
        #expect(piecewise.position == json.count)
        for field in [RecordField.idStr, .text] { #expect(piecewise.fields[field] == whole.fields[field]) }
        #expect(JSONReader.string(whole.fields[.text], in: json.span) == "hi")
    }

    /// Members that are passed over at a look are those that are scanned byte by byte where nothing follows closely.
    @Test func plainMembersAreWhatTheScannerReads() throws {
        var random = SplitMix64(seed: 17)
        let names = ["text", "id_str", "a", "te\\u0078t", "a name of more than sixteen bytes", "", "lang", "\\", "b\t"]
        let values = [
            "1", "12", "01", "-1", "1.5", "1e5", "123456789012345678901234567890123", "true", "false", "null", "nul",
            "tru,",
            "\"\"", "\"x\"", "\"a \\/ b\"", "\"\\\"\"", "\"\\u00e9\"", "\"\\x\"", "\"a\tb\"", "{}", "[1]",
            "{\"a\":1,\"b\":2}", "\"a text of more than sixteen bytes\"",
        ]
        for _ in 0..<20_000 {
            var json = "{"
            for place in 0..<Int.random(in: 1...6, using: &random) {
                let name = try #require(names.randomElement(using: &random))
                let value = try #require(values.randomElement(using: &random))
                let space = Int.random(in: 0..<8, using: &random) == 0 ? " " : ""
                json += (place == 0 ? "" : ",") + space + "\"\(name)\":\(space)\(value)"
            }
            json += "}"
            let bytes = Array(json.utf8)
            // With a piece a byte nothing is ever at hand behind a member.
            var slow = JSONScanner()
            var outcome = JSONScanner.Outcome.needsMore
            for count in 1...bytes.count where outcome == .needsMore {
                outcome = slow.scan(bytes.span.extracting(0..<count), atEnd: false)
            }
            var fast = JSONScanner()
            let padded = bytes + [UInt8](repeating: UInt8(ascii: " "), count: 40)
            #expect(fast.scan(padded.span, atEnd: true) == outcome, "\(json)")
            if outcome != .needsMore { #expect(fast.position == slow.position, "\(json)") }
            guard outcome == .complete else { continue }
            for field in [RecordField.text, .idStr, .lang] {
                #expect(fast.fields[field] == slow.fields[field], "\(json)")
            }
            var portable = 0
            var index = 1
            bytes.withUnsafeBytes { raw in
                while let member = PlainMember(in: raw, from: index, WordPair.self) {
                    let native = PlainMember(in: raw, from: index, NativeVector.self)
                    #expect(native?.next == member.next && native?.keyEnd == member.keyEnd, "\(json)")
                    index = member.next
                    portable += 1
                }
                #expect(PlainMember(in: raw, from: index, NativeVector.self) == nil)
            }
            #expect(portable < 6)
        }
    }

    @Test func depthIsNoRecursion() {
        let deep = [UInt8](repeating: UInt8(ascii: "["), count: 500_000)
        var scanner = JSONScanner()
        #expect(scanner.scan(deep.span, atEnd: true) == .needsMore)
        #expect(Self.accepts(deep + [UInt8](repeating: UInt8(ascii: "]"), count: deep.count)))
        let deeper = [UInt8](repeating: UInt8(ascii: "["), count: JSONScanner.depthLimit + 1)
        var limited = JSONScanner()
        #expect(limited.scan(deeper.span, atEnd: true) == .broken(.tooDeep))
    }

    @Test func nestingBitsAgreeWithAStack() {
        var bits = NestingBits()
        var stack: [Bool] = []
        var random = SplitMix64(seed: 7)
        for _ in 0..<5000 {
            if stack.isEmpty || Int.random(in: 0..<100, using: &random) < 52 {
                stack.append(Bool.random(using: &random))
                bits.push(isObject: stack[stack.count - 1])
            } else {
                stack.removeLast()
                bits.pop()
            }
            #expect(bits.depth == stack.count)
            if let top = stack.last { #expect(bits.isObject == top) }
        }
    }

    /// JSONTestSuite: what every parser must accept or refuse; and the feed survives all of it.
    @Test(.enabled(if: Repository.shared != nil || Repository.mustHaveShared, "no shared folder"))
    func agreesWithJSONTestSuite() throws {
        let shared = try #require(Repository.shared)
        let folder = try unpacked(shared.appending(path: "data/hostile/JSONTestSuite.tar.gz"))
        defer { try? FileManager.default.removeItem(at: folder) }
        var accepted = 0
        var refused = 0
        for file in try files(in: folder) where file.pathExtension == "json" {
            let bytes = [UInt8](try Data(contentsOf: file))
            switch file.lastPathComponent.prefix(2) {
            case "y_":
                accepted += 1
                #expect(Self.accepts(bytes), "\(file.lastPathComponent)")
            case "n_":
                refused += 1
                #expect(!Self.accepts(bytes), "\(file.lastPathComponent)")
                // Refused or reported: nothing of it passes for a post.
                let records = try? FeedReader.records(of: bytes, format: .xV1)
                for record in records ?? [] { if case .post = record { Issue.record("\(file.lastPathComponent)") } }
            default: break
            }
            for format in FeedFormat.allCases { _ = try? FeedReader.records(of: bytes, format: format) }
        }
        #expect(accepted == 95)
        #expect(refused == 188)
    }
}
