import OrderGrammar
import Testing

@testable import HashcartCommand

/// Files of what is known that are no text.
@Suite struct TextCheckTests {
    @Test(
        arguments: [
            (Array("id\ttitle\nK-1\tKettle\n".utf8), nil), ([], nil),
            (Array("a\u{0}slip in a long enough row of text".utf8), nil),
            ([0xFF, 0xFE, 0x61, 0, 0x62, 0], nil), ([0x93] + Array("HCAT\r\n\n\u{1}\u{0}\u{0}\u{0}".utf8), nil),
            ([0x1F, 0x8B, 8, 0], "The file is packed with gzip"),
            (Array("BZh91AY".utf8), "The file is packed with bzip2"),
            ([0x50, 0x4B, 3, 4, 20, 0], "The file is packed with zip"), ([0x28, 0xB5, 0x2F, 0xFD], "packed with zstd"),
            ([0x61, 0, 0x62, 0], "The file is binary, not text."), ([0x89, 0x50, 0x1A, 0xF0, 0x01], "binary"),
        ] as [([UInt8], String?)])
    func tellsWhatAFileIs(bytes: [UInt8], words: String?) {
        let complaint = TextCheck.complaint(about: bytes, in: "x")
        #expect((complaint == nil) == (words == nil))
        if let words { #expect(complaint?.message.contains(words) == true && complaint?.help != nil) }
    }

    @Test func noBytesAreShown() throws {
        let folder = try ScratchFolder()
        try folder.write("id\ttitle\nK-1\tKettle\n", to: "known.tsv")
        try folder.run("gzip", ["known.tsv"])
        let file = folder.path("known.tsv.gz")
        for option in ["--catalog", "--accounts", "--campaigns", "--listings", "--grammar"] {
            let run = try CommandRun(["extract", option, file])
            #expect(
                run.complaints
                    == "\(file):1:1: error: The file is packed with gzip, and is read only unpacked.\n"
                    + "    = help: Unpack it with `gzip -dc`, and name what that gives.\n")
            #expect(run.status == 2)
        }
        for arguments in [["eval", file], ["catalog", "compile", file, "-o", folder.path("x")]] {
            let run = try CommandRun(arguments)
            #expect(run.status == 2 && run.complaints.contains("The file is packed with gzip"))
        }
    }
}
