import Foundation
import TestSupport
import Testing

@testable import TweetText

@Suite("Scripts")
struct ScriptProfileTests {
    /// Another library's idea of which scripts a character is used with: ICU's, through regular expressions.
    @Test(
        "are those that Foundation's regular expressions know",
        arguments: [
            "Latin", "Cyrillic", "Greek", "Armenian", "Hebrew", "Arabic", "Devanagari", "Thai", "Hiragana", "Katakana",
            "Hangul", "Bopomofo", "Cherokee", "Georgian", "Ethiopic", "Coptic", "Lisu", "Deseret", "Old_Italic", "Yi",
        ])
    func membership(_ name: String) throws {
        let pattern = try NSRegularExpression(pattern: "^\\p{Script_Extensions=\(name)}$")
        let script = try #require(ScriptSet.all.scripts.first { $0.description == name })
        var members = 0
        var differences = 0
        let ranges: [ClosedRange<UInt32>] = [0x21...0x33FF, 0xA000...0xAC00, 0xF900...0x11FFF]
        for value in ranges.joined() {
            guard let scalar = Unicode.Scalar(value), let age = scalar.properties.age, age.major <= 13 else { continue }
            let text = String(scalar)
            let range = NSRange(location: 0, length: text.utf16.count)
            let isMember = pattern.firstMatch(in: text, range: range) != nil
            let used = ScriptSet.extensions(of: value)
            if isMember { members += 1 }
            if (used != .all && used.contains(script)) != isMember { differences += 1 }
        }
        #expect(members > 20)
        // Later versions of Unicode found that some marks are used with more scripts, or fewer.
        #expect(differences * 10 <= members, "\(differences) of \(members)")
    }

    /// UTS #39, section 5, on sets of names.
    private static func level(of text: String) -> RestrictionLevel {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return .asciiOnly }
        let sets = text.unicodeScalars.map { ScriptSet.extensions(of: $0.value) }.filter { $0 != .all }
            .map { Set($0.scripts.map(\.description)) }
        let augmented = sets.map { set in
            var set = set
            if set.contains("Han") { set.formUnion(["Hanb", "Jpan", "Kore"]) }
            if set.contains("Hiragana") || set.contains("Katakana") { set.insert("Jpan") }
            if set.contains("Hangul") { set.insert("Kore") }
            if set.contains("Bopomofo") { set.insert("Hanb") }
            return set
        }
        guard let first = augmented.first else { return .singleScript }
        if !augmented.reduce(first, { $0.intersection($1) }).isEmpty { return .singleScript }
        func isCovered(by scripts: Set<String>) -> Bool { sets.allSatisfy { !$0.isDisjoint(with: scripts) } }
        for beside in [["Han", "Hiragana", "Katakana"], ["Han", "Bopomofo"], ["Han", "Hangul"]]
        where isCovered(by: Set(beside + ["Latin"])) {
            return .highlyRestrictive
        }
        let others = ScriptSet.recommended.scripts.map(\.description)
        let isModerate = others.contains { other in
            !["Latin", "Cyrillic", "Greek"].contains(other) && isCovered(by: ["Latin", other])
        }
        return isModerate ? .moderatelyRestrictive : .minimallyRestrictive
    }

    @Test("mix as the definition says")
    func levels() {
        var generator = SplitMix64(seed: 5)
        let letters = Array("ab1_\u{301}éжяαωעبकไ漢カひーㄅ한·\u{1D41B}ᏣՈგ・。".unicodeScalars)
        var found: Set<RestrictionLevel> = []
        for _ in 0..<4000 {
            let text = String(
                String.UnicodeScalarView(
                    (0..<Int.random(in: 1...4, using: &generator)).map { _ in
                        letters[Int.random(in: 0..<letters.count, using: &generator)]
                    }))
            let level = ScriptProfile(of: text).level
            #expect(level == Self.level(of: text), "\(text)")
            found.insert(level)
        }
        #expect(found == Set(RestrictionLevel.allCases))
    }

    @Test("are all named, each once")
    func names() {
        let names = ScriptSet.all.scripts.map(\.description)
        #expect(names.count == ScriptData.count && Set(names).count == names.count && !names.contains(""))
        #expect(Script.latin.description == "Latin" && names.last == "Unknown")
        #expect(ScriptSet.recommended.scripts.count == 29)
    }
}
