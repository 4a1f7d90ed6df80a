import Foundation
import TestSupport
import Testing

@testable import TweetText

@Suite("Confusable skeletons")
struct ConfusableSkeletonTests {
    /// The prototypes that Unicode publishes, by their source characters.
    static func published() throws -> [UInt32: String] {
        var prototypes: [UInt32: String] = [:]
        for line in try SharedFile.text("data/unicode/confusables.txt").split(separator: "\n") {
            let fields = line.prefix { $0 != "#" }.split(separator: ";").map {
                $0.split { !$0.isHexDigit }.compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
            }
            guard fields.count > 2, let source = fields[0].first else { continue }
            prototypes[source.value] = String(String.UnicodeScalarView(fields[1]))
        }
        return prototypes
    }

    /// UTS #39, section 4, step by step.
    static func definition(_ text: String, _ prototypes: [UInt32: String]) -> String {
        let shown = text.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
            !$0.properties.isDefaultIgnorableCodePoint
        }
        return shown.map { prototypes[$0.value] ?? String($0) }.joined().decomposedStringWithCanonicalMapping
    }

    @Test("of every character that Unicode lists are what it lists", .enabled(if: SharedFile.mayRead))
    func everySource() throws {
        let prototypes = try Self.published()
        #expect(prototypes.count == 6311)
        for source in prototypes.keys.sorted() {
            let text = try String(#require(Unicode.Scalar(source)))
            let found = ConfusableSkeleton.skeleton(of: text)
            #expect(
                found.utf8.elementsEqual(Self.definition(text, prototypes).utf8), "U+\(String(source, radix: 16))")
            let between = ConfusableSkeleton.skeleton(of: "a\u{327}\(text)\u{301}\u{323}")
            let expected = Self.definition("a\u{327}\(text)\u{301}\u{323}", prototypes)
            #expect(between.utf8.elementsEqual(expected.utf8), "U+\(String(source, radix: 16)) among others")
        }
    }

    @Test("of any text are what the definition says", .enabled(if: SharedFile.mayRead))
    func anyText() throws {
        let prototypes = try Self.published()
        for text in Self.texts(2000, seed: 39) {
            let found = ConfusableSkeleton.skeleton(of: text)
            #expect(found.utf8.elementsEqual(Self.definition(text, prototypes).utf8), "\(text.debugDescription)")
        }
    }

    @Test("of skeletons are themselves, but where a prototype has a prototype of its own")
    func idempotence() throws {
        var twice = 0
        for value in UInt32(0)...0x1FFFF where !(0x3400...0x9FFF ~= value || 0xAC00...0xD7FF ~= value) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let once = ConfusableSkeleton.skeleton(of: String(scalar))
            let again = ConfusableSkeleton.skeleton(of: once)
            if again.utf8.elementsEqual(once.utf8) { continue }
            twice += 1
            #expect(ConfusableSkeleton.skeleton(of: again).utf8.elementsEqual(again.utf8))
        }
        // Digraphs such as U+01C4, and ligatures of Arabic, in Unicode 15.
        #expect(twice == 13)
    }

    @Test("are one for canonically equivalent texts")
    func equivalents() {
        for text in Self.texts(2000, seed: 40) where !text.unicodeScalars.contains("\u{E0067}") {
            let skeleton = ConfusableSkeleton.skeleton(of: text)
            for form in [text.decomposedStringWithCanonicalMapping, text.precomposedStringWithCanonicalMapping] {
                #expect(ConfusableSkeleton.areConfusable(form, text), "\(text.debugDescription)")
            }
            #expect(skeleton.decomposedStringWithCanonicalMapping.utf8.elementsEqual(skeleton.utf8))
        }
    }

    @Test("of ASCII are those of the general path")
    func asciiTwin() {
        var generator = SplitMix64(seed: 41)
        for _ in 0..<2000 {
            let bytes = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
                UInt8.random(in: 0...0x7F, using: &generator)
            }
            var (fast, general, memory): ([UInt8], [UInt8], [UInt8]) = ([], [], [])
            ConfusableSkeleton.append(bytes.span, from: 0, to: bytes.count, to: &fast, decomposed: &memory)
            ConfusableSkeleton.appendAny(bytes.span, from: 0, to: bytes.count, to: &general, decomposed: &memory)
            #expect(fast == general, "\(bytes)")
        }
    }

    @Test("keep thousands of marks in order")
    func longMarks() {
        let marks = String(repeating: "\u{301}\u{327}", count: 5000)
        #expect(ConfusableSkeleton.skeleton(of: "\u{430}" + marks).unicodeScalars.count == 10_001)
    }

    /// Texts of hostile pieces and of letters that look like others.
    static func texts(_ count: Int, seed: UInt64) -> [String] {
        var generator = SplitMix64(seed: seed)
        let letters = "аеорсухіѕԁһАВЕКМНОРСТХαβορνΑΒΕᏚᏞ𝐛𝗮𝓃ｂЬ0O1lImrn_\u{AD}\u{200B}\u{3164}\u{202E}\u{323}\u{34F}"
            .unicodeScalars.map(String.init)
        return HostileTexts.texts(count, seed: seed, longest: 10).map { text in
            (0..<Int.random(in: 0...8, using: &generator)).reduce(into: text) { text, _ in
                text += letters[Int.random(in: 0..<letters.count, using: &generator)]
            }
        }
    }
}
