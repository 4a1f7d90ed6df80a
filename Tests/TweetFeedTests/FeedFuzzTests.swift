import TestSupport
import Testing

@testable import TweetFeed

@Suite struct FeedFuzzTests {
    /// Inputs that somebody damaged: nothing crashes, pieces do not matter, and nothing vanishes.
    @Test func damagedInputsAreSurvived() {
        var random = SplitMix64(seed: 2014)
        let splices: [[UInt8]] = [
            "\n", "{", "}", "[", "]", "\"", ",", "\\", "\\u12", "\r\n", "\0", "{\"id\":\"9\",\"text\":\"ok\"}\n",
            "null", ":",
        ].map { Array($0.utf8) }
        for round in 0..<1500 {
            let given = FeedCase.all[Int.random(in: 0..<FeedCase.all.count, using: &random)]
            var bytes = given.bytes
            for _ in 0...Int.random(in: 0..<4, using: &random) {
                let place = Int.random(in: 0...bytes.count, using: &random)
                switch Int.random(in: 0..<5, using: &random) {
                case 0 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1 where place < bytes.count: bytes.remove(at: place)
                case 2: bytes.removeLast(min(bytes.count, Int.random(in: 0...20, using: &random)))
                case 3: bytes.insert(contentsOf: given.bytes.suffix(place), at: place)
                default: bytes.insert(contentsOf: splices.randomElement(using: &random) ?? [], at: place)
                }
            }
            let limit = round % 3 == 0 ? 200 : 16 << 20
            let whole = Outcome(bytes, given.format, limit: limit, pieces: [])
            let cuts = (0..<3).map { _ in Int.random(in: 0...bytes.count, using: &random) }.sorted()
            let pieces = Outcome(bytes, given.format, limit: limit, pieces: cuts)
            #expect(pieces == whole, "round \(round), \(given.name), cut at \(cuts)")
            if whole.error == nil {
                #expect(whole.counts.lines == bytes.count { $0 == 0x0A }, "round \(round), \(given.name)")
                if let gap = firstGap(in: bytes, between: whole.records) {
                    Issue.record("round \(round), \(given.name): byte \(gap) is in no record")
                }
            }
        }
    }

    /// The first byte that is in no record and is neither white space nor what keeps records apart.
    private func firstGap(in bytes: [UInt8], between records: [FeedRecord]) -> Int? {
        // Of a page of posts, and of a table's header, only the posts have places.
        guard records.contains(where: { $0.place.offset <= 4 }), !bytes.starts(with: Array("{\"statuses".utf8)) else {
            return nil
        }
        // Comments of an event stream, and what a script assigns to, are in no record.
        let text = String(decoding: bytes, as: UTF8.self)
        if text.contains("event:") || text.contains("data:") || text.contains("window.YTD") { return nil }
        let separators: Set<UInt8> = [0x5B, 0x5D, 0x2C, 0xEF, 0xBB, 0xBF]
        var end = 0
        var isPage = false
        for record in records {
            let gap = end..<max(end, record.place.offset)
            if let found = gap.first(where: { bytes[$0] > 0x20 && !separators.contains(bytes[$0]) }) {
                isPage = bytes[found] == UInt8(ascii: "{") || bytes[found] == UInt8(ascii: "\"")
                if !isPage { return found }
                return nil
            }
            end = max(end, record.place.offset + record.place.length)
        }
        return (end..<max(end, bytes.count)).first { bytes[$0] > 0x20 && !separators.contains(bytes[$0]) && !isPage }
    }
}
