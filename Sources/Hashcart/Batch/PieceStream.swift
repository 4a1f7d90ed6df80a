import Dispatch
import Synchronization

/// The pieces of a job that a thread reads and a task awaits: a few are ready ahead, and no more are read before those are
/// taken.
final class PieceStream: Sendable {
    private let channel = Channel()

    init(_ job: BatchJob) {
        let channel = channel
        DispatchQueue(label: "hashcart.pieces").async {
            // What is thrown is that nobody wants more.
            try? job.read { piece in
                if !piece.found.isEmpty || piece.failure != nil { try channel.put(piece) }
            }
            channel.end()
        }
    }

    deinit { channel.end() }

    /// The next piece that has intents or says that its input broke off; nil at the end, and where the task is cancelled.
    func next() async -> BatchPiece? {
        await withTaskCancellationHandler {
            await channel.next()
        } onCancel: { [channel] in
            channel.end()
        }
    }

    private struct Unwanted: Error {}

    private final class Channel: Sendable {
        private struct State {
            var pieces: [BatchPiece] = []
            var waiter: CheckedContinuation<BatchPiece?, Never>?
            var isFull = false
            var isOver = false
        }

        private static let limit = 4
        private let state = Mutex(State())
        private let hasRoom = DispatchSemaphore(value: 0)

        func put(_ piece: BatchPiece) throws {
            let (waiter, isFull, isOver) = state.withLock { state in
                let waiter = state.waiter.take()
                if waiter == nil { state.pieces.append(piece) }
                state.isFull = state.pieces.count >= Self.limit && !state.isOver
                return (waiter, state.isFull, state.isOver)
            }
            waiter?.resume(returning: piece)
            if isFull { hasRoom.wait() }
            if isOver { throw Unwanted() }
        }

        /// No more pieces come, or none are wanted.
        func end() {
            let (waiter, isFull) = state.withLock { state in
                state.isOver = true
                defer { state.isFull = false }
                return (state.waiter.take(), state.isFull)
            }
            waiter?.resume(returning: nil)
            if isFull { hasRoom.signal() }
        }

        func next() async -> BatchPiece? {
            await withCheckedContinuation { waiter in
                let (ready, isFull) = state.withLock { state -> (BatchPiece??, Bool) in
                    if state.pieces.isEmpty {
                        if state.isOver { return (.some(nil), false) }
                        state.waiter = waiter
                        return (nil, false)
                    }
                    defer { state.isFull = false }
                    return (.some(state.pieces.removeFirst()), state.isFull)
                }
                if isFull { hasRoom.signal() }
                if let ready { waiter.resume(returning: ready) }
            }
        }
    }
}
