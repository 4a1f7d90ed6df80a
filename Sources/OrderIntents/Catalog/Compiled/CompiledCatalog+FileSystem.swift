import Foundation
import OrderGrammar
import TweetText

extension CompiledCatalog {
    /// Writes the file: beside its place first, then into it, so that nobody ever reads half of it.
    public func write(to path: String) throws(Diagnostics) {
        let draft = path + ".\(ProcessInfo.processInfo.processIdentifier).part"
        do {
            guard FileManager.default.createFile(atPath: draft, contents: nil) else { throw POSIXError(currentError) }
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: draft))
            try file.write(contentsOf: Self.file.header(of: sections))
            for section in sections.all {
                for start in stride(from: 0, to: section.bytes.count, by: 1 << 20) {
                    let block = start..<min(section.bytes.count, start + 1 << 20)
                    try file.write(
                        contentsOf: section.bytes.withSpan(block) { $0.withUnsafeBytes { Data($0) } })
                }
                try file.write(contentsOf: SectionFile.padding(after: section.bytes))
            }
            try file.close()
            guard rename(draft, path) == 0 else { throw POSIXError(currentError) }
        } catch {
            try? FileManager.default.removeItem(atPath: draft)
            let reason = (error as? POSIXError).map { String(cString: strerror($0.code.rawValue)) } ?? "\(error)"
            throw Diagnostics([FeedComplaint.unwritable(path, reason)])
        }
    }

    private var currentError: POSIXErrorCode { POSIXErrorCode(rawValue: errno) ?? .EIO }
}
