import Hashcart
import Testing

/// Grammars bring their own samples, and a failing example says which one is missing.
@Suite struct KnowledgeSamplesTests {
    private func contents(_ text: String) throws -> GrammarSet.Contents {
        try GrammarSet.standardLanguages.adding(
            GrammarSet(grammars: [GrammarSet.File(name: "own.grammar", text: text)])
        ).read()
    }

    private func failures(_ text: String) throws -> [Diagnostic] {
        let contents = try contents(text)
        return try ExampleCheck(
            contents.grammars[0], languages: contents.languages, knowledge: try Knowledge.samples()
        ).run().failures
    }

    private func known(_ samples: String) throws -> Knowledge {
        let text = """
            grammar own 1
            language fr
            service @own
            intent send -> pay
              : amount  money  unit BIRD digits 2
              : campaign  command tag of purchase  optional
              : cause     tag of donate  optional
            match send: send = service {amount} [{campaign}] [{cause}]
              "@own 5 BIRD" -> complete
              "own" -> none
            """
        let contents = try contents(text + "\n" + samples)
        return try Knowledge.samples().adding(samplesOf: contents.grammars[0])
    }

    @Test func samplesBecomeWhatIsKnown() throws {
        let knowledge = try known(
            """
            sample product mug "Mug" by @own at 5.50 BIRD out of stock also "cup" group mugs size large
            sample account @ann merchant currency USD
            sample campaign #MugDay purchase alone by @own product mug at 3 EUR
            sample campaign #Birds donate by @birdhouse
            sample listing L1 purchase by @own product mug
            """)
        let mug = try #require(knowledge.catalog.find(id: "mug", merchant: "own"))
        #expect(mug.title == "Mug" && mug.aliases == ["cup"] && mug.groupID == "mugs" && mug.size == "large")
        #expect(mug.availability == .outOfStock)
        #expect(mug.price == Money(minorUnits: 550, currency: Currency(declared: "BIRD", minorDigits: 2)))
        let ann = try #require(knowledge.accounts.find(handle: "ann")?.entry)
        #expect(ann.role == .merchant && ann.currency?.code == "USD" && ann.language == "fr")
        #expect(knowledge.accounts.find(handle: "own")?.entry.role == .merchant)
        #expect(knowledge.accounts.find(handle: "birdhouse")?.entry.role == .charity)
        let day = try #require(knowledge.campaigns.find(tag: "#mugday").first)
        #expect(day.kind == .purchase && day.isAlone && day.merchant == "own" && day.productID == "mug")
        #expect(day.amount?.minorUnits == 300)
        #expect(knowledge.listings.find(postID: "L1")?.productID == "mug")
        #expect(knowledge.catalog.find(id: "mocha") != nil, "the built-in samples are there as well")
    }

    @Test func ownSamplesComeFirst() throws {
        let knowledge = try known(
            """
            sample product mocha "Hot Chocolate" by @beanhouse
            sample product own-latte "latte" by @own
            sample campaign #TweetShop purchase alone by @own
            sample account @SHOEBARN charity
            sample listing LAT purchase by @own product own-latte
            """)
        #expect(knowledge.catalog.find(id: "mocha")?.title == "Hot Chocolate")
        #expect(knowledge.catalog.products.filter { $0.title.lowercased() == "latte" }.map(\.id) == ["own-latte"])
        #expect(knowledge.campaigns.find(tag: "tweetshop").map(\.merchant) == ["own"])
        #expect(knowledge.accounts.find(handle: "shoebarn")?.entry.role == .charity)
        #expect(knowledge.listings.find(postID: "LAT")?.merchant == "own")
        #expect(knowledge.catalog.complaints.isEmpty && knowledge.accounts.complaints.isEmpty)
        #expect(knowledge.campaigns.complaints.isEmpty && knowledge.listings.complaints.isEmpty)
    }

    @Test func rolesAreThoseOfAccounts() {
        #expect(Grammar.Samples.Role.allCases.map(\.rawValue).sorted() == AccountRole.allCases.map(\.rawValue).sorted())
    }

    @Test func missingProductsAreTold() throws {
        let failures = try failures(
            """
            grammar own 1
            language en
            service @mugclub
            intent order -> purchase
              : item  product
            match tag: order = service #mugme {item}
              "@mugclub #mugme blue mugs" -> complete
              "@mugclub #mugme red mugs"  -> item=red-mug
              "@mugclub"                  -> none
            """)
        #expect(
            failures.map(\.message) == [
                "The example must be complete, and gives incomplete, unresolved_product by tag."
                    + " No product is called “blue mugs”.",
                "The example must be complete, and gives incomplete, unresolved_product by tag."
                    + " No product is called “red mugs”.",
            ])
        #expect(
            failures.map(\.help) == [
                "Declare it for the examples: sample product blue-mugs \"blue mugs\" by @mugclub",
                "Declare it for the examples: sample product red-mug \"red mugs\" by @mugclub",
            ])
    }

    @Test func missingAccountsCampaignsAndListingsAreTold() throws {
        let failures = try failures(
            """
            grammar own 1
            language en
            intent buy -> purchase
              : item      product
              : merchant  account
            intent claim
              : campaign  command tag of claim
            match tag: buy = #buy {item} {merchant}
              "#buy mocha @mugclub" -> item=mocha
              "#buying"             -> none
            match listing: buy when reply to listing = buy
              "buy" in reply to listing MUG by @mugclub -> merchant=@mugclub
              "buy"                                     -> none
            match free: claim = {campaign}
              "me too #MugDay" -> complete
              "#mug"           -> none
            """)
        #expect(
            failures.map(\.help) == [
                "Declare it for the examples: sample account @mugclub merchant",
                "The listing MUG is not known. Declare it for the examples:"
                    + " sample listing MUG purchase by @mugclub",
                "The campaign #MugDay is not known. Declare it for the examples:"
                    + " sample campaign #MugDay claim alone",
            ])
    }
}
