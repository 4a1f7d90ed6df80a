/// How bytes are compressed.
public enum Compression: String, Hashable, Sendable, CaseIterable {
    /// RFC 1952; files of several members, as log rotation and parallel compressors write them, are one.
    case gzip
    /// The format of bzip2, in which old archives of streams are packed; several streams behind one another are one.
    case bzip2

    /// The bytes that such data begin with.
    public var magic: [UInt8] {
        switch self {
        case .gzip: [0x1F, 0x8B]
        case .bzip2: Array("BZh".utf8)
        }
    }

    /// How names of such files end.
    public var suffix: String {
        switch self {
        case .gzip: ".gz"
        case .bzip2: ".bz2"
        }
    }

    /// The compression of a file that is called so.
    public init?(ofFile name: String) {
        guard let found = Self.allCases.first(where: { name.hasSuffix($0.suffix) }) else { return nil }
        self = found
    }

    /// The compression of data that begin with `bytes`. What they show counts before how their file is called: whoever
    /// fetched it may have unpacked it and left the name.
    public init?(ofData bytes: some Collection<UInt8>, name: String) {
        if let found = Self.allCases.first(where: { $0.begins(bytes) }) {
            self = found
        } else if let named = Compression(ofFile: name), !named.isUnpacked(bytes) {
            self = named
        } else {
            return nil
        }
    }

    /// Whether bytes begin a text, and not what is left of packed data that are cut off or damaged.
    private func isUnpacked(_ bytes: some Collection<UInt8>) -> Bool {
        guard !magic.starts(with: bytes), !bytes.starts(with: magic) else { return false }
        var head = Array(bytes.prefix(512))
        // A letter may be cut here.
        if let last = head.suffix(4).lastIndex(where: { !(0x80..<0xC0 ~= $0) }), head[last] >= 0xC0 {
            head.removeSubrange(last...)
        }
        let hasControls = head.contains { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) }
        return !head.isEmpty && !hasControls && (try? UTF8Span(validating: head.span)) != nil
    }

    /// Bytes that are looked at to tell packed data: a text may begin with `BZh` as well.
    static let signLength = 6

    private func begins(_ bytes: some Collection<UInt8>) -> Bool {
        guard bytes.starts(with: magic) else { return false }
        guard self == .bzip2 else { return true }
        // The size of blocks, and what a block or the end of all of them begins with.
        let rest = Array(bytes.dropFirst(3).prefix(3))
        return rest.count == 3 && 0x31...0x39 ~= rest[0] && (rest[1...] == [0x31, 0x41] || rest[1...] == [0x17, 0x72])
    }

    /// Something that unpacks one member or stream after the other.
    func makeCodec() -> any Codec {
        switch self {
        case .gzip: GzipCodec()
        case .bzip2: BZip2Codec()
        }
    }
}

/// A library's decompressor.
protocol Codec: AnyObject {
    /// Begins a member; false where the library cannot.
    func begin() -> Bool
    /// Unpacks what it can: the only place that lends the library pointers, for the time of the call.
    func step(_ input: Span<UInt8>, into output: inout [UInt8]) -> CodecStep
}

/// What one call of a decompressor did.
struct CodecStep {
    enum Outcome {
        case goesOn
        /// The member ends here.
        case ends
        /// Nothing can be done before more bytes come.
        case waits
        case failed(String)
    }

    var outcome: Outcome
    /// Bytes taken.
    var used: Int
    /// Bytes made.
    var made: Int
}
