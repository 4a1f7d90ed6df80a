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
        var failures = 0
    }

    private func answer(
        _ text: String, jobs: Int, stretch: Int, filter: Bool = false, piece: Int = 1 << 16, format: FeedFormat = .auto,
        hasPlaces: Bool = false
    ) throws -> Answer {
        try answer(
            TextSource(bytes: Array(text.utf8), piece: piece, hasPlaces: hasPlaces), jobs: jobs, stretch: stretch,
            filter: filter, format: format)
    }

    private func answer(
        _ source: TextSource, jobs: Int, stretch: Int, filter: Bool = false, format: FeedFormat = .auto
    ) throws -> Answer {
        var job = BatchJob(try Self.engine.get(), jobs: jobs, usesFilter: filter)
        job.stretch = stretch
        job.keepsUnreadable = true
        job.inputs = [BatchInput(name: "test", format: format) { source }]
        var answer = Answer()
        job.read { piece in
            answer.records += String(decoding: piece.records, as: UTF8.self)
            answer.unreadable += piece.unreadable
            answer.counts.add(piece.counts)
            answer.bytes += piece.bytes
            answer.failures += piece.failure == nil ? 0 : 1
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
                let hasPlaces = Bool.random(using: &random)
                let parts = try answer(text, jobs: jobs, stretch: stretch, piece: piece, hasPlaces: hasPlaces)
                #expect(parts.records == whole.records, "\(text)")
                for (part, one) in zip(parts.unreadable, whole.unreadable) { #expect(part == one, "\(text)") }
                #expect(parts.unreadable.count == whole.unreadable.count, "\(text)")
                #expect(parts.counts == whole.counts, "\(text)")
                #expect(parts.bytes == text.utf8.count)
                let live = TextSource(bytes: Array(text.utf8), piece: piece, waits: true)
                #expect(try answer(live, jobs: jobs, stretch: stretch).records == whole.records, "\(text)")
                let filtered = try answer(
                    text, jobs: jobs, stretch: stretch, filter: true, piece: piece, hasPlaces: !hasPlaces)
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
        for jobs in [2, 4] {
            #expect(try answer(text, jobs: jobs, stretch: 300) == whole)
            #expect(try answer(text, jobs: jobs, stretch: 300, hasPlaces: true) == whole)
        }
    }

    /// Lines of JSON with a command each.
    private static func commands(_ count: Int) -> [UInt8] {
        (0..<count).flatMap { Array(##"{"id":"\##($0)","text":"pay @bob $\##($0 + 1)"}"##.utf8) + [UInt8(ascii: "\n")] }
    }

    /// What is read by its places breaks off where what comes one behind the other does, with all that stands before.
    @Test(arguments: [3, 700, 701, 2_345, 4_000])
    func whatCannotBeReadEndsTheFeed(place: Int) throws {
        let bytes = Self.commands(120)
        let one = try answer(TextSource(bytes: bytes, piece: 90, breaksAt: place), jobs: 1, stretch: 200)
        #expect(one.failures == 1 && one.bytes == place)
        for stretch in [64, 200, 5_000] {
            let source = TextSource(bytes: bytes, piece: 90, hasPlaces: true, breaksAt: place)
            #expect(try answer(source, jobs: 2, stretch: stretch) == one)
        }
    }

    /// Who writes into a pipe now and then is answered at once, not when a stretch is full.
    @Test(arguments: [1, 2]) func whatIsAtHandIsHandedOn(jobs: Int) throws {
        let line = Self.commands(1)
        var job = BatchJob(try Self.engine.get(), jobs: jobs)
        job.inputs = [
            BatchInput(name: "test") {
                TextSource(bytes: Array(repeatElement(line, count: 5).joined()), piece: line.count, waits: true)
            }
        ]
        var found: [Int] = []
        job.read { piece in if piece.endsForNow { found.append(piece.intents) } }
        #expect(found == [1, 1, 1, 1, 1])
    }

    /// A file that is cut short while it is read gives what is left of it.
    @Test(arguments: 0..<24)
    func whatIsCutShortEnds(reads: Int) throws {
        let bytes = Self.commands(120)
        let whole = try answer(TextSource(bytes: bytes, piece: 90), jobs: 1, stretch: 200)
        let source = TextSource(
            bytes: bytes, piece: 1 << 20, hasPlaces: true, shrinks: (TextSource.Counter(reads * 2), to: 1_234))
        let short = try answer(source, jobs: 2, stretch: 200)
        #expect(whole.records.hasPrefix(short.records))
        #expect(short.bytes >= 1_234 && short.bytes < bytes.count && short.failures == 0)
    }

    /// A record longer than any stretch is read within bounds, and what stands around it is.
    @Test(arguments: [1, 2, 3]) func aLongRecordIsOneRecord(jobs: Int) throws {
        let filler = String(repeating: "x", count: 9_000)
        let long = #"{"a":"\#(filler)","id":"9","text":"pay @ann $9"}"#
        let text = String(decoding: Self.commands(20), as: UTF8.self)
        let input = text + long + "\n" + text
        let whole = try answer(input, jobs: 1, stretch: 1 << 20)
        #expect(whole.counts.posts == 41)
        for hasPlaces in [true, false] {
            #expect(try answer(input, jobs: jobs, stretch: 256, piece: 100, hasPlaces: hasPlaces) == whole)
        }
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
