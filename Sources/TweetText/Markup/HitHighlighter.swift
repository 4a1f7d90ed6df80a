/// Marks search hits in HTML: their offsets count what a reader sees, the markup aside.
public struct HitHighlighter: Sendable {
    /// The element that is put around a hit.
    public let element: String

    /// Makes a highlighter that puts `<element>` around hits.
    public init(element: String = "em") {
        self.element = element
    }

    /// Puts the element around the hits.
    ///
    /// Hits may come in any order; overlapping ones become one. Where an element of the text ends within a hit, the
    /// mark ends with it and begins anew behind it.
    /// - Parameter unit: what the hits count, over the text without its tags; `&amp;` counts as written.
    public func highlight(
        _ html: String, hits: [TextSpan], unit: TextUnits.Unit = .scalars
    ) -> String {
        var html = html
        html.makeContiguousUTF8()
        let bytes = html.utf8Span.span
        var walk = Marking(element: element, hits: Self.merged(hits))
        var index = 0
        while index < bytes.count {
            if let tag = HTMLTag(in: bytes, at: index) {
                walk.pass(tag)
                walk.html.write(bytes, index, tag.end, escaped: false)
                walk.closeIfDue()
                index = tag.end
            } else {
                let scalar = UTF8Scalar(in: bytes, at: index)
                walk.show(scalar, unit)
                walk.html.write(bytes, index, index + scalar.length, escaped: false)
                walk.closeIfDue()
                index += scalar.length
            }
        }
        walk.close()
        return String(decoding: walk.html.bytes, as: UTF8.self)
    }

    private static func merged(_ hits: [TextSpan]) -> [TextSpan] {
        var merged: [TextSpan] = []
        for hit in hits.sorted(by: { $0.start < $1.start }) where !hit.isEmpty {
            if let last = merged.last, hit.start < last.end {
                merged[merged.count - 1].end = max(last.end, hit.end)
            } else {
                merged.append(hit)
            }
        }
        return merged
    }
}

/// The state of one walk over a text.
private struct Marking {
    let element: String
    let hits: [TextSpan]
    var html = HTMLWriter()
    private var next = 0
    private var shown = 0
    private var depth = 0
    /// The depth at which the open mark stands.
    private var opened: Int?

    init(element: String, hits: [TextSpan]) {
        self.element = element
        self.hits = hits
    }

    /// A visible character comes.
    mutating func show(_ scalar: UTF8Scalar, _ unit: TextUnits.Unit) {
        while next < hits.count, hits[next].end <= shown {
            close()
            next += 1
        }
        if opened == nil, next < hits.count, hits[next].start <= shown {
            html.write("<\(element)>")
            opened = depth
        }
        switch unit {
        case .scalars: shown += 1
        case .utf8: shown += scalar.length
        case .utf16: shown += scalar.length == 4 ? 2 : 1
        }
    }

    /// A tag comes.
    mutating func pass(_ tag: HTMLTag) {
        if tag.kind == .end, let opened, opened == depth { close() }
        switch tag.kind {
        case .start: depth += 1
        case .end: depth -= 1
        case .empty: break
        }
    }

    /// Closes the mark behind the last character of its hit, once the elements within it are closed too.
    mutating func closeIfDue() {
        guard let opened, opened == depth, next < hits.count, hits[next].end <= shown else { return }
        close()
    }

    mutating func close() {
        guard opened != nil else { return }
        html.write("</\(element)>")
        opened = nil
    }
}
