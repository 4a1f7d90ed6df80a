import Hashcart
import Synchronization
import TweetArchives

/// A file as an input of a batch job: itself, or each file of an archive, unpacked.
struct ArchiveFeeds: BatchFeeds {
    private let archive: ArchiveReader
    private let file: InputFile
    private let format: FeedFormat
    private let passed: PassedFiles

    init(_ file: InputFile, said format: FeedFormat, passed: PassedFiles) throws {
        archive = try ArchiveReader(path: file.path, where: InputFile.isFeed)
        self.file = file
        self.format = format
        self.passed = passed
    }

    mutating func next() throws -> BatchFeed? {
        guard let bytes = try archive.next() else {
            passed.note(archive.passed, first: archive.firstPassed)
            return nil
        }
        return BatchFeed(
            name: bytes.name, format: InputFile.format(bytes.name, said: format), author: file.author, source: bytes)
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

/// Files of folders and archives that were not read because their names are none of files of posts.
final class PassedFiles: Sendable {
    private let found = Mutex<(count: Int, first: String?)>((0, nil))

    func note(_ count: Int, first: String?) {
        found.withLock { $0 = ($0.count + count, $0.first ?? first) }
    }

    /// Says how many there were.
    func tell() {
        let (count, first) = found.withLock { $0 }
        guard count > 0, let first else { return }
        let files = count == 1 ? "1 file was" : "\(count) files were"
        Console.say("hashcart: \(files) passed over, being none of posts by name (first: \(first))")
    }
}
