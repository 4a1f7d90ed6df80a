import TestSupport
import Testing

@testable import TweetText

@Suite("Look-alike scanner")
struct LookalikeScannerTests {
    @Test("reports runs of whole tokens with something to report, and nothing in ASCII")
    func runs() {
        var scanner = LookalikeScanner()
        var reported = 0
        for text in HostileTexts.texts(3000, seed: 12) + ConfusableSkeletonTests.texts(1000, seed: 13) {
            let bytes = Array(text.utf8)
            let tokens = Tokenizer().tokens(in: text)
            let reports = scanner.reports(on: bytes.span, tokens: tokens)
            var end = 0
            for report in reports {
                #expect(report.span.start >= end && !report.findings.isEmpty, "\(text.debugDescription)")
                end = report.span.end
                #expect(tokens.contains { $0.span.start == report.span.start })
                #expect(tokens.contains { $0.span.end == report.span.end })
                let words = String(decoding: bytes[report.span.start..<end], as: UTF8.self)
                #expect(!words.utf8.allSatisfy { $0 < 0x80 })
                let controls = words.unicodeScalars.filter { ConfusableMapping.isBidiControl($0.value) }
                #expect(report.findings.contains(.bidiControl) == !controls.isEmpty)
                #expect(report.findings.contains(.confusable) == (report.resembles != nil))
                reported += 1
            }
            let ascii = String(text.unicodeScalars.filter(\.isASCII).map(Character.init))
            let plain = Array(ascii.utf8)
            #expect(scanner.reports(on: plain.span, tokens: Tokenizer().tokens(in: ascii)).isEmpty)
        }
        #expect(reported > 1000)
    }

    @Test("tells the kinds of confusables apart as UTS #39 names them")
    func kinds() {
        func kind(_ text: String) -> LookalikeReport.ConfusableKind? {
            let bytes = Array(text.utf8)
            var scanner = LookalikeScanner()
            return scanner.reports(on: bytes.span, tokens: Tokenizer().tokens(in: text)).first?.kind
        }
        #expect(kind("@\u{1D41B}uy") == .singleScript)
        #expect(kind("@b\u{443}y") == .mixedScript)
        #expect(kind("@\u{441}\u{43E}\u{441}\u{43E}") == .wholeScript)
        #expect(kind("@beanhouse") == nil)
    }
}
