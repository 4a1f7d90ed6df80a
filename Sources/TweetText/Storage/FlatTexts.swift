/// Texts one behind the other in a region of bytes, each made when it is asked for.
public struct FlatTexts: RandomAccessCollection, Sendable {
    /// Their bytes.
    public let bytes: FlatArray<UInt8>
    /// Where each of them ends.
    public let ends: FlatArray<Int64>

    /// Copies texts.
    public init(_ texts: [String] = []) {
        var bytes: [UInt8] = []
        var ends: [Int64] = []
        for text in texts {
            bytes += text.utf8
            ends.append(Int64(bytes.count))
        }
        self.init(bytes: FlatArray(bytes), ends: FlatArray(ends))
    }

    /// Takes texts where they lie.
    public init(bytes: FlatArray<UInt8>, ends: FlatArray<Int64>) {
        self.bytes = bytes
        self.ends = ends
    }

    /// 0.
    public var startIndex: Int { 0 }
    /// How many there are.
    public var endIndex: Int { ends.endIndex }
    /// The text with that number; empty where there is none.
    public subscript(number: Int) -> String { bytes.text(ends.range(of: number, limit: bytes.count)) }
}
