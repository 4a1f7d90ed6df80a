import TestSupport
import Testing

@testable import TweetText

/// The fuzzer's questions without the fuzzer: the cases, changed at random, the same ones on every run.
@Suite("Fuzzing")
struct TextFuzzTests {
    private static let seeds: [[UInt8]] = {
        let cases = ["tokens.cases", "amounts.cases", "numbers.cases"].flatMap { name in
            (try? CaseFile.load(name, separator: " ⇒ ")) ?? []
        }
        return cases.map { Array($0.left.utf8) } + HostileTexts.texts(100, seed: 90).map { Array($0.utf8) }
    }()

    @Test(
        "holds every property on what the fuzzer found",
        arguments: try CaseFile.load("fuzz-found.cases", separator: " ⇒ "))
    func found(_ example: CaseFile.Case) {
        let bytes = example.left.split(separator: " ").compactMap { UInt8($0, radix: 16) }
        #expect(bytes.count == example.left.split(separator: " ").count)
        check(bytes)
    }

    @Test("holds every property on the cases as they are")
    func seeds() {
        #expect(Self.seeds.count > 150)
        for seed in Self.seeds { check(seed) }
    }

    @Test("holds every property on changed cases", arguments: 1...4)
    func changed(_ seed: Int) {
        var generator = SplitMix64(seed: UInt64(seed))
        let pieces = HostileTexts.pieces.map { Array($0.utf8) }
        for _ in 0..<250 {
            var bytes = Self.seeds[Int.random(in: 0..<Self.seeds.count, using: &generator)]
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                let place = Int.random(in: 0...bytes.count, using: &generator)
                switch Int.random(in: 0..<5, using: &generator) {
                case 0: bytes.insert(contentsOf: pieces[Int.random(in: 0..<pieces.count, using: &generator)], at: place)
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0...3, using: &generator)))
                case 2: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
                case 3: bytes.insert(contentsOf: bytes[place...].prefix(9), at: place)
                default:
                    let other = Self.seeds[Int.random(in: 0..<Self.seeds.count, using: &generator)]
                    bytes = bytes[..<place] + other.suffix(Int.random(in: 0...20, using: &generator))
                }
            }
            check(bytes)
        }
    }

    private func check(_ bytes: [UInt8]) {
        let found = TextProperties(of: bytes).violations
        #expect(found.isEmpty, "\(found) on \(String(decoding: bytes, as: UTF8.self).debugDescription), bytes \(bytes)")
        #if DEBUG
            let meter = ScanMeter()
            var tokens: [Token] = []
            ScanMeter.$current.withValue(meter) {
                Tokenizer().tokenize(bytes.span, into: &tokens)
                EntityExtractor().forEachEntity(in: bytes.span) { _ in }
            }
            #expect(meter.bytes <= 48 * bytes.count + 400, "\(bytes) is read \(meter.bytes) times")
        #endif
    }
}
