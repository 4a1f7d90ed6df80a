import TestSupport
import Testing

@testable import TweetText

/// The scans that take many bytes a step against loops over bytes.
@Suite("Scans of many bytes")
struct ScanTwinTests {
    @Test("end where loops do: every byte, place and length")
    func everyByte() {
        var wrong: Set<String> = []
        for filler in Array("a0_ #.".utf8) {
            for length in 0...35 {
                for place in 0..<max(1, length) {
                    // Bytes whose neighbours behave otherwise, and a sample of the rest.
                    for byte in stride(from: UInt8(0), through: 255, by: length < 20 ? 1 : 5) {
                        var bytes = [UInt8](repeating: filler, count: length)
                        if place < length { bytes[place] = byte }
                        let start = place / 2
                        for (name, fast, slow) in ScanTwins.ends(bytes, from: start) where fast != slow {
                            wrong.insert("\(name): \(fast), not \(slow), from \(start) of \(bytes)")
                        }
                    }
                }
            }
        }
        #expect(wrong.isEmpty, "\(wrong.first ?? "")")
    }

    @Test("end where loops do in texts at random, from every place")
    func random() {
        var generator = SplitMix64(seed: 77)
        let bytes = Array("abzAZ09_/:@[`{#$. ".utf8) + [0, 0x7F, 0x80, 0xBC, 0xC3, 0xEF, 0xFF]
        var wrong: Set<String> = []
        for _ in 0..<400 {
            let text = (0..<Int.random(in: 0...70, using: &generator)).map { _ in
                bytes[Int.random(in: 0..<bytes.count, using: &generator)]
            }
            for start in 0...text.count {
                for (name, fast, slow) in ScanTwins.ends(text, from: start) where fast != slow {
                    wrong.insert("\(name): \(fast), not \(slow), from \(start) of \(text)")
                }
            }
        }
        #expect(wrong.isEmpty, "\(wrong.first ?? "")")
    }
}
