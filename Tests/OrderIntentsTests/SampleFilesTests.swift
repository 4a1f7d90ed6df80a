import Foundation
import TestSupport
import Testing

@testable import OrderIntents

/// The samples that grammars' examples and the demo stand on.
struct SampleFilesTests {
    static func path(_ name: String) -> String { Repository.root.appending(path: "Grammars/Samples/\(name)").path }

    @Test func everyRowIsUsed() throws {
        let catalog = try Catalog(contentsOf: Self.path("catalog.tsv"))
        let accounts = try Accounts(contentsOf: Self.path("accounts.tsv"))
        let campaigns = try Campaigns(contentsOf: Self.path("campaigns.tsv"))
        let listings = try Listings(contentsOf: Self.path("listings.tsv"))
        #expect(catalog.complaints + accounts.complaints + campaigns.complaints + listings.complaints == [])
        #expect(catalog.products.count >= 25 && campaigns.all.count >= 10 && listings.all.count == 3)

        // They hang together: merchants are known, products too, prices are in the merchant's currency.
        for product in catalog.products {
            let merchant = try #require(product.merchant)
            let account = try #require(accounts.find(handle: merchant)).entry
            #expect(account.role == .merchant)
            #expect(product.price?.currency == account.currency)
            #expect(product.link?.contains(".example.com/") == true)
        }
        for campaign in campaigns.all {
            let merchant = try #require(campaign.merchant)
            #expect(accounts.find(handle: merchant) != nil)
            if let id = campaign.productID, campaign.grammar == nil {
                #expect(catalog.find(id: id, merchant: merchant) != nil)
            }
        }
        for listing in listings.all {
            let merchant = try #require(listing.merchant)
            #expect(accounts.find(handle: merchant) != nil)
            if let id = listing.productID { #expect(catalog.find(id: id, merchant: merchant) != nil) }
        }
    }

    @Test func holdWhatExamplesAskFor() throws {
        let catalog = try Catalog(contentsOf: Self.path("catalog.tsv"))
        #expect(
            catalog.group(id: "latte", merchant: "beanhouse")?.choices.first?.values == ["small", "medium", "large"])
        #expect(catalog.group(id: "camiseta", merchant: "casacafe")?.choices.map(\.name) == ["color", "size"])
        #expect(catalog.find(id: "cold-brew", merchant: "beanhouse")?.availability == .outOfStock)
        #expect(catalog.find(id: "flat-white", merchant: "beanhouse")?.aliases == ["flattie"])
        #expect(catalog.find(id: "RS-9", merchant: "shoebarn")?.size == "9")
        let campaigns = try Campaigns(contentsOf: Self.path("campaigns.tsv"))
        #expect(campaigns.find(tag: "#buykindlefirehd").first?.isAlone == true)
        #expect(campaigns.find(tag: "savetheunicorns").first?.amount?.description == "5.00 USD")
        let listings = try Listings(contentsOf: Self.path("listings.tsv"))
        #expect(listings.find(postID: "DON")?.amount?.description == "25.00 USD")
    }
}
