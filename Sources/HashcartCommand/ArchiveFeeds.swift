import Hashcart
import TweetArchives

/// A file as an input of a batch job: itself, or each file of an archive, unpacked.
struct ArchiveFeeds: BatchFeeds {
    private let archive: ArchiveReader
    private let file: InputFile
    private let format: FeedFormat

    init(_ file: InputFile, said format: FeedFormat, passed: PassedFiles) throws {
        archive = try file.open { passed.note($0, $1) }
        self.file = file
        self.format = format
    }

    mutating func next() throws -> BatchFeed? {
        try archive.next().map { bytes in
            BatchFeed(
                name: bytes.name, format: FeedName.format(bytes.name, said: format), author: file.author, source: bytes)
        }
    }
}

extension ByteReader: BatchSource {
    /// The file, where it is one that is not packed.
    public var placed: (any PlacedBytes)? {
        descriptor.flatMap { PlainFile(name: name, sharing: $0) }
    }
}

extension BatchInput {
    /// A file that the command line names.
    init(_ file: InputFile, said format: FeedFormat, passed: PassedFiles) {
        self.init(name: file.path, feeds: { try ArchiveFeeds(file, said: format, passed: passed) })
    }
}
