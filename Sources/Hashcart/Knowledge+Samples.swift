import OrderGrammar
import OrderIntents
import StandardGrammars

extension Knowledge {
    /// Made-up shops, campaigns, people and listings that the standard grammars' examples speak of.
    public static func samples() throws(Diagnostics) -> Knowledge {
        typealias Samples = StandardGrammars.Samples
        return Knowledge(
            catalog: try Catalog(contentsOf: Samples.catalog.bytes, name: Samples.catalog.name),
            campaigns: try Campaigns(contentsOf: Samples.campaigns.bytes, name: Samples.campaigns.name),
            accounts: try Accounts(contentsOf: Samples.accounts.bytes, name: Samples.accounts.name),
            listings: try Listings(contentsOf: Samples.listings.bytes, name: Samples.listings.name))
    }
}
