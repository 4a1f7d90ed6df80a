/// The block in front of each file of a tar archive (POSIX.1-2017, pax, "ustar Interchange Format").
struct TarHeader {
    /// Bytes of a header.
    static let size = 512

    /// What stands behind it, as far as reading goes.
    enum Kind {
        case file
        /// GNU's name of the file behind it, and pax records about that file.
        case longName, pax
        /// What is said of a link's goal, or of all files.
        case ignored
        /// A folder, link, device, or file with holes.
        case other
    }

    let kind: Kind
    let path: String
    /// Bytes of data; nil where the field is no number.
    let size: Int?

    /// Reads a header; nil where its checksum is wrong.
    init?(_ block: [UInt8]) {
        guard block.count >= Self.size, let sum = Self.number(block[148..<156]) else { return nil }
        // The checksum's own bytes count as spaces; old programs added signed bytes.
        var unsigned = 8 * 0x20
        var signed = 8 * 0x20
        for (index, byte) in block[..<Self.size].enumerated() where !(148..<156).contains(index) {
            unsigned += Int(byte)
            signed += Int(Int8(bitPattern: byte))
        }
        guard sum == unsigned || sum == signed else { return nil }
        let isUstar = block[257..<262].elementsEqual("ustar".utf8)
        // GNU uses the prefix for other things.
        let isPOSIX = isUstar && block[262] == 0
        let name = Self.text(block[0..<100])
        let prefix = isPOSIX ? Self.text(block[345..<500]) : ""
        path = prefix.isEmpty ? name : prefix + "/" + name
        size = Self.number(block[124..<136])
        kind =
            switch block[156] {
            case 0, UInt8(ascii: "0"), UInt8(ascii: "7"): .file
            case UInt8(ascii: "L"): .longName
            case UInt8(ascii: "x"): .pax
            case UInt8(ascii: "K"), UInt8(ascii: "g"): .ignored
            default: .other
            }
    }

    private static func text(_ field: ArraySlice<UInt8>) -> String {
        String(decoding: field.prefix { $0 != 0 }, as: UTF8.self)
    }

    /// A number in octal digits, or, where the first bit is set, in binary.
    private static func number(_ field: ArraySlice<UInt8>) -> Int? {
        guard let first = field.first else { return nil }
        if first & 0x80 != 0 {
            guard first == 0x80, field.dropFirst().prefix(while: { $0 == 0 }).count >= field.count - 8 else {
                return nil
            }
            return Int(exactly: field.dropFirst().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
        }
        let digits = field.drop { $0 == 0x20 }.prefix { $0 != 0x20 && $0 != 0 }
        guard digits.allSatisfy({ 0x30...0x37 ~= $0 }) else { return nil }
        return digits.reduce(0) { $0 << 3 | Int($1 - 0x30) }
    }
}

/// What the blocks in front of a file's header say of it.
struct PaxNote {
    var path: String?
    var size: Int?

    /// Reads records, each `LENGTH name=value` and a line end; false where one is none.
    mutating func read(pax bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty, rest.first != 0 {
            guard let space = rest.firstIndex(of: 0x20), space - rest.startIndex < 12,
                let length = Int(String(decoding: rest[..<space], as: UTF8.self)), length > space - rest.startIndex + 1,
                length <= rest.count
            else { return false }
            let record = rest[(space + 1)..<(rest.startIndex + length - 1)]
            guard let sign = record.firstIndex(of: UInt8(ascii: "=")) else { return false }
            let value = String(decoding: record[(sign + 1)...], as: UTF8.self)
            switch String(decoding: record[..<sign], as: UTF8.self) {
            case "path": path = value
            case "size":
                guard let number = Int(value), number >= 0 else { return false }
                size = number
            default: break
            }
            rest = rest[(rest.startIndex + length)...]
        }
        return true
    }
}
