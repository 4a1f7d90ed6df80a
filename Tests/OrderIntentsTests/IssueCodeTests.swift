import Testing

@testable import OrderIntents

struct IssueCodeTests {
    @Test func everyCodeHasASentenceOfItsOwn() {
        #expect(Set(IssueCode.all.map(\.sentence)).count == IssueCode.all.count)
        for code in IssueCode.all {
            #expect(code.sentence.hasSuffix(".") && !code.sentence.contains("_"), "the default is for unknown codes")
        }
        #expect(IssueCode(rawValue: "new_one").sentence.contains("new_one"))
    }
}
