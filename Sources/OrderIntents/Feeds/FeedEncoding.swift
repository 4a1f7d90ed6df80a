/// Brings the text of a feed into UTF-8 where it says itself what it is.
///
/// A byte order mark says UTF-16; spreadsheets save "Unicode text" so. XML may declare a Latin alphabet of one byte a
/// letter. Nothing else is told apart by guessing.
enum FeedEncoding {
    /// UTF-16 with a byte order mark as UTF-8; anything else as it is.
    static func utf8(_ bytes: [UInt8]) -> [UInt8] {
        let isLittle = bytes.starts(with: [0xFF, 0xFE])
        guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return bytes }
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for index in stride(from: 2, to: bytes.count - 1, by: 2) {
            let (low, high) = isLittle ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
            units.append(UInt16(high) << 8 | UInt16(low))
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    /// What an XML document declares itself to be, in small letters; nil where it declares nothing.
    static func declared(inXML bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(200), as: UTF8.self)
        let start = head.first == "\u{FEFF}" ? head.dropFirst() : head[...]
        guard start.hasPrefix("<?xml"), let end = start.firstIndex(of: ">") else { return nil }
        let words = start[..<end].split { $0.isWhitespace || $0 == "=" || $0 == "?" }
        guard let place = words.firstIndex(of: "encoding"), place + 1 < words.count else { return nil }
        return words[place + 1].filter { $0 != "\"" && $0 != "'" }.lowercased()
    }

    /// Text in ISO 8859-1 or in Windows' superset of it as UTF-8; nil for encodings that are not known here.
    static func utf8(_ bytes: [UInt8], from encoding: String) -> [UInt8]? {
        switch encoding {
        case "utf-8", "utf8", "us-ascii", "utf-16": return bytes
        case "iso-8859-1", "iso8859-1", "latin1", "latin-1", "windows-1252", "cp1252": break
        default: return nil
        }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            if byte < 0x80 {
                text.append(byte)
            } else {
                // As browsers do (WHATWG Encoding): whoever declares the one often means the other.
                let code = byte < 0xA0 ? windows[Int(byte) - 0x80] : UInt16(byte)
                let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
                text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        return text
    }

    /// 0x80 to 0x9F in Windows-1252 (WHATWG Encoding, index-windows-1252).
    private static let windows: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]
}
