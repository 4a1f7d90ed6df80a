import Testing

@testable import OrderIntents

struct HTMLTextTests {
    @Test func cleansTitles() throws {
        for (text, expected) in try CaseFile.pairs("catalog/titles.cases") {
            #expect(HTMLText.plain(text) == expected, "\(text)")
        }
    }
}
