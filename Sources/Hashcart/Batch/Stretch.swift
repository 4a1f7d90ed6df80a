import Dispatch
import Synchronization
import TweetFeed

/// A stretch of an input that some thread reads, and what came of it.
final class Stretch: Sendable {
    /// How its bytes end.
    enum End {
        /// Where what was read ended.
        case anywhere
        /// Where one record ends and the next begins.
        case border
        /// With the input.
        case last
    }

    let end: End
    /// What the source had used up of the file when the stretch was cut.
    let taken: Int?
    private let work: Mutex<Work>
    private let isDone = DispatchSemaphore(value: 0)

    private struct Work {
        var bytes: [UInt8]
        var count: Int
        var result: Result<Reading, any Error>?
    }

    /// What was found, and where the reader stands behind it.
    struct Reading {
        var piece: BatchPiece
        var reader: FeedReader
    }

    init(_ bytes: [UInt8], count: Int, end: End, taken: Int?) {
        self.end = end
        self.taken = taken
        work = Mutex(Work(bytes: bytes, count: count))
    }

    /// Reads the stretch as if an input began with it.
    func read(_ job: BatchJob, with reader: FeedReader) {
        work.withLock { work in
            var reader = reader
            work.result = Result {
                let bytes = work.bytes.span.extracting(0..<work.count)
                let piece = try job.read(bytes, until: end, with: &reader)
                return Reading(piece: piece, reader: reader)
            }
        }
        isDone.signal()
    }

    /// Waits until the stretch is read; gives its bytes back, to be read again or filled anew.
    func wait() -> (bytes: [UInt8], count: Int, result: Result<Reading, any Error>?) {
        isDone.wait()
        return work.withLock { work in
            var bytes: [UInt8] = []
            swap(&bytes, &work.bytes)
            return (bytes, work.count, work.result.take())
        }
    }
}
