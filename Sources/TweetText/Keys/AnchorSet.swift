/// What must stand in a post for any grammar to find something in it, by keys as `TermKey` makes them.
public struct AnchorSet: Hashable, Sendable {
    /// Whole words: hashtags with their `#`, accounts with their `@`.
    public var words: Set<[UInt8]> = []
    /// What words may begin with.
    public var beginnings: Set<[UInt8]> = []
    /// Accounts, with their `@`, of which one may have written the post that is answered, instead.
    public var parents: Set<[UInt8]> = []

    /// Makes a set.
    public init(words: Set<[UInt8]> = [], beginnings: Set<[UInt8]> = [], parents: Set<[UInt8]> = []) {
        self.words = words
        self.beginnings = beginnings
        self.parents = parents
    }
}
