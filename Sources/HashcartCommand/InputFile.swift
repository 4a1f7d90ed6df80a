import Hashcart
import TweetArchives

/// An input that the command line names, or one of the files of a folder that it names.
struct InputFile {
    /// Its path, or `-`.
    var path: String
    /// Who wrote the posts in it whose records do not say.
    var author: Tweet.Account?
    /// Why it cannot be read, where that is seen before it is opened.
    var failure: ArchiveError?

    init(path: String, author: Tweet.Account? = nil, failure: ArchiveError? = nil) {
        self.path = path
        self.author = author
        self.failure = failure
    }

    /// The inputs that paths name, in their order; those of a folder by name. Nothing is opened but `account.js`.
    ///
    /// - Returns: the inputs, and what of folders is not read.
    static func all(of paths: [String], author: Tweet.Account?) -> (files: [InputFile], passed: PassedTally) {
        var files: [InputFile] = []
        var passed = PassedTally()
        for path in paths {
            if path != "-", FileKind(at: path) == .folder {
                files += InputFolder(path).files(&passed)
            } else {
                files.append(InputFile(path: path))
            }
        }
        for index in files.indices {
            files[index].author = author ?? PersonalArchiveFile.owner(beside: files[index].path)
        }
        return (files, passed)
    }

    /// Opens it: itself, or each file of an archive.
    ///
    /// - Parameter pass: is told the files of an archive that are not read, and why.
    func open(_ pass: @escaping (String, PassedTally.Reason) -> Void) throws -> ArchiveReader {
        if let failure { throw failure }
        return try ArchiveReader(path: path) { name in
            if FeedName.isFeed(name) { return true }
            pass(name, .name)
            return false
        }
    }
}
