import Foundation
import Testing
import TweetText

@testable import OrderGrammar

@Suite struct GrammarParserTests {
    @Test func goodFilesAreClean() throws {
        for file in try GrammarFiles.cases("good") {
            let (grammar, diagnostics) = GrammarParser().parse(
                try GrammarFiles.text(file), file: file.lastPathComponent)
            #expect(diagnostics.isEmpty, "\(DiagnosticPrinter().text(of: diagnostics))")
            #expect(grammar?.file == file.lastPathComponent)
        }
    }

    @Test func smoneyIsReadAsWritten() throws {
        let grammar = try GrammarParser().grammar(from: try GrammarFiles.good("smoney"), file: "smoney.grammar")
        #expect(grammar.name == "smoney")
        #expect(grammar.version == 1)
        #expect(grammar.language == "fr")
        #expect(grammar.title == "S-Money by tweet")
        #expect(grammar.evidence == .attested)
        #expect(grammar.services.map(\.handle) == ["SMoneyfr"])
        let pay = try #require(grammar.intents.first)
        #expect(pay.kind == "pay")
        #expect(pay.confirmation?.means == .inApp)
        #expect(pay.slots.map(\.name) == ["amount", "recipient"])
        guard case .money(let policy) = pay.slots[0].type else {
            Issue.record("amount is not money")
            return
        }
        #expect(policy.currencies == ["EUR"])
        #expect(policy.writing == .glued)
        #expect(policy.maximum == DecimalNumber(25000, scale: 2))
        #expect(pay.slots[1].type == .account)
        let send = try #require(grammar.matches.first)
        #expect(send.intent == "pay")
        #expect(send.conditions.isEmpty)
        guard case .sequence(let parts) = send.pattern, parts.count == 4 else {
            Issue.record("\(send.pattern)")
            return
        }
        #expect(parts[0] == .service(SourcePlace(file: "smoney.grammar", line: 12, column: 19, length: 7)))
        guard case .literal(let tag) = parts[1] else {
            Issue.record("\(parts[1])")
            return
        }
        #expect(tag.kind == .hashtag)
        #expect(tag.text == "#envoyer")
        #expect(send.examples.map(\.outcome) == [.complete, .incomplete, .rejected, .rejected, .none])
        #expect(send.examples[1].issues == ["unit_not_glued"])
        #expect(send.examples[1].slots == [Example.Slot(name: "recipient", value: "@bob")])
        #expect(
            send.examples[0].slots == [
                Example.Slot(name: "amount", value: "10.00 EUR"), Example.Slot(name: "recipient", value: "@bob"),
            ])
    }

    @Test func shopBindsAsTheManualSays() throws {
        let grammar = try GrammarParser().grammar(from: try GrammarFiles.good("shop"), file: "f")
        guard case .anyOrder(let operands) = grammar.matches[0].pattern else {
            Issue.record("\(grammar.matches[0].pattern)")
            return
        }
        #expect(operands.count == 3)
        #expect(Self.outline(grammar.rules[0].pattern) == "({quantity} | {quantity}~(x | ×) | (x | × | *)~{quantity})")
        #expect(Self.outline(grammar.rules[1].pattern) == "([(a | <times>)] {item} | {item} <times>)")
        #expect(grammar.matches[1].conditions == [.replyToListing, .whole])
        #expect(grammar.matches[1].examples[0].settings == [.replyToListing("LAT", by: "beanhouse")])
        #expect(grammar.matches[1].examples[1].settings == [.replyToPost(by: "ann")])
        #expect(grammar.intents[0].slots[1].defaultValue == "1")
    }

    private static func values(_ spellings: [[String]]) -> [Grammar.WordList.Value] {
        spellings.map { Grammar.WordList.Value(name: $0[0], spellings: $0) }
    }

    @Test func everythingIsReadAsWritten() throws {
        let grammar = try GrammarParser().grammar(from: try GrammarFiles.good("everything"), file: "f")
        #expect(grammar.title == "A \"quoted\" title 🍕")
        #expect(grammar.services.map(\.handle) == ["tipbot", "tipbot_help"])
        let sizes = Self.values([["small", "S"], ["medium", "M"], ["extra large", "XL"]])
        #expect(grammar.lists[0].values == sizes)
        let tip = grammar.intents[0]
        guard case .money(let policy) = tip.slots[0].type else {
            Issue.record("amount is not money")
            return
        }
        #expect(policy.currencies == ["USD", "EUR"])
        #expect(policy.signs == [MoneyPolicy.Sign(sign: "$", currency: "USD")])
        #expect(policy.impliedUnit == "DOGE")
        #expect(policy.units == [DeclaredUnit(code: "DOGE", spellings: ["doge", "dogecoins"], digits: 8)])
        #expect(policy.minimum == DecimalNumber(50, scale: 2))
        #expect(policy.clamps)
        #expect(policy.decimalMark == ",")
        #expect(policy.writing == .spaced)
        #expect(
            tip.confirmation
                == IntentDefinition.FollowUp(means: .reply(["yes", "ok", "👍"]), withinSeconds: 900))
        #expect(
            tip.limits == [
                IntentDefinition.Limit(count: 3, perUser: true, perDay: true),
                IntentDefinition.Limit(count: 1000, perUser: false, perDay: true),
            ])
        #expect(tip.cancellation == IntentDefinition.FollowUp(means: .tag("#untip"), withinSeconds: 1800))
        #expect(tip.recipient == [.explicit, .parentAuthor, .firstAccount])
        #expect(grammar.intents[1].recipient == [.explicit, .parentAuthor])
        #expect(tip.from == "2026-03-01")
        #expect(tip.to == "2026-03-31")
        let claim = grammar.intents[1]
        #expect(
            claim.slots.map(\.type) == [
                .commandTag(kind: "claim"), .pattern(#"[A-Z]{2}\d+"#), .code,
                .list(values: sizes), .list(values: Self.values([["red"], ["blue", "navy"]])), .url, .tag,
            ])
        #expect(grammar.intents[2].confirmation?.means == .campaignTag)
        #expect(grammar.intents[2].confirmation?.withinSeconds == 7200)
        #expect(
            Self.outline(grammar.rules[0].pattern)
                == #"(/#ATM\d{6}/ | {sku}~+~1 | (({number} | service don't))+)"#)
        #expect(grammar.matches[0].conditions == [.not(.quote), .public, .starts, .typed])
        #expect(
            Self.outline(grammar.matches[0].pattern) == "[service] +tip [of] {amount} [to {recipient}] [for {memo}]")
        let examples = grammar.matches[0].examples
        #expect(examples[0].text == "+tip 5 USD to @bob for lunch // not a comment")
        #expect(examples[0].slots.last == Example.Slot(name: "memo", value: "lunch // not a comment"))
        #expect(
            examples[1].settings == [
                .author("ann"), .replyToPost(by: "bob"), .replyToLink("https://shop.example/a?b=c"),
            ])
        #expect(examples[1].slots.map(\.value) == ["5 DOGE", "@bob"])
        #expect(examples[2].text == "say \"+tip 5\"\n\\")
        #expect(examples[2].settings == [.retweeted])
        #expect(grammar.matches[1].examples[0].settings == [.photo])
        let pizza = grammar.matches[2]
        #expect(pizza.conditions == [.not(.quote), .replyToLink(domain: "amazon.com"), .photo, .place("Market Hall")])
        #expect(
            Self.outline(pizza.pattern) == "(#quoted {campaign} (🍕 | × | 披薩 | I ❤️) | {campaign}~{coins} [{cause}])")
        #expect(
            pizza.examples.map(\.settings) == [
                [.quoting(by: "ann"), .place("Market Hall"), .live], [.replyToLink("https://amazon.com/dp/1")],
                [.direct(to: "mugclub")],
            ])
    }

    @Test func samplesAreReadAsWritten() throws {
        let samples = try GrammarParser().grammar(from: try GrammarFiles.good("everything"), file: "f").samples
        #expect(samples.products.map(\.id) == ["mug-s", "mug-l"])
        #expect(samples.products.map(\.title) == ["Mug", "Mug"])
        #expect(samples.products.map(\.merchant) == ["mugclub", "mugclub"])
        #expect(samples.products.map(\.group) == ["mug", "mug"])
        #expect(samples.products.map(\.isOutOfStock) == [false, true])
        #expect(samples.products[0].aliases == ["cup", "beaker"])
        #expect(
            samples.products.map(\.price) == [
                Grammar.Samples.Price(number: DecimalNumber(1200, scale: 2), currency: "USD"),
                Grammar.Samples.Price(number: DecimalNumber(5), currency: "DOGE"),
            ])
        #expect(samples.products[0].variants.map(\.name) == ["color", "size"])
        #expect(samples.products[0].variants.map(\.value) == ["dark blue", "small"])
        #expect(
            samples.products[1].variants.map(\.name) == [
                "size", "color", "material", "pattern", "gender", "age_group",
            ])
        #expect(samples.products[1].variants.first?.value == "extra large")
        #expect(samples.campaigns.map(\.tag) == ["tweetshop", "pizza", "save"])
        #expect(samples.campaigns.map(\.isAlone) == [true, false, false])
        #expect(samples.campaigns.map(\.product) == ["mug-s", nil, nil])
        #expect(samples.listings.map(\.id) == ["1790000000335547867"])
        #expect(samples.listings.map(\.kind) == ["purchase"])
    }

    @Test func sellersNeedNoLineOfTheirOwn() throws {
        let accounts = try GrammarParser().grammar(from: try GrammarFiles.good("everything"), file: "f").samples
            .accounts
        #expect(accounts.map(\.handle) == ["tipjar", "mugclub", "pizzeria", "SaveUnicorns"])
        #expect(accounts.map(\.role) == [.charity, .merchant, .merchant, .charity])
        #expect(accounts.map(\.currency) == ["EUR", nil, nil, nil])
    }

    @Test func literalsAreSortedByTheirCharacters() {
        let kinds: [(Substring, Pattern.Literal.Kind)] = [
            ("service", .word), ("A1", .word), ("don't", .word), ("#buy", .hashtag), ("@ann", .account),
            ("+tip", .mark), ("#", .mark), ("*", .mark), ("🍕", .mark), ("a/b", .mark), ("-", .mark), ("粉", .word),
        ]
        for (text, kind) in kinds { #expect(PatternReader.kind(of: text) == kind, "\(text)") }
    }

    @Test func warningsSurviveBesideTheGrammar() throws {
        let text = try GrammarFiles.good("smoney") + "\nlist colours = red | blue\n"
        let (grammar, diagnostics) = GrammarParser().parse(text, file: "f")
        #expect(grammar != nil)
        #expect(diagnostics.map(\.id) == ["unused"])
        #expect(diagnostics.map(\.severity) == [.warning])
    }

    @Test func lineEndsAndByteOrderMarkMakeNoDifference() throws {
        let text = try GrammarFiles.good("shop")
        let plain = try GrammarParser().grammar(from: text, file: "f")
        let crlf = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
        #expect(try GrammarParser().grammar(from: "\u{FEFF}" + crlf, file: "f") == plain)
    }

    /// A pattern on one line, every group of alternatives in brackets.
    static func outline(_ pattern: Pattern) -> String {
        switch pattern {
        case .literal(let literal): literal.text
        case .service: "service"
        case .slot(let name, _): "{\(name)}"
        case .rule(let name, _): "<\(name)>"
        case .regex(let source, _): "/\(source)/"
        case .optional(let inner): "[\(outline(inner))]"
        case .repeated(let inner): "(\(outline(inner)))+"
        case .sequence(let parts): parts.map(outline).joined(separator: " ")
        case .glued(let parts): parts.map(outline).joined(separator: "~")
        case .alternatives(let parts): "(" + parts.map(outline).joined(separator: " | ") + ")"
        case .anyOrder(let parts): parts.map(outline).joined(separator: " & ")
        }
    }
}
