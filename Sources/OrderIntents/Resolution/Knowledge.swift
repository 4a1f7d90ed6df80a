/// What a run knows beside the posts: products, campaigns, accounts and listings.
public struct Knowledge: Sendable {
    /// What is sold.
    public var catalog: Catalog
    /// What hashtags stand for.
    public var campaigns: Campaigns
    /// Who sells, serves and receives.
    public var accounts: Accounts
    /// Posts that offer something.
    public var listings: Listings

    /// Gathers what is known; nothing by default.
    public init(
        catalog: Catalog = Catalog(), campaigns: Campaigns = Campaigns(), accounts: Accounts = Accounts(),
        listings: Listings = Listings()
    ) {
        self.catalog = catalog
        self.campaigns = campaigns
        self.accounts = accounts
        self.listings = listings
    }
}
