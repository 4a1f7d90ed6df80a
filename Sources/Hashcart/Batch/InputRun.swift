import Dispatch
import Synchronization

/// An input on its way: a thread of its own opens it, reads it, unpacks it and has its stretches read, ahead of whoever
/// takes what they gave. What is not taken yet is bounded.
final class InputRun: Sendable {
    private struct State {
        var pieces: [BatchPiece] = []
        var weight = 0
        /// The thread waits until there is room for more.
        var isWaiting = false
        /// Nobody takes any more.
        var isCancelled = false
        /// This is the input whose pieces are taken.
        var isCurrent = false
        var isOver = false
    }

    /// Bytes of pieces that wait to be taken, about.
    private static let limit = 4 << 20

    private let job: BatchJob
    private let input: BatchInput
    private let start: BatchPlace
    private let state = Mutex(State())
    private let hasMore = DispatchSemaphore(value: 0)
    private let hasRoom = DispatchSemaphore(value: 0)

    init(_ job: BatchJob, _ input: BatchInput, from start: BatchPlace) {
        self.job = job
        self.input = input
        self.start = start
    }

    func begin() {
        // A queue of its own, since its thread waits: those of the common queue read the stretches.
        DispatchQueue(label: "hashcart.input").async { self.read() }
    }

    /// Says that this is the input whose pieces are taken now: others stay a little ahead alone.
    func becomeCurrent() { state.withLock { $0.isCurrent = true } }

    /// Says that nobody takes any more.
    func cancel() {
        let isWaiting = state.withLock { state in
            defer { state.isWaiting = false }
            state.isCancelled = true
            return state.isWaiting
        }
        if isWaiting { hasRoom.signal() }
    }

    /// The next piece; nil behind the last, and where the job was asked to stop.
    func next() -> BatchPiece? {
        while true {
            let (piece, isOver, goesOn) = state.withLock { state -> (BatchPiece?, Bool, Bool) in
                guard !state.pieces.isEmpty else { return (nil, state.isOver, false) }
                let piece = state.pieces.removeFirst()
                state.weight -= piece.weight
                let goesOn = state.isWaiting && state.weight <= Self.limit / 2
                if goesOn { state.isWaiting = false }
                return (piece, false, goesOn)
            }
            if goesOn { hasRoom.signal() }
            if let piece { return piece }
            if isOver { return nil }
            // Who waits for a pipe cannot be woken; what it would bring is not waited for when all shall end.
            let isAsked = job.stop.isAsked
            if hasMore.wait(timeout: .now() + (isAsked ? 2 : 0.2)) == .timedOut, isAsked { return nil }
        }
    }

    /// Stretches that may be on their way.
    private var room: Int { state.withLock { $0.isCurrent ? 2 * job.jobs : 1 } }

    private func read() {
        var last = BatchPiece()
        last.input = start.input
        last.name = input.name
        last.isLast = true
        last.end = BatchPlace(input: start.input + 1, offset: 0)
        do {
            try readFeeds()
            if !job.stop.isAsked { try put(last) }
        } catch is Unwanted {
            // Nobody takes what came last.
        } catch {
            last.failure = error
            try? put(last)
        }
        state.withLock { $0.isOver = true }
        hasMore.signal()
    }

    private func readFeeds() throws {
        var feeds = try input.open()
        var place = BatchPlace(input: start.input, offset: 0)
        while !job.stop.isAsked, let feed = try feeds.next() {
            if place.feed == start.feed { place = start }
            if place.feed >= start.feed { try read(feed, from: place) }
            place = BatchPlace(input: place.input, feed: place.feed + 1, offset: 0)
        }
    }

    /// Reads a feed; one that cannot be read says so, and the next one goes on.
    private func read(_ feed: BatchFeed, from place: BatchPlace) throws {
        var line = BatchLine(job: job, feed: feed, from: place)
        do {
            try line.read(feed.source, room: { room }, put)
        } catch let unwanted as Unwanted {
            throw unwanted
        } catch {
            var broken = BatchPiece()
            broken.input = place.input
            broken.name = feed.name
            broken.end = BatchPlace(input: place.input, feed: place.feed + 1, offset: 0)
            broken.counts = line.rest
            broken.failure = error
            try put(broken)
        }
    }

    private struct Unwanted: Error {}

    private func put(_ piece: BatchPiece) throws {
        let mustWait = state.withLock { state in
            state.pieces.append(piece)
            state.weight += piece.weight
            state.isWaiting = state.weight > Self.limit && !state.isCancelled
            return state.isWaiting
        }
        hasMore.signal()
        if mustWait { hasRoom.wait() }
        if state.withLock({ $0.isCancelled }) { throw Unwanted() }
    }
}
