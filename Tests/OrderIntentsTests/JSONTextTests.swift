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
}
