import Hashcart
import Testing

/// Who is meant where a post's words name nobody.
@Suite struct ContextTests {
    @Test func serviceIsMerchantAndParentIsRecipient() throws {
        let text = """
            grammar mugs 1
            language en
            service @mugclub

            intent order -> purchase
              : item      product
              : merchant  account

            match tag: order = service #mugme {item}
              "@mugclub #mugme blue mugs"  -> item=blue-mug merchant=@mugclub
              "@mugclub #mugme mocha"      -> incomplete, unresolved_product
              "@mugclub"                   -> none

            intent tip
              : amount     money    unit BIRD birds digits 0  unit implied BIRD  whole
              : recipient  account

            match tip: tip when reply, typed = "+tip" {amount} service
              "+tip 5 @mugclub" in reply to a post by @ann           -> amount=5 BIRD recipient=@ann
              "+tip 5 @mugclub" in reply to a post by @ann, by @ann  -> rejected, self_payment
              "+tip 5 @mugclub"                                      -> none

            sample product blue-mug "Blue Mug" by @mugclub
            """
        let contents = try GrammarSet.standardLanguages.adding(
            GrammarSet(grammars: [GrammarSet.File(name: "mugs.grammar", text: text)])
        ).read()
        let report = try ExampleCheck(
            contents.grammars[0], languages: contents.languages, knowledge: try Knowledge.samples()
        ).run()
        #expect(report.passed == 6)
        #expect(report.failures.isEmpty, "\(DiagnosticPrinter().text(of: report.failures))")
    }
}
