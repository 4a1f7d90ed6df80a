import Hashcart
import OrderGrammar
import OrderIntents
import Testing
import TweetFeed
import TweetText

/// A sign that several currencies share: the grammar says what it means, else the catalogue, else an account, else the
/// language of the post, else it is ambiguous.
@Suite struct SharedSignTests {
    @Test func grammarThenCatalogueThenAccount() throws {
        let text = """
            grammar shared-signs 1
            language en

            intent order -> purchase
              : item      product
              : merchant  account
              : amount    money  currency any

            intent iceland -> purchase
              : item      product
              : merchant  account
              : amount    money  currency any  kr is ISK

            match order: order = #buy & {item} & {merchant} & {amount}
              "#buy blue mug @mugclub 500 kr"          -> amount=500.00 SEK
              "#buy blue mug @mugclub 500 kr" by @ann  -> amount=500.00 SEK
              "#buy red mug @mugclub 500 kr" by @ann   -> amount=500.00 DKK
              "#buy green tea @teaclub 500 kr" by @ann -> amount=500.00 NOK
              "#buy green tea @teaclub $500" by @ann   -> ambiguous, ambiguous_amount
              "#buy green tea @teaclub 500 kr"         -> ambiguous, ambiguous_amount
              "#buy blue mug @mugclub 500 NOK"         -> amount=500.00 NOK
              "#buyer of mugs"                         -> none

            match iceland: iceland = #kaup & {item} & {merchant} & {amount}
              "#kaup blue mug @mugclub 500 kr" by @ann -> amount="500 ISK"
              "#kaups blue mug"                        -> none

            sample product blue-mug "Blue Mug" by @mugclub at 12.00 SEK
            sample product red-mug "Red Mug" by @mugclub
            sample product green-tea "Green Tea" by @teaclub
            sample account @mugclub merchant currency DKK
            sample account @teaclub merchant
            sample account @ann user currency NOK
            """
        let contents = try GrammarSet.standardLanguages.adding(
            GrammarSet(grammars: [GrammarSet.File(name: "shared-signs.grammar", text: text)])
        ).read()
        let report = try ExampleCheck(
            contents.grammars[0], languages: contents.languages, knowledge: try Knowledge.samples()
        ).run()
        #expect(report.failures.isEmpty, "\(DiagnosticPrinter().text(of: report.failures))")
    }

    @Test(arguments: [
        ("500 kr", "sv", "500.00 SEK"), ("500 kr", "da", "500.00 DKK"), ("500 kr", "no", "500.00 NOK"),
        ("500 kr", "en", nil), ("500 kr", nil, nil), ("500 kr", "und", nil), ("¥500", "ja", "500 JPY"),
        ("¥500", "zh", "500.00 CNY"), ("$5", "en", nil), ("$5", "es", nil), ("$5", "fr", nil), ("$5", "ja", nil),
        ("$5", "en-CA", "5.00 CAD"), ("$5", "es-MX", "5.00 MXN"), ("£5", "en-GB", "5.00 GBP"), ("£5", "en-FR", nil),
        ("€5", "sv", "5.00 EUR"),
    ])
    func thenLanguage(amount: String, language: String?, meant: String?) throws {
        let text = """
            grammar payments 1
            language en

            intent pay
              : amount     money  currency any
              : recipient  account

            match pay: pay = #send & {amount} & {recipient}
              "#send €5 @bob"  -> amount=5.00 EUR
              "#sent €5 @bob"  -> none
            """
        let engine = try IntentEngine(
            grammars: GrammarSet(grammars: [GrammarSet.File(name: "payments.grammar", text: text)]))
        let intent = try #require(
            engine.intents(in: Tweet(text: "#send \(amount) @bob", language: language)).first)
        #expect(intent.reading.amount.map { "\($0)" } == meant)
        #expect(intent.reading.issues.contains { $0.code == .ambiguousAmount } == (meant == nil))
    }
}
