import Foundation
import TestSupport
import Testing

@testable import Hashcart

/// Inputs that are read in stretches side by side give what one reader gives.
@Suite struct BatchJobTests {
    private static let engine = Result { try IntentEngine() }

    /// What a job gave: its records, what could not be read with its places, and the counts.
    private struct Answer: Equatable {
        var records = ""
        var unreadable: [UnreadableRecord] = []
        var counts = FeedCounts()
        var bytes = 0
    }

    /// A text in pieces.
    private struct TextSource: BatchSource {
        let bytes: [UInt8]
        let piece: Int
        var offset = 0

        mutating func read(_ storage: inout [UInt8], from start: Int) -> Int {
            let count = min(piece, bytes.count - offset, storage.count - start)
            storage.replaceSubrange(start..<start + count, with: bytes[offset..<offset + count])
            offset += count
            return count
        }
    }

    private func answer(
        _ text: String, jobs: Int, stretch: Int, filter: Bool = false, piece: Int = 1 << 16, format: FeedFormat = .auto
    ) throws -> Answer {
        var job = BatchJob(try Self.engine.get(), jobs: jobs, usesFilter: filter)
        job.stretch = stretch
        job.keepsUnreadable = true
        job.inputs = [
            BatchInput(name: "test", format: format) { TextSource(bytes: Array(text.utf8), piece: piece) }
        ]
        var answer = Answer()
        job.read { piece in
            answer.records += String(decoding: piece.records, as: UTF8.self)
            answer.unreadable += piece.unreadable
            answer.counts.add(piece.counts)
            answer.bytes += piece.bytes
        }
        return answer
    }

    @Test func stretchesGiveWhatOneReaderGives() throws {
        var random = SplitMix64(seed: 7)
        let lines = [
            #"{"id":"1","text":"hello"}"#, ##"{"id":"2","text":"pay @bob $12"}"##,
            ##"{"id":"3","text":"@SMoneyfr #envoyer 10€ @bob"}"##,
            "", "{\n  \"id\": \"4\",\n  \"text\": \"pay @ann $3\"\n}", #"{"id":"5","text":"x"#,
            #"{"id":"6","a":{"b":1}"#, "nonsense", "}",
            #"{"delete":{"status":{"id":9}}}"#, ##"{"id":"7","text":"donate $5 to @riverfund"}"##, "[", "]",
            ##"{"id":"8","text":"pay @bob $1"},"##,
        ]
        for round in 0..<60 {
            // Mostly whole records, as files have them.
            let share = round % 4 == 0 ? lines.count : 4
            var text = round % 5 == 0 ? "" : lines[0] + "\n"
            for _ in 0..<Int.random(in: 1...40, using: &random) {
                text += lines[Int.random(in: 0..<share, using: &random)] + (round % 7 == 0 ? "\r\n" : "\n")
            }
            if round % 3 == 0 { text.removeLast() }
            let whole = try answer(text, jobs: 1, stretch: 1 << 20)
            for jobs in [1, 2, 3] {
                let stretch = Int.random(in: 8...400, using: &random)
                let piece = Int.random(in: 1...100, using: &random)
                let parts = try answer(text, jobs: jobs, stretch: stretch, piece: piece)
                #expect(parts.records == whole.records, "\(text)")
                for (part, one) in zip(parts.unreadable, whole.unreadable) { #expect(part == one, "\(text)") }
                #expect(parts.unreadable.count == whole.unreadable.count, "\(text)")
                #expect(parts.counts == whole.counts, "\(text)")
                let filtered = try answer(text, jobs: jobs, stretch: stretch, filter: true, piece: piece)
                #expect(filtered.records == whole.records, "\(text)")
                #expect(filtered.counts.lines == whole.counts.lines)
            }
        }
    }

    @Test(arguments: ["text,id\n", ""])
    func tablesAndLinesToo(header: String) throws {
        var text = header
        for number in 0..<200 {
            text += number % 9 == 0 ? "\"pay @bob, \n $\(number)\",\(number)\n" : "pay @bob $\(number),\(number)\n"
        }
        let whole = try answer(text, jobs: 1, stretch: 1 << 20)
        #expect(whole.counts.posts > 150)
        for jobs in [2, 4] { #expect(try answer(text, jobs: jobs, stretch: 300) == whole) }
    }
}

extension FeedCounts {
    fileprivate mutating func add(_ other: FeedCounts) {
        lines += other.lines
        posts += other.posts
        notices += other.notices
        unreadable += other.unreadable
        repaired += other.repaired
        truncated = truncated || other.truncated
    }
}
