// Swift, Foundation's JSONDecoder for every record and NSRegularExpression over its text: `foundation FILE ID`.
import Foundation

struct Record: Decodable {
    let identity: String
    let text: String

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        identity = try fields.decode(String.self, forKey: Key(stringValue: CommandLine.arguments[2]))
        text = try fields.decode(String.self, forKey: Key(stringValue: "text"))
    }
}

let command = try NSRegularExpression(
    pattern: "^@[A-Za-z0-9_]+ (buy|order|pay|send|tip)(?![A-Za-z0-9_])"
        + "|(?<![A-Za-z0-9_])#(buy|kaufen|acheter|comprar|envoyer|donate)(?![A-Za-z0-9_])", options: .caseInsensitive)
let handle = try NSRegularExpression(pattern: "@([A-Za-z0-9_]+)")
let number = try NSRegularExpression(pattern: "(?<![A-Za-z0-9_])[$€£]?[0-9]+(?:[.,][0-9]+)?[$€£]?")

func line(_ record: Record) -> String? {
    let text = record.text
    let whole = NSRange(text.startIndex..., in: text)
    guard !text.hasPrefix("RT @"), let found = command.firstMatch(in: text, range: whole) else { return nil }
    let piece = { (range: NSRange) in Range(range, in: text).map { String(text[$0]) } }
    let handles = handle.matches(in: text, range: whole).compactMap { piece($0.range(at: 1)) }
    guard !handles.isEmpty, let word = piece(found.range(at: 1)) ?? piece(found.range(at: 2)) else { return nil }
    let amount = number.firstMatch(in: text, range: whole).flatMap { piece($0.range) } ?? ""
    return "\(record.identity)\t\(word.lowercased())\t\(handles.joined(separator: ","))\t\(amount)\n"
}

let data = try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1]), options: .alwaysMapped)
let decoder = JSONDecoder()
for bytes in data.split(separator: UInt8(ascii: "\n")) {
    if let line = line(try decoder.decode(Record.self, from: bytes)) {
        FileHandle.standardOutput.write(Data(line.utf8))
    }
}
