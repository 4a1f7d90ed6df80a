import TweetText

/// Proves of lines of JSON, from their raw bytes, that no grammar finds anything in them.
///
/// A line is passed over where it holds a whole record and no anchor stands in any value that may be a post's words.
/// It is not split, parsed or validated. Whatever is not one record a line is left to who reads records.
public struct RecordFilter: Sendable {
    /// What is looked for in words.
    private let anchors: AnchorScanner
    /// Accounts of which one may have written what a post answers; nil where none counts.
    private let accounts: AnchorScanner?

    /// Makes a filter for what grammars need.
    public init(_ anchors: AnchorSet) {
        self.anchors = AnchorScanner(words: anchors.words, beginnings: anchors.beginnings)
        accounts = anchors.parents.isEmpty ? nil : AnchorScanner(words: anchors.parents)
    }

    /// How far lines can be passed over.
    struct Pass: Equatable {
        /// The start of the first line that must be read, or the end of the bytes.
        var end: Int
        /// Line ends passed.
        var lines: Int
    }

    /// Passes over lines from `start`, where a line begins and no record is open.
    func pass(_ bytes: Span<UInt8>, from start: Int, atEnd: Bool) -> Pass {
        bytes.withUnsafeBytes { bytes in
            #if arch(x86_64)
                if AVX2Kernels.isHere { return pass(bytes, from: start, atEnd: atEnd, AVX2Kernels.self) }
            #endif
            return pass(bytes, from: start, atEnd: atEnd, VectorKernels<NativeVector>.self)
        }
    }

    /// The same with kernels of a kind.
    func pass<Kernels: BlockKernels>(
        _ bytes: UnsafeRawBufferPointer, from start: Int, atEnd: Bool, _: Kernels.Type
    ) -> Pass {
        // Two loops, so that the one without accounts has no test for them.
        accounts == nil
            ? pass(bytes, from: start, atEnd: atEnd, handles: false, Kernels.self)
            : pass(bytes, from: start, atEnd: atEnd, handles: true, Kernels.self)
    }

    /// Whether something may be found in the words of a public post, as they are read. False is a proof that nothing is,
    /// for posts whose parent does not count (`countsParents`).
    ///
    /// Linear in the words: some thirty nanoseconds for each sixty-four bytes.
    public func mayHold(_ words: Span<UInt8>) -> Bool {
        words.withUnsafeBytes { words in
            #if arch(x86_64)
                if AVX2Kernels.isHere { return anchors.stands(in: words, AVX2Kernels.self) }
            #endif
            return anchors.stands(in: words, VectorKernels<NativeVector>.self)
        }
    }

    /// Whether it counts whom a post answers: then something may be found in an answer whatever its words are.
    public var countsParents: Bool { accounts != nil }

    @inline(__always)
    private func pass<Kernels: BlockKernels>(
        _ bytes: UnsafeRawBufferPointer, from start: Int, atEnd: Bool, handles: Bool, _: Kernels.Type
    ) -> Pass {
        var pass = Pass(end: start, lines: 0)
        guard start < bytes.count, bytes[start] == UInt8(ascii: "{") else { return pass }
        var marks = RecordMarks.Cursor<Kernels>(bytes, from: start, handles: handles)
        while true {
            let index = marks.next()
            guard index < bytes.count else {
                // A last line without its end.
                if atEnd, bytes[bytes.count - 1] == UInt8(ascii: "}") { pass.end = bytes.count }
                return pass
            }
            if bytes[index] == UInt8(ascii: "\n") {
                guard let next = nextRecord(bytes, behindLineAt: index, atEnd: atEnd, &pass) else { return pass }
                marks.skip(to: next)
                continue
            }
            if bytes[index] == UInt8(ascii: "\\") {
                if RecordMarks.hidesLetter(bytes, at: index) { return pass }
                continue
            }
            guard let key = RecordMarks.key(bytes, at: index) else { continue }
            if key != .handle, UnprovenShapes.shows(bytes, at: index, lineFrom: pass.end, handles: handles) {
                return pass
            }
            if key != .shape, let value = Self.value(bytes, behindKeyAt: index &+ RecordMarks.keyLength) {
                if key == .handle {
                    if accounts?.holdsHandle(bytes, at: value) == true { return pass }
                    marks.skip(to: value)
                    continue
                }
                let spelling = key == .markup ? AnchorScanner.Spelling.markup : .string
                guard case .nothing(let end) = anchors.find(in: bytes, from: value, as: spelling, Kernels.self) else {
                    return pass
                }
                marks.skip(to: end)
            }
        }
    }

    /// The next record behind the line that ends at `lineEnd`, if that line is one record and what follows is the next;
    /// blank lines keep a connection alive.
    @inline(__always)
    private func nextRecord(
        _ bytes: UnsafeRawBufferPointer, behindLineAt lineEnd: Int, atEnd: Bool, _ pass: inout Pass
    ) -> Int? {
        guard RecordMarks.endsObject(bytes, lineEnd: lineEnd, from: pass.end) else { return nil }
        var lines = 1
        var next = lineEnd &+ 1
        while next < bytes.count, bytes[next] != UInt8(ascii: "{") {
            guard bytes[next] == UInt8(ascii: "\n") || bytes[next] == UInt8(ascii: "\r") else { return nil }
            if bytes[next] == UInt8(ascii: "\n") { lines &+= 1 }
            next &+= 1
        }
        // What follows may show that the line was no record of its own.
        guard next < bytes.count || atEnd else { return nil }
        pass.end = next
        pass.lines &+= lines
        return next < bytes.count ? next : nil
    }

    /// The first character of the string behind the key whose closing quotation mark stands before `end`.
    @inline(__always)
    private static func value(_ bytes: UnsafeRawBufferPointer, behindKeyAt end: Int) -> Int? {
        var index = end
        guard let colon = pastSpace(bytes, &index), colon == UInt8(ascii: ":") else { return nil }
        index &+= 1
        guard let quote = pastSpace(bytes, &index), quote == UInt8(ascii: "\"") else { return nil }
        return index &+ 1
    }

    /// The first byte that is no space on this line.
    @inline(__always)
    private static func pastSpace(_ bytes: UnsafeRawBufferPointer, _ index: inout Int) -> UInt8? {
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"): index &+= 1
            case let other: return other
            }
        }
        return nil
    }
}
