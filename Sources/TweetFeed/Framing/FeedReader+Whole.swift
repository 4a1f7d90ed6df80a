extension FeedReader {
    /// Reads an input that is at hand as a whole.
    public static func records(
        of bytes: [UInt8], format: FeedFormat = .auto, name: String = "-"
    ) throws -> [FeedRecord] {
        var reader = FeedReader(format: format, name: name)
        var records: [FeedRecord] = []
        try reader.push(bytes.span) { records.append($0) }
        try reader.finish { records.append($0) }
        return records
    }
}
