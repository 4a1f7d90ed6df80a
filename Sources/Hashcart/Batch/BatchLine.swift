import Dispatch
import TweetFeed

/// The stretches of one feed on their way: cut, read side by side, and handed on in their order.
struct BatchLine {
    private let job: BatchJob
    /// Stands where the last stretch that was handed on ended.
    private var reader: FeedReader
    private var place: BatchPlace
    private var waiting: [Stretch] = []
    /// Arrays to be filled again.
    private var spare: [[UInt8]] = []
    /// What the pieces that were handed on had, and what of the file they used up.
    private var given = FeedCounts()
    private var taken = 0
    /// Why the feed broke off: its last piece says so.
    private var failure: (any Error)?
    /// Nothing is at hand behind what was read.
    private var endsForNow = false
    /// The feed has ended before what stands behind it was handed on, which is dropped.
    private var hasEnded = false

    /// Bytes of the first stretch at most: it shows how the records are kept apart, and the others wait for it.
    private static let firstStretch = 64 << 10
    /// So many times as long as others is a stretch that has no border before it is cut anywhere.
    private static let longestStretch = 4

    /// What was read and not handed on.
    var rest: FeedCounts { reader.counts.since(given) }

    init(job: BatchJob, feed: BatchFeed, from place: BatchPlace) {
        self.job = job
        self.place = place
        reader = FeedReader(format: feed.format, name: feed.name, author: feed.author)
    }

    /// Reads a feed to its end, or to where it breaks off; not so far where somebody asks to stop.
    ///
    /// - Parameter room: asked how many stretches may be on their way.
    mutating func read(
        _ source: any BatchSource, room: () -> Int, _ take: (BatchPiece) throws -> Void
    ) throws {
        var source = source
        if place.offset > 0 { reader.filter = job.filter }
        try goOn(in: &source)
        // A run that goes on cuts where the one before it would have cut.
        let isBeginning = place.offset == 0
        var bytes = [UInt8](repeating: 0, count: isBeginning ? min(job.stretch, Self.firstStretch) : job.stretch)
        var count = 0
        // What comes next from the source.
        var next = place.offset
        var hasBegun = false
        while !job.stop.isAsked {
            // What shows how records are kept apart is read as it comes; all else may be had by its place.
            if hasBegun, job.jobs > 1, reader.border != nil, let file = source.placed {
                return try read(file, from: next - count, room: room, take)
            }
            var came = 0
            do { came = try source.read(&bytes, from: count) } catch { failure = error }
            // Where nothing comes, no grammar is needed.
            if came > 0, !hasBegun {
                hasBegun = true
                // What tells of records and what reads them is made side by side.
                if job.jobs > 1 { DispatchQueue.global().async { [engine = job.engine] in engine.prepare() } }
                reader.filter = job.filter
            }
            count += came
            next += came
            endsForNow = came > 0 && count < bytes.count && source.waits
            if came > 0, count < bytes.count, !endsForNow { continue }
            let isLast = came == 0
            let border = isLast || endsForNow ? nil : reader.border?.last(in: bytes.span.extracting(0..<count))
            let end: Stretch.End = isLast ? .last : border == nil ? .anywhere : .border
            let cut = isLast ? count : border
            let isLong = cut == nil && count >= Self.longestStretch * job.stretch
            // With one job all is read here, and what somebody may wait for.
            if job.jobs == 1 || isLong || endsForNow || !mayCut {
                try handOn(until: 0, take)
                let cut = cut ?? count
                try read(bytes.span.extracting(0..<cut), until: end, taken: source.taken, take)
                bytes.replaceSubrange(0..<count - cut, with: Array(bytes[cut..<count]))
                count -= cut
                let missing = job.stretch - bytes.count
                if missing > 0, !isLast { bytes.append(contentsOf: repeatElement(0, count: missing)) }
            } else if let cut {
                let rest = self.cut(&bytes, at: cut, of: count)
                submit(Stretch(rest.stretch, count: cut, end: end, taken: source.taken))
                count = rest.count
                try handOn(until: room(), take)
            } else {
                bytes.append(contentsOf: repeatElement(0, count: bytes.count))
            }
            if isLast { break }
        }
        try handOn(until: 0, take)
    }

    /// Whether what comes next may be cut and read elsewhere: how records are kept apart is known, and none is open.
    private var mayCut: Bool { reader.border != nil && (!waiting.isEmpty || reader.isBetweenRecords) }

    /// Reads a feed on by its places: here only the ends of stretches are looked for, and who reads one fetches it.
    private mutating func read(
        _ file: any PlacedBytes, from start: Int, room: () -> Int, _ take: (BatchPiece) throws -> Void
    ) throws {
        var start = start
        var window: [UInt8] = []
        while !job.stop.isAsked, !hasEnded {
            let mayCut = mayCut
            let longest = Self.longestStretch * job.stretch
            var cut = (place: start + longest, kind: Stretch.End.last)
            do {
                cut = try file.end(
                    ofStretchAt: start, job.stretch, upTo: mayCut ? longest : nil, reader.border, &window)
            } catch {
                // What stands in front of the place that cannot be read is.
                failure = error
            }
            let storage = spare.popLast() ?? []
            let stretch = Stretch(of: file, at: start, count: cut.place - start, end: cut.kind, into: storage)
            start = cut.place
            if cut.kind != .anywhere, mayCut {
                submit(stretch)
                try handOn(until: room(), take)
            } else {
                stretch.fetch()
                waiting.append(stretch)
                try handOn(until: 0, take)
            }
            if cut.kind == .last { break }
        }
        try handOn(until: 0, take)
    }

    /// Reads on at a place where a run before this one had written all: what stands before it is read for what it says
    /// about the rest, and gives nothing.
    private mutating func goOn(in source: inout any BatchSource) throws {
        var left = place.offset
        var bytes = [UInt8](repeating: 0, count: min(job.stretch, left))
        while left > 0 {
            bytes.removeLast(max(0, bytes.count - left))
            let count = try source.read(&bytes, from: 0)
            guard count > 0 else { throw BatchError.inputIsShorter(name: reader.name, bytes: place.offset) }
            try reader.push(bytes.span.extracting(0..<count)) { _ in }
            left -= count
        }
        given = reader.counts
        taken = source.taken ?? place.offset
    }

    /// Cuts the bytes; what is behind the cut begins the next stretch.
    private mutating func cut(_ bytes: inout [UInt8], at end: Int, of count: Int) -> (stretch: [UInt8], count: Int) {
        var next = spare.popLast() ?? [UInt8](repeating: 0, count: job.stretch)
        let rest = count - end
        // Whatever array is at hand: where an input is cut depends on the input alone.
        let size = max(job.stretch, rest + job.stretch / 2)
        if next.count > size { next.removeLast(next.count - size) }
        if next.count < size { next.append(contentsOf: repeatElement(0, count: size - next.count)) }
        next.replaceSubrange(0..<rest, with: bytes[end..<count])
        swap(&next, &bytes)
        return (next, rest)
    }

    private mutating func submit(_ stretch: Stretch) {
        waiting.append(stretch)
        let job = job
        let reader = reader.anew
        DispatchQueue.global().async { stretch.read(job, with: reader) }
    }

    /// Hands on what is read until so many stretches are on their way.
    private mutating func handOn(until limit: Int, _ take: (BatchPiece) throws -> Void) throws {
        while waiting.count > limit, !hasEnded {
            let stretch = waiting.removeFirst()
            let work = stretch.wait()
            // What is cut off says where it began: that, too, only the whole input tells.
            if reader.isBetweenRecords, var reading = try work.result?.get(), reading.reader.isBetweenRecords,
                !reading.reader.counts.truncated
            {
                let start = reader.place
                for index in reading.piece.unreadable.indices { reading.piece.unreadable[index].place.move(by: start) }
                reader.goOn(behind: reading.reader)
                try handOn(reading.piece, isLast: stretch.end == .last, taken: stretch.taken, take)
            } else {
                if work.breaksOff { (hasEnded, failure) = (true, work.failure ?? failure) }
                let end = work.breaksOff ? .last : stretch.end
                try read(work.bytes.span.extracting(0..<work.count), until: end, taken: stretch.taken, take)
            }
            if spare.count < job.jobs { spare.append(work.bytes) }
        }
    }

    private mutating func read(
        _ bytes: Span<UInt8>, until end: Stretch.End, taken: Int?, _ take: (BatchPiece) throws -> Void
    ) throws {
        try handOn(try job.read(bytes, until: end, with: &reader), isLast: end == .last, taken: taken, take)
    }

    private mutating func handOn(
        _ piece: BatchPiece, isLast: Bool, taken: Int?, _ take: (BatchPiece) throws -> Void
    ) throws {
        var piece = piece
        place.offset += piece.bytes
        piece.input = place.input
        piece.name = reader.name
        // Behind the last piece nothing is left of the feed, also not of what its end completed.
        piece.end = isLast ? BatchPlace(input: place.input, feed: place.feed + 1, offset: 0) : place
        piece.failure = isLast ? failure : nil
        piece.endsForNow = endsForNow
        piece.counts = rest
        given = reader.counts
        piece.taken = (taken ?? place.offset) - self.taken
        self.taken += piece.taken
        try take(piece)
    }
}
