import OrderGrammar
import TestSupport
import Testing

@testable import OrderIntents

/// Whatever the bytes: no trap, a place for every complaint, and every row used or complained of.
struct FeedFuzzTests {
    func check(_ bytes: [UInt8]) {
        let lines = bytes.count { $0 == 0x0A } + 1
        func check(_ complaints: [Diagnostic]) {
            for complaint in complaints where !(1...lines).contains(complaint.place.line) {
                Issue.record("line \(complaint.place.line) of \(lines): \(complaint.message)")
            }
        }
        do throws(Diagnostics) { check(try Catalog(contentsOf: bytes, name: "f").complaints) } catch {
            check(error.all)
        }
        do throws(Diagnostics) { check(try Accounts(contentsOf: bytes, name: "f").complaints) } catch {
            check(error.all)
        }
        do throws(Diagnostics) { check(try Campaigns(contentsOf: bytes, name: "f").complaints) } catch {
            check(error.all)
        }
        do throws(Diagnostics) { check(try Listings(contentsOf: bytes, name: "f").complaints) } catch {
            check(error.all)
        }
    }

    @Test(arguments: ["catalog.tsv", "accounts.tsv", "campaigns.tsv", "listings.tsv"])
    func changedSamplesAreReadOrExplained(_ name: String) throws {
        let sample = try FeedFile.bytes(at: SampleFilesTests.path(name))
        var generator = SplitMix64(seed: 42)
        let marks = Array("\t\n\r\",;#@{}[]<>&:|-.0 €é".utf8) + [0x00, 0x80, 0xFF]
        for _ in 0..<150 {
            var bytes = sample
            for _ in 0..<Int.random(in: 1...12, using: &generator) {
                let index = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: bytes[index] = marks.randomElement(using: &generator) ?? 0
                case 1: bytes.insert(marks.randomElement(using: &generator) ?? 0, at: index)
                default: bytes.remove(at: index)
                }
            }
            if Bool.random(using: &generator) {
                bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator))
            }
            check(bytes)
        }
    }

    @Test func jsonLinesAreReadOrExplained() {
        let lines = """
            {"id":"a","title":"Latte","price":"4.00 USD","aliases":["flattie","a b"],"x":{"y":[1,{"z":"}"}]}}
            {"tag":"x","kind":"donate","amount":5.00,"currency":"USD","alone":true,"from":"2026-01-01"}
            {"handle":"ann","role":"user","post_id":17,"note":"\\ud83c\\udf55\\n"}
            """
        var generator = SplitMix64(seed: 43)
        let marks = Array("{}[]\",:\\u0\nntfe.-".utf8)
        for _ in 0..<600 {
            var bytes = Array(lines.utf8)
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                let index = Int.random(in: 1..<bytes.count, using: &generator)
                if Bool.random(using: &generator) {
                    bytes[index] = marks.randomElement(using: &generator) ?? 0
                } else {
                    bytes.remove(at: index)
                }
            }
            check(bytes)
        }
    }

    @Test func titlesAndPricesOfAnyBytes() {
        var generator = SplitMix64(seed: 44)
        let letters = Array("<b>/&amp;#x41;<br 0123456789.,' USDé€\u{A0}")
        for _ in 0..<4000 {
            let text = String(
                (0..<Int.random(in: 0...24, using: &generator)).compactMap { _ in
                    letters.randomElement(using: &generator)
                })
            #expect(HTMLText.plain(text).utf8.count <= text.utf8.count + 2)
            if let money = try? PriceText.read(text) { #expect(money.minorUnits >= 0) }
        }
    }
}
