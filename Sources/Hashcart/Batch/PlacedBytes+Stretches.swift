import TweetFeed

/// Cutting what is had by its places into stretches, of which no more is looked at than where they end.
extension PlacedBytes {
    /// Bytes in front of a stretch's end in which a border is looked for at first.
    private static var nearEnd: Int { 16 << 10 }

    /// Fills a part of an array with the bytes at a place, and leaves in `part` what it could not fill: also where it throws.
    func fill(_ bytes: inout [UInt8], _ part: inout Range<Int>, at place: Int) throws {
        let start = part.lowerBound
        while !part.isEmpty {
            let came = try read(&bytes, in: part, at: place + part.lowerBound - start)
            if came == 0 { return }
            part = part.lowerBound + came..<part.upperBound
        }
    }

    /// Where the stretch that begins at a place ends: at the last border within so many bytes, of more where there is none
    /// in them, anywhere where there is none in `longest` of them, or with the feed, which reaches no farther then.
    ///
    /// - Parameters:
    ///   - longest: nil where a border must be near, or none will do.
    ///   - window: working memory.
    func end(
        ofStretchAt start: Int, _ size: Int, upTo longest: Int?, _ border: FeedReader.Border?, _ window: inout [UInt8]
    ) throws -> (place: Int, kind: Stretch.End) {
        guard let border else { return (start + size, .anywhere) }
        var size = size
        let reach = longest == nil ? Self.nearEnd : .max
        while true {
            var width = 0
            while width < min(size, reach) {
                width = min(max(Self.nearEnd, width * 4), size)
                if window.count < width { window.append(contentsOf: repeatElement(0, count: width - window.count)) }
                var part = 0..<width
                let first = start + size - width
                try fill(&window, &part, at: first)
                guard part.isEmpty else { return (start + size, .last) }
                if let end = border.last(in: window.span.extracting(0..<width)) { return (first + end, .border) }
            }
            guard let longest, size < longest else { return (start + size, .anywhere) }
            size *= 2
        }
    }
}
