@testable import TweetText

/// The scans that take many bytes a step, each beside the loop over bytes that it stands for.
enum ScanTwins {
    /// Where each scan from `start` ends, the fast way and the slow one.
    static func ends(_ bytes: [UInt8], from start: Int) -> [(name: String, fast: Int, slow: Int)] {
        let text = bytes.span
        let rest = bytes[start...]
        func end(_ belongs: (UInt8) -> Bool) -> Int { rest.firstIndex { !belongs($0) } ?? bytes.count }
        let name = ASCIIRuns.nameEnd(text, from: start)
        return [
            ("letters", ASCIIRuns.lettersEnd(text, from: start), end(isLetter)),
            ("digits", ASCIIRuns.digitsEnd(text, from: start), end(isDigit)),
            ("letters and digits", ASCIIRuns.alphanumericsEnd(text, from: start), end { isLetter($0) || isDigit($0) }),
            ("a name", name.end, end(isName)),
            ("a name's letter", name.holdsLetter ? 1 : 0, rest.prefix { isName($0) }.contains { isLetter($0) } ? 1 : 0),
            ("ASCII", ASCIIRuns.isASCII(text, start, bytes.count) ? 1 : 0, rest.allSatisfy { $0 < 0x80 } ? 1 : 0),
            ("signs", EntitySigns.next(in: text, from: start), signEnd(bytes, start)),
        ]
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isName(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_") }

    private static func signEnd(_ bytes: [UInt8], _ start: Int) -> Int {
        for index in start..<max(start, bytes.count - 1) {
            let next = bytes[index + 1]
            switch bytes[index] {
            case UInt8(ascii: "#"): return index
            case UInt8(ascii: "@"), UInt8(ascii: "$"), UInt8(ascii: "."):
                if next >= UInt8(ascii: "0") { return index }
            case 0xEF: if next == 0xBC { return index }
            default: break
            }
        }
        return bytes.count
    }
}
