import Foundation
import Hashcart
import TestSupport
import Testing

/// Inputs read in stretches side by side give what one reader gives.
@Suite struct BatchJobTests {
    private static let engine = Result { try IntentEngine() }

    /// What a job gave: its records, what could not be read with its places, and the counts.
    private struct Answer: Equatable {
        var records = ""
        var unreadable: [UnreadableRecord] = []
        var counts = FeedCounts()
    }

    private func answer(
        _ text: String, jobs: Int, stretch: Int, filter: Bool = false, piece: Int = 1 << 16, format: FeedFormat = .auto
    ) throws -> Answer {
        var job = BatchJob(try Self.engine.get(), jobs: jobs, usesFilter: filter)
        job.stretch = stretch
        job.keepsUnreadable = true
        let bytes = Array(text.utf8)
        var offset = 0
        let input = BatchInput(name: "test", format: format) { storage, start in
            let count = min(piece, bytes.count - offset, storage.count - start)
            storage.replaceSubrange(start..<start + count, with: bytes[offset..<offset + count])
            offset += count
            return count
        }
        var answer = Answer()
        answer.counts = try job.read(input) { piece in
            answer.records += String(decoding: piece.records, as: UTF8.self)
            answer.unreadable += piece.unreadable
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

    @Test func whatIsThrownSaysWhatWasRead() throws {
        struct Broken: Error {}
        let lines = String(repeating: "pay @bob $12\n", count: 100)
        for jobs in [1, 3] {
            var job = BatchJob(try Self.engine.get(), jobs: jobs)
            job.stretch = 200
            var offset = 0
            let bytes = Array(lines.utf8)
            let input = BatchInput(name: "test", format: .text) { storage, start in
                guard offset < bytes.count else { throw Broken() }
                let count = min(50, bytes.count - offset, storage.count - start)
                storage.replaceSubrange(start..<start + count, with: bytes[offset..<offset + count])
                offset += count
                return count
            }
            var intents = 0
            let failure = #expect(throws: BatchFailure.self) { _ = try job.read(input) { intents += $0.intents } }
            #expect(failure?.counts.posts == 100)
            #expect(failure?.cause is Broken)
            #expect(intents == 100)
            #expect(throws: BatchFailure.self) { _ = try job.read(input) { _ in throw Broken() } }
        }
    }
}
