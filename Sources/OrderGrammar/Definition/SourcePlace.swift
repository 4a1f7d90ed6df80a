/// A stretch of a file that a person wrote: where a complaint points.
public struct SourcePlace: Hashable, Sendable {
    /// Name of the file as the user gave it.
    public var file: String
    /// Line, from 1.
    public var line: Int
    /// Column, from 1, in characters a person counts.
    public var column: Int
    /// Length in characters; 0 points between two.
    public var length: Int

    /// Makes a place.
    public init(file: String, line: Int, column: Int = 1, length: Int = 0) {
        self.file = file
        self.line = line
        self.column = column
        self.length = length
    }
}
