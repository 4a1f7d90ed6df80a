import Foundation
import TestSupport
import Testing

/// The house's rules that a compiler does not check by itself: who may import whom, and what no source may hold.
@Suite struct HouseTests {
    /// What each target may import: arrows to the left only.
    static let allowed: [String: Set<String>] = [
        "TweetText": [],
        "TweetFeed": ["TweetText", "CVectors"],
        "OrderGrammar": ["TweetText", "CPCRE2"],
        "OrderMatching": ["TweetText", "OrderGrammar"],
        "OrderIntents": ["TweetText", "OrderGrammar", "OrderMatching"],
        "TweetArchives": ["CZlib", "CBZip2"],
        "Hashcart": ["TweetText", "TweetFeed", "OrderGrammar", "OrderMatching", "OrderIntents", "StandardGrammars"],
        "HashcartCommand": [
            "ArgumentParser", "Foundation", "FoundationEssentials", "Hashcart", "OrderGrammar", "OrderIntents",
            "OrderMatching",
            "TweetArchives",
            "TweetFeed", "TweetText",
        ],
    ]

    /// Modules that come with Swift: locks, threads, the processor's own instructions.
    static let standard: Set<String> = ["Dispatch", "Synchronization", "_Builtin_intrinsics"]
    /// An operating system's own library.
    static let systemLibraries: Set<String> = ["Glibc", "Darwin", "Musl"]

    private static func allowed(for source: SourceFile) -> Set<String> {
        var allowed = (Self.allowed[source.target] ?? []).union(Self.standard)
        if source.name.hasSuffix("+FileSystem.swift"), !["TweetText", "TweetFeed"].contains(source.target) {
            allowed.formUnion(["Foundation", "FoundationEssentials"])
        }
        return allowed.contains("Foundation") ? allowed.union(Self.systemLibraries) : allowed
    }

    @Test func importsPointToTheLeft() throws {
        let sources = try SourceFile.all("Sources")
        #expect(Set(sources.map(\.target)) == Set(Self.allowed.keys), "the table names every target that has sources")
        for source in sources {
            let allowed = Self.allowed(for: source)
            for module in source.imports where !allowed.contains(module) {
                Issue.record("\(source.path) imports \(module), which \(source.target) may not")
            }
        }
    }

    /// The manifest must not let a target see more than the table does.
    @Test func theManifestAgrees() throws {
        let manifest = try String(contentsOf: Repository.root.appending(path: "Package.swift"), encoding: .utf8)
        var checked = 0
        for stage in manifest.matches(of: #/stage\(\s*"(\w+)",\s*after: \[([^\]]*)\]/#) {
            let names = stage.2.matches(of: #/"(\w+)"/#).map { String($0.1) }
            let allowed = try #require(Self.allowed[String(stage.1)])
            #expect(Set(names).isSubset(of: allowed), "\(stage.1)")
            checked += 1
        }
        #expect(checked >= 6)
    }

    /// A type with its module's name hides the module.
    @Test func noTypeBearsItsModulesName() throws {
        let modules = Set(Self.allowed.keys.filter { $0 != "HashcartCommand" })
        for source in try SourceFile.all("Sources") where source.target != "HashcartCommand" {
            for type in source.code.matches(of: #/\b(?:struct|class|enum|protocol|actor|typealias)\s+(\w+)/#) {
                #expect(!modules.contains(String(type.1)), "\(source.path)")
            }
        }
    }

    @Test func filesAreShort() throws {
        for source in try SourceFile.all("Sources") + SourceFile.all("Tests") + SourceFile.all("Grammars")
        where !source.path.contains("/Tables/") {
            let lines = source.text.split(separator: "\n").count
            #expect(lines <= 400, "\(source.path) has \(lines) lines")
        }
    }

    /// Nothing from outside may stop the program.
    @Test func nothingTraps() throws {
        for source in try SourceFile.all("Sources") {
            for (number, line) in source.codeLines.enumerated() {
                for reason in Self.traps(in: line) { Issue.record("\(source.path):\(number + 1) \(reason): \(line)") }
            }
        }
    }

    private static func traps(in line: String) -> [String] {
        var reasons: [String] = []
        for word in ["try!", "as!", "fatalError(", "preconditionFailure(", "unsafeFlags"] where line.contains(word) {
            reasons.append("has \(word)")
        }
        if line.contains("!"), line.contains(#/[\w)\]}]!(?:[\s.,:;)\]\[(?}]|$)/#), reasons.isEmpty {
            reasons.append("unwraps by force")
        }
        return reasons
    }

    /// Each rule finds what breaks it.
    @Test func rulesFindWhatBreaksThem() {
        let bad = SourceFile(
            path: "Sources/TweetText/Bad.swift", target: "TweetText",
            text:
                "@testable import struct OrderGrammar.Grammar\npublic import Foundation\nlet a = b! // c!\nlet s = \"d!\"\nx as! Y"
        )
        #expect(bad.imports == ["OrderGrammar", "Foundation"])
        #expect(bad.codeLines.map { Self.traps(in: $0).count } == [0, 0, 1, 0, 1])
        #expect(!bad.codeLines[2].contains("c!"))
    }
}
