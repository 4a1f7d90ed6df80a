import Synchronization

@testable import Hashcart

/// A text in pieces, that come one behind the other or are had by their places, too.
struct TextSource: BatchSource, PlacedBytes {
    let bytes: [UInt8]
    let piece: Int
    var hasPlaces = false
    /// How often it can be asked for bytes by their places before it has only so many.
    var shrinks: (after: Counter, to: Int)?
    /// From here on it cannot be read.
    var breaksAt: Int?
    /// Behind every piece the next one is not at hand yet.
    var waits = false
    var offset = 0

    mutating func read(_ storage: inout [UInt8], from start: Int) throws -> Int {
        let count = try read(&storage, in: start..<storage.count, at: offset, of: bytes.count)
        offset += count
        return count
    }

    var placed: (any PlacedBytes)? { hasPlaces ? self : nil }

    func read(_ storage: inout [UInt8], in part: Range<Int>, at place: Int) throws -> Int {
        let isShorter = shrinks.map { $0.after.isBehindLast() } ?? false
        return try read(&storage, in: part, at: place, of: isShorter ? shrinks?.to ?? 0 : bytes.count)
    }

    private func read(_ storage: inout [UInt8], in part: Range<Int>, at place: Int, of size: Int) throws -> Int {
        if let breaksAt, place >= breaksAt { throw Broken() }
        let count = max(0, min(piece, min(size, breaksAt ?? size) - place, part.count))
        let place = min(place, size)
        storage.replaceSubrange(part.prefix(count), with: bytes[place..<place + count])
        return count
    }

    struct Broken: Error {}

    /// Counts down.
    final class Counter: Sendable {
        private let left: Mutex<Int>

        init(_ count: Int) { left = Mutex(count) }

        func isBehindLast() -> Bool {
            left.withLock { left in
                left -= 1
                return left < 0
            }
        }
    }
}
