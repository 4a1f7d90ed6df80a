import StandardGrammars

/// The built-in sample posts, as X's API v2 would give them.
public enum SamplePosts {
    /// The file's name.
    public static var name: String { StandardGrammars.Samples.posts.name }
    /// JSON Lines.
    public static var bytes: [UInt8] { StandardGrammars.Samples.posts.bytes }
}
