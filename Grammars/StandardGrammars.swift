/// The grammar, language and sample files of this folder, embedded in the binary so that it needs nothing beside it.
public enum StandardGrammars {
    /// A file with its name.
    public struct File: Sendable {
        /// The name in this folder.
        public let name: String
        /// Its bytes, UTF-8.
        public let bytes: [UInt8]
    }

    /// One grammar for each system.
    public static var grammars: [File] {
        [
            File(name: "amazon-cart.grammar", bytes: PackageResources.amazon_cart_grammar),
            File(name: "amex.grammar", bytes: PackageResources.amex_grammar),
            File(name: "chirpify.grammar", bytes: PackageResources.chirpify_grammar),
            File(name: "dominos.grammar", bytes: PackageResources.dominos_grammar),
            File(name: "kelloggs.grammar", bytes: PackageResources.kelloggs_grammar),
            File(name: "shop-de.grammar", bytes: PackageResources.shop_de_grammar),
            File(name: "shop-es.grammar", bytes: PackageResources.shop_es_grammar),
            File(name: "shop-fr.grammar", bytes: PackageResources.shop_fr_grammar),
            File(name: "shop.grammar", bytes: PackageResources.shop_grammar),
            File(name: "smoney.grammar", bytes: PackageResources.smoney_grammar),
            File(name: "tweet-a-coffee.grammar", bytes: PackageResources.tweet_a_coffee_grammar),
            File(name: "walkers.grammar", bytes: PackageResources.walkers_grammar),
        ]
    }

    /// The words of each language.
    public static var languages: [File] {
        [
            File(name: "de.words", bytes: PackageResources.de_words),
            File(name: "en.words", bytes: PackageResources.en_words),
            File(name: "es.words", bytes: PackageResources.es_words),
            File(name: "fr.words", bytes: PackageResources.fr_words),
        ]
    }

    /// Products, campaigns, accounts and listings of made-up shops: for the grammars' own examples and the demo.
    public enum Samples {
        /// A product feed in the shape of Google Merchant Center.
        public static var catalog: File { File(name: "catalog.tsv", bytes: PackageResources.catalog_tsv) }
        /// What the hashtags stand for.
        public static var campaigns: File { File(name: "campaigns.tsv", bytes: PackageResources.campaigns_tsv) }
        /// Who sells, serves and receives.
        public static var accounts: File { File(name: "accounts.tsv", bytes: PackageResources.accounts_tsv) }
        /// Posts that offer something.
        public static var listings: File { File(name: "listings.tsv", bytes: PackageResources.listings_tsv) }
        /// Posts for the demo, as X's API gives them.
        public static var posts: File { File(name: "posts.jsonl", bytes: PackageResources.posts_jsonl) }
    }
}
