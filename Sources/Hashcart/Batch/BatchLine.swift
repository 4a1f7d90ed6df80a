import Dispatch
import TweetFeed

/// The stretches of one input on their way: cut, read side by side, and handed on in their order.
struct BatchLine {
    private let job: BatchJob
    /// Stands where the last stretch that was handed on ended.
    private var reader: FeedReader
    private var waiting: [Stretch] = []
    /// Arrays to be filled again.
    private var spare: [[UInt8]] = []

    /// What was handed on.
    var counts: FeedCounts { reader.counts }

    init(job: BatchJob, reader: FeedReader) {
        self.job = job
        self.reader = reader
    }

    /// Reads an input to its end, or to where it breaks off.
    mutating func read(_ input: BatchInput, _ take: (BatchPiece) throws -> Void) throws {
        var bytes = [UInt8](repeating: 0, count: job.stretch)
        var count = 0
        var failure: (any Error)?
        while true {
            var came = 0
            do { came = try input.read(&bytes, count) } catch { failure = error }
            count += came
            if came > 0, count < bytes.count { continue }
            let isLast = came == 0
            let end = isLast ? count : reader.border?.last(in: bytes.span.extracting(0..<count))
            // With one job all is read as it comes; else what shows how records are kept apart, and what is cut within one.
            if job.jobs == 1 || reader.border == nil || (waiting.isEmpty && !reader.isBetweenRecords) {
                try handOn(until: 0, take)
                let end = job.jobs == 1 ? count : end ?? count
                try read(bytes.span.extracting(0..<end), isLast: isLast, take)
                bytes.replaceSubrange(0..<count - end, with: Array(bytes[end..<count]))
                count -= end
            } else if let end {
                let rest = cut(&bytes, at: end, of: count)
                submit(rest.stretch, end: end, isLast: isLast)
                count = rest.count
                try handOn(until: 2 * job.jobs, take)
            } else {
                bytes.append(contentsOf: repeatElement(0, count: bytes.count))
            }
            if isLast { break }
        }
        try handOn(until: 0, take)
        if let failure { throw failure }
    }

    /// Cuts the bytes; what is behind the cut begins the next stretch.
    private mutating func cut(_ bytes: inout [UInt8], at end: Int, of count: Int) -> (stretch: [UInt8], count: Int) {
        var next = spare.popLast() ?? [UInt8](repeating: 0, count: job.stretch)
        let rest = count - end
        let missing = rest + job.stretch / 2 - next.count
        if missing > 0 { next.append(contentsOf: repeatElement(0, count: missing)) }
        next.replaceSubrange(0..<rest, with: bytes[end..<count])
        swap(&next, &bytes)
        return (next, rest)
    }

    private mutating func submit(_ bytes: [UInt8], end: Int, isLast: Bool) {
        let stretch = Stretch(bytes, count: end, isLast: isLast)
        waiting.append(stretch)
        let job = job
        let reader = reader.anew
        DispatchQueue.global().async { stretch.read(job, with: reader) }
    }

    /// Hands on what is read until so many stretches are on their way.
    private mutating func handOn(until limit: Int, _ take: (BatchPiece) throws -> Void) throws {
        while waiting.count > limit {
            let stretch = waiting.removeFirst()
            let (bytes, count, result) = stretch.wait()
            // What is cut off says where it began: that, too, only the whole input tells.
            if reader.isBetweenRecords, var reading = try result?.get(), reading.reader.isBetweenRecords,
                !reading.reader.counts.truncated
            {
                let start = reader.place
                for index in reading.piece.unreadable.indices { reading.piece.unreadable[index].place.move(by: start) }
                reader.goOn(behind: reading.reader)
                try take(reading.piece)
            } else {
                try read(bytes.span.extracting(0..<count), isLast: stretch.isLast, take)
            }
            spare.append(bytes)
        }
    }

    private mutating func read(
        _ bytes: Span<UInt8>, isLast: Bool, _ take: (BatchPiece) throws -> Void
    ) throws {
        try take(try job.read(bytes, isLast: isLast, with: &reader))
    }
}
