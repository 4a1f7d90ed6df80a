import Foundation
import Testing

@testable import OrderIntents

struct JSONTextTests {
    func written(_ text: String) -> String {
        var bytes: [UInt8] = []
        JSONText.append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func escapesWhatBreaksLines() {
        #expect(written("a\"b\\c/") == #""a\"b\\c/""#)
        #expect(written("\u{8}\t\n\u{C}\r\u{0}\u{1F}") == #""\b\t\n\f\r\u0000\u001f""#)
        #expect(
            written("\u{7F}\u{80}\u{85}\u{9B}\u{9F}\u{A0}") == "\"" + #"\u007f\u0080\u0085\u009b\u009f"# + "\u{A0}\"")
        #expect(written("\u{2027}\u{2028}\u{2029}\u{202A}€") == "\"\u{2027}" + #"\u2028\u2029"# + "\u{202A}€\"")
        #expect(written("日本 🍕 é") == "\"日本 🍕 é\"")
        #expect(written("") == "\"\"")
    }

    /// Another reader of JSON gets back every character, alone and between others.
    @Test func everyCharacterSurvives() throws {
        var texts: [String] = []
        for start in stride(from: UInt32(0), to: 0x11_0000, by: 0x400) {
            var text = ""
            for value in start..<start + 0x400 {
                if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
            }
            texts.append(text)
        }
        for text in texts {
            let line = written(text)
            let isSafe = line.unicodeScalars.allSatisfy { scalar in
                scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
                    && !(0x2028...0x2029).contains(scalar.value)
            }
            #expect(isSafe)
            let back = try JSONDecoder().decode([String].self, from: Data("[\(line)]".utf8))
            #expect(back.first.map { Array($0.utf8) } == Array(text.utf8))
        }
    }

    @Test(arguments: [0, 7, 10, -1, 12_345_678_901, Int.max, Int.min])
    func writesNumbers(_ number: Int) {
        var bytes: [UInt8] = []
        JSONText.append(number, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "\(number)")
    }

    /// What looks at eight bytes together finds what a loop finds: at every place of texts of every length.
    @Test func findsEscapesAsALoopDoes() {
        let pieces: [[UInt8]] = [
            [0x00], [0x1F], [0x20], [0x21], [0x22], [0x23], [0x5B], [0x5C], [0x5D], [0x7E], [0x7F], [0xC2, 0x80],
            [0xC2, 0x9F], [0xC2, 0xA0], [0xC3, 0x80], [0xE2, 0x80, 0xA7], [0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xA9],
            [0xE2, 0x80, 0xAA], [0xE2, 0x81, 0xA8], [0xF0, 0x9F, 0x8D, 0x95], [0xC2], [0xE2, 0x80], [0xE2],
        ]
        for filler: UInt8 in [0x61, 0x20, 0x80, 0xFF] {
            for piece in pieces {
                for before in 0...17 {
                    for behind in 0...9 {
                        let text =
                            [UInt8](repeating: filler, count: before) + piece
                            + [UInt8](repeating: filler, count: behind)
                        for start in [0, before] where start <= text.count {
                            #expect(JSONText.escape(in: text.span, from: start) == Self.escape(in: text, from: start))
                        }
                    }
                }
            }
        }
    }

    private static func escape(in bytes: [UInt8], from start: Int) -> Int {
        for index in start..<bytes.count {
            let next = Array(bytes[(index + 1)...].prefix(2))
            switch bytes[index] {
            case ..<0x20, 0x22, 0x5C, 0x7F: return index
            case 0xC2 where next.first.map { $0 < 0xA0 } == true: return index
            case 0xE2 where next == [0x80, 0xA8] || next == [0x80, 0xA9]: return index
            default: continue
            }
        }
        return bytes.count
    }

    /// Whatever room was made at first, all is written, once, behind what was there.
    @Test(arguments: [0, 1, 4_090, 4_091, 4_092, 4_093, 4_094, 4_095, 4_096, 4_097, 5_000, 9_000, 100_000])
    func makesRoomForWhatIsWritten(_ count: Int) {
        let text = String(repeating: "a", count: count)
        var bytes = Array("before".utf8)
        JSONText.append(to: &bytes) { output in
            JSONText.append(text, to: &output)
            JSONText.append(-12, to: &output)
        }
        #expect(String(decoding: bytes, as: UTF8.self) == "before\"\(text)\"-12")
    }

    @Test func numbersHaveTheirWidth() {
        for width in 0...9 {
            for number: UInt64 in [0, 9, 10, 99, 100, 101, 999, 1_000, 12_345, 1_000_000, .max] {
                var bytes: [UInt8] = []
                JSONText.append(to: &bytes) { JSONText.append(magnitude: number, width: width, to: &$0) }
                let digits = String(number)
                #expect(
                    String(decoding: bytes, as: UTF8.self)
                        == String(repeating: "0", count: max(0, width - digits.count)) + digits)
            }
        }
    }
}
