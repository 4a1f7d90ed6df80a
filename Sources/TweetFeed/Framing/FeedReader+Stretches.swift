/// Reading one input as stretches side by side, each by a reader of its own.
extension FeedReader {
    /// Where an input may be cut so that each part is read as it is in the whole.
    public enum Border: Sendable {
        /// Between two lines.
        case line
        /// Between two objects of JSON: where a line ends with `}` and the next begins with `{`. Within a value a comma or
        /// a bracket would have to stand between them, so what is open there is broken, and reading goes on at that line.
        case object

        /// Where the last part of `bytes` that is whole ends; nil where there is no border.
        public func last(in bytes: Span<UInt8>) -> Int? {
            var index = bytes.count - 1
            while index >= 0 {
                if bytes[index] == UInt8(ascii: "\n"), self == .line || isBetweenObjects(bytes, lineEnd: index) {
                    return index + 1
                }
                index -= 1
            }
            return nil
        }

        private func isBetweenObjects(_ bytes: Span<UInt8>, lineEnd: Int) -> Bool {
            guard lineEnd + 1 < bytes.count, bytes[lineEnd + 1] == UInt8(ascii: "{") else { return false }
            return bytes.withUnsafeBytes { RecordMarks.endsObject($0, lineEnd: lineEnd, from: 0) }
        }
    }

    /// Where this input may be cut; nil before that is known, and where it may not be.
    public var border: Border? {
        switch framing {
        case .json(let json): json.isInArray ? nil : .object
        case .lines: .line
        case .rows, .events, .undecided: nil
        }
    }

    /// Whether no record is open: what comes next is read as by a reader that begins with it.
    public var isBetweenRecords: Bool {
        guard held.isEmpty else { return false }
        switch framing {
        case .json(let json): return json.isBetweenRecords
        case .lines(let lines): return lines.isBetweenLines
        case .rows, .events, .undecided: return false
        }
    }

    /// A reader that reads what stands behind a border of this input as if the input began there.
    public var anew: FeedReader {
        var reader = FeedReader(
            format: context.format, name: context.name, recordLimit: context.recordLimit, filter: context.filter,
            author: context.author)
        reader.isBeginning = false
        switch framing {
        case .json: reader.framing = .json(JSONFraming())
        case .lines(let lines): reader.framing = .lines(lines.anew)
        case .rows, .events, .undecided: break
        }
        return reader
    }

    /// Where the next byte stands: its line and offset.
    public var place: RecordPlace { RecordPlace(line: context.line, offset: context.base, length: 0) }

    /// Goes on where `other`, which began anew behind this one, ended; both are between records.
    public mutating func goOn(behind other: FeedReader) {
        context.counts.add(other.context.counts)
        context.base += other.context.base
        context.line += other.context.line - 1
        framing = anew.framing
    }
}

extension RecordPlace {
    /// Moves a place in a part of an input that begins at `start` to where it stands in the whole.
    public mutating func move(by start: RecordPlace) {
        line += start.line - 1
        offset += start.offset
    }
}

extension FeedCounts {
    /// Adds what another part of an input had, or another input; lines are counted by who reads them.
    public mutating func add(_ other: FeedCounts) {
        posts += other.posts
        notices += other.notices
        unreadable += other.unreadable
        repaired += other.repaired
        truncated = truncated || other.truncated
        for (shape, count) in other.shapes { add(count, of: shape) }
    }
}
