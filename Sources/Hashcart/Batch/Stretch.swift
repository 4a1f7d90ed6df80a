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

    /// What a stretch is, and what came of it.
    struct Work {
        /// Its bytes, with room behind them.
        var bytes: [UInt8]
        var count: Int
        var result: Result<Reading, any Error>?
        /// Where its bytes are to be fetched; nil where they are at hand.
        fileprivate var origin: (file: any PlacedBytes, place: Int)?
        /// The feed has ended within it, which it had not when the stretch was cut.
        fileprivate(set) var breaksOff = false
        /// Why it has.
        fileprivate(set) var failure: (any Error)?
    }

    /// What was found, and where the reader stands behind it.
    struct Reading {
        var piece: BatchPiece
        var reader: FeedReader
    }

    /// Makes a stretch of bytes that are at hand.
    init(_ bytes: [UInt8], count: Int, end: End, taken: Int?) {
        self.end = end
        self.taken = taken
        work = Mutex(Work(bytes: bytes, count: count))
    }

    /// Makes a stretch of so many bytes from a place on: at most so many where it is the last one.
    ///
    /// - Parameter storage: is filled with them.
    init(of file: any PlacedBytes, at place: Int, count: Int, end: End, into storage: [UInt8]) {
        self.end = end
        taken = nil
        work = Mutex(Work(bytes: storage, count: count, origin: (file, place)))
    }

    /// Reads the stretch as if an input began with it.
    func read(_ job: BatchJob, with reader: FeedReader) {
        work.withLock { work in
            work.fetch(isLast: end == .last)
            if work.breaksOff { return }
            var reader = reader
            work.result = Result {
                let bytes = work.bytes.span.extracting(0..<work.count)
                let piece = try job.read(bytes, until: end, with: &reader)
                return Reading(piece: piece, reader: reader)
            }
        }
        isDone.signal()
    }

    /// Only fetches its bytes, for a reader who stands in front of them.
    func fetch() {
        work.withLock { $0.fetch(isLast: end == .last) }
        isDone.signal()
    }

    /// Waits until the stretch is read; gives its bytes back, to be read again or filled anew.
    func wait() -> Work {
        isDone.wait()
        return work.withLock { work in
            var done = Work(bytes: [], count: 0)
            swap(&done, &work)
            return done
        }
    }
}

extension Stretch.Work {
    /// Fetches its bytes, where they are not at hand; fewer than were counted where there are no more.
    fileprivate mutating func fetch(isLast: Bool) {
        guard let (file, place) = origin.take() else { return }
        if bytes.count < count { bytes.append(contentsOf: repeatElement(0, count: count - bytes.count)) }
        var missing = 0..<count
        do {
            try file.fill(&bytes, &missing, at: place)
        } catch {
            failure = error
        }
        breaksOff = !missing.isEmpty && (!isLast || failure != nil)
        count = missing.lowerBound
    }
}
