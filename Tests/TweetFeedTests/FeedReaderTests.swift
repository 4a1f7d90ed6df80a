import Foundation
import TestSupport
import Testing

@testable import TweetFeed

@Suite struct FeedReaderTests {
    @Test func thereAreCases() {
        #expect(FeedCase.all.count >= 40)
    }

    @Test(arguments: FeedCase.all)
    func reads(_ given: FeedCase) throws {
        var words: [String] = []
        var reader = FeedReader(format: given.format, name: "input")
        do {
            try reader.push(given.bytes.span) { words.append($0.inWords) }
            try reader.finish { words.append($0.inWords) }
            if reader.counts.truncated { words.append("truncated") }
        } catch let error as FeedError {
            words.append("error \(error)")
        }
        #expect(words == given.expected, "\n\(words.joined(separator: "\n"))\n")
        #expect(reader.counts.lines == given.bytes.count { $0 == 0x0A } || words.last?.hasPrefix("error") == true)
    }

    /// Wherever the input is cut into pieces, the records and counts are the same.
    @Test(arguments: FeedCase.all)
    func piecesDoNotMatter(_ given: FeedCase) throws {
        let bytes = given.bytes
        for limit in [16 << 20, 90] {
            let whole = Outcome(bytes, given.format, limit: limit, pieces: [])
            #expect(Outcome(bytes, given.format, limit: limit, pieces: Array(0...bytes.count)) == whole)
            let stride = max(1, bytes.count / 200)
            for cut in Swift.stride(from: 0, through: bytes.count, by: stride) {
                let parts = Outcome(bytes, given.format, limit: limit, pieces: [cut])
                #expect(parts == whole, "cut at \(cut), limit \(limit)")
                if parts != whole { return }
            }
        }
    }

    @Test func recordsOverTheLimitArePassedOver() throws {
        let long = #"{"id":"1","text":""# + String(repeating: "x", count: 500) + #"","user":{}}"#
        let short = #"{"id":"2","text":"hi"}"#
        for (input, format) in [
            (long + "\n" + short + "\n", FeedFormat.auto), (String(repeating: "y", count: 500) + "\nhi\n", .text),
            ("id,text\n1,\"" + String(repeating: "z\n", count: 250) + "\"\n2,hi\n", .csv),
        ] {
            let outcome = Outcome(Array(input.utf8), format, limit: 100, pieces: [])
            #expect(outcome.counts.posts >= 1)
            #expect(outcome.counts.unreadable >= 1)
            guard case .post(let last, _) = outcome.records.last else {
                Issue.record("no post behind the long record: \(outcome.records.map(\.inWords))")
                continue
            }
            #expect(last.text == "hi")
        }
    }

    /// Each line can go on with the one before, so a reader that starts over at every line never gets here.
    @Test(arguments: ["{\"a\":[1,\n", "{\n", "[{\"a\":\n"])
    func linesThatNeverEndAreReadOnceOrTwice(line: String) {
        let input = String(repeating: line, count: 20_000) + "x\n{\"id\":\"1\",\"text\":\"a\"}\n"
        let outcome = Outcome(Array(input.utf8), .auto, pieces: [])
        #expect(outcome.counts.posts == 1)
        #expect(outcome.counts.unreadable > 10_000)
    }

    @Test func errorsOfTheCallerPassThrough() throws {
        struct Stop: Error {}
        var reader = FeedReader(format: .text)
        #expect(throws: Stop.self) { try reader.push(Array("hi\n".utf8).span) { _ in throw Stop() } }
    }

    /// Tables from other tools name the text as X's API does, or after tweets.
    @Test(arguments: ["text", "full_text", "tweet_text", " Tweet_Text "])
    func theTextColumnHasMoreThanOneName(column: String) throws {
        let records = try FeedReader.records(of: Array("id,\(column)\n7,\"pay @bob $5\"\n".utf8), name: "posts")
        let posts = records.compactMap { record in if case .post(let tweet, _) = record { tweet } else { nil } }
        #expect(posts.map(\.text) == ["pay @bob $5"])
        #expect(posts.map(\.id) == ["7"])
    }

    /// What is far longer than any network allows needs no memory beyond its own.
    @Test(arguments: [FeedFormat.auto, .text, .csv])
    func textsThatNoNetworkAllowsAreNoPosts(format: FeedFormat) throws {
        let long = String(repeating: "pay @bob $5 ", count: 20_000)
        let input =
            switch format {
            case .auto: ##"{"id":"1","text":"\##(long)"}"## + "\n" + ##"{"id":"2","text":"hi"}"##
            case .csv: "text\n\(long)\nhi\n"
            default: "\(long)\nhi\n"
            }
        let outcome = Outcome(Array(input.utf8), format, pieces: [])
        #expect(outcome.counts.posts == 1 && outcome.counts.unreadable == 1)
        guard case .unreadable(let record) = outcome.records.first else {
            Issue.record("\(outcome.records.map(\.inWords))")
            return
        }
        let place = record.place.offset..<record.place.offset + record.place.length
        #expect(record.raw == Array(Array(input.utf8)[place]))
        #expect(record.reason.contains("the text is longer than 131072 bytes"))
    }

    /// What is no text is called by its name rather than read as posts, however it arrives.
    @Test(arguments: [1, 100, 1 << 20])
    func archivesAndBinaryDataAreNamed(piece: Int) throws {
        var tar = [UInt8](repeating: 0, count: 512)
        for (index, byte) in "posts.jsonl".utf8.enumerated() { tar[index] = byte }
        for (index, byte) in "ustar".utf8.enumerated() { tar[257 + index] = byte }
        for (bytes, word) in [(tar + Array("{\"text\":\"a\"}\n".utf8), "tar"), ([0x89, 0x50, 0, 0x0A], "binary")] {
            var reader = FeedReader(name: "input")
            let error = #expect(throws: FeedError.self) {
                for start in stride(from: 0, to: bytes.count, by: piece) {
                    try reader.push(Array(bytes[start..<min(start + piece, bytes.count)]).span) { _ in }
                }
                try reader.finish { _ in }
            }
            #expect(error?.message.contains(word) == true)
        }
    }

    @Test func utf16IsNamed() throws {
        let error = #expect(throws: FeedError.self) { try FeedReader.records(of: [0xFF, 0xFE, 0x7B, 0x00]) }
        #expect(error?.message.contains("UTF-16") == true)
    }

    @Test(arguments: [[0xFF, 0xFE, 0, 0, 0x7B, 0, 0, 0], [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x7B]] as [[UInt8]])
    func utf32IsNamed(bytes: [UInt8]) throws {
        let error = #expect(throws: FeedError.self) { try FeedReader.records(of: bytes) }
        #expect(error?.message.contains("UTF-32") == true)
    }

    @Test func bytesThatAreNoTextAreReplacedAndCounted() throws {
        let bytes = Array("{\"id\":\"1\",\"text\":\"caf".utf8) + [0xE9] + Array(" \\ud800!\"}\n".utf8)
        var reader = FeedReader()
        var texts: [String] = []
        try reader.push(bytes.span) { if case .post(let tweet, _) = $0 { texts.append(tweet.text) } }
        try reader.finish { _ in }
        #expect(texts == ["caf\u{FFFD} \u{FFFD}!"])
        #expect(reader.counts.repaired == 1)
    }
}

/// All that reading gives.
struct Outcome: Equatable {
    var records: [FeedRecord] = []
    var counts = FeedCounts()
    var error: String?

    /// Reads bytes cut at the given places.
    init(_ bytes: [UInt8], _ format: FeedFormat, limit: Int = 16 << 20, pieces: [Int]) {
        var reader = FeedReader(format: format, name: "input", recordLimit: limit)
        do {
            var start = 0
            for end in pieces + [bytes.count] {
                try reader.push(bytes.span.extracting(start..<end)) { records.append($0) }
                start = end
            }
            try reader.finish { records.append($0) }
        } catch {
            self.error = "\(error)"
        }
        counts = reader.counts
    }
}
