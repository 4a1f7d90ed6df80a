/// Tells whether two outputs are the same without keeping them: FNV-1a over words, the
/// rest behind the last word, and the length.
public struct OutputDigest: Hashable, Codable, Sendable {
    private var bytes = 0
    private var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    private var pending: UInt64 = 0

    /// Begins with nothing.
    public init() {}

    /// Takes the next bytes, however they are cut into pieces.
    public mutating func take(_ output: some Sequence<UInt8>) {
        for byte in output {
            pending = pending << 8 | UInt64(byte)
            bytes &+= 1
            if bytes & 7 == 0 { hash = (hash ^ pending) &* 0x0000_0100_0000_01B3 }
        }
    }
}
