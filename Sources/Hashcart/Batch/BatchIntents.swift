import OrderIntents

/// The intents of a job's inputs, in their order, read on all cores while they are awaited.
///
/// Threads hand on whole stretches, so that an element costs no change of threads. An input that cannot be read, or breaks
/// off, throws behind all that it gave; whoever asks for more gets the inputs behind it.
public struct BatchIntents: AsyncSequence, Sendable {
    /// An intent.
    public typealias Element = OrderIntent
    /// Why an input could not be read to its end.
    public typealias Failure = any Error

    let job: BatchJob

    /// Begins to read.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(pieces: PieceStream(job)) }

    /// The state of one pass over the inputs. It reads no further when it is let go.
    public struct AsyncIterator: AsyncIteratorProtocol {
        let pieces: PieceStream
        private var waiting: [OrderIntent] = []
        private var next = 0
        private var failure: (any Error)?

        init(pieces: PieceStream) { self.pieces = pieces }

        /// The next intent, or nil behind the last.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws(any Error) -> OrderIntent? {
            while next == waiting.count {
                if let broken = failure.take() { throw broken }
                guard let piece = await pieces.next() else { return nil }
                waiting = piece.found
                failure = piece.failure
                next = 0
            }
            defer { next += 1 }
            return waiting[next]
        }
    }
}

extension BatchJob {
    /// The intents of the inputs, one by one; nothing is written.
    public var intents: BatchIntents {
        var job = self
        job.keepsIntents = true
        return BatchIntents(job: job)
    }
}
