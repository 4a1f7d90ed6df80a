import TestSupport
import Testing

@testable import TweetFeed

@Suite struct ByteScanTests {
    /// Every function and its scalar twin, from every start of texts that are dense in what they look for.
    @Test func twinsAgree() {
        var random = SplitMix64(seed: 1)
        let alphabet: [UInt8] = [
            0x22, 0x5C, 0x00, 0x0A, 0x1F, 0x20, 0x21, 0x23, 0x5B, 0x5D, 0x7F, 0x80, 0xA2, 0xDC, 0xFF, 0x61,
        ]
        for _ in 0..<400 {
            let isSparse = Bool.random(using: &random)
            let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                isSparse && Int.random(in: 0..<10, using: &random) > 0
                    ? UInt8(ascii: "a") : alphabet.randomElement(using: &random) ?? 0
            }
            for start in 0...bytes.count {
                #expect(
                    ByteScan.stringStop(in: bytes.span, from: start)
                        == ByteScan.stringStopScalar(in: bytes.span, from: start))
                #expect(
                    ByteScan.stringStop(in: bytes.span, from: start, WordPair.self)
                        == ByteScan.stringStopScalar(in: bytes.span, from: start))
                for wanted in [UInt8(0x0A), 0x5C, 0x00, 0xFF] {
                    #expect(
                        ByteScan.first(wanted, in: bytes.span, from: start)
                            == ByteScan.firstScalar(wanted, in: bytes.span, from: start))
                }
            }
        }
    }

    @Test func fieldsAreFoundByName() {
        #expect(RecordField.allCases.count <= FieldIndex.capacity)
        for field in RecordField.allCases {
            let name = Array(field.name.utf8)
            #expect(RecordFieldTable.shared.field(name.span) == field)
            #expect(RecordFieldTable.shared.field(Array((field.name + "x").utf8).span) != field)
        }
        #expect(RecordField.quotedStatusIdStr.name == "quoted_status_id_str")
        #expect(RecordFieldTable.shared.field(Array("profile_image_url".utf8).span) == nil)
    }
}
