import TweetText

/// The words of the post that filled a slot, with their place in three units.
public struct SlotEvidence: Hashable, Sendable {
    /// The slot, by the grammar's name for it.
    public var slot: String
    /// The words.
    public var text: String?
    /// Bytes of UTF-8.
    public var utf8: TextSpan
    /// Unicode scalars, as X's entities count.
    public var scalars: Range<Int>
    /// UTF-16 code units, as JavaScript and Java count.
    public var utf16: Range<Int>

    /// Makes evidence.
    public init(slot: String, text: String?, utf8: TextSpan, scalars: Range<Int>, utf16: Range<Int>) {
        self.slot = slot
        self.text = text
        self.utf8 = utf8
        self.scalars = scalars
        self.utf16 = utf16
    }
}
