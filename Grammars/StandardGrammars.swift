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
            File(name: "aivey.grammar", bytes: PackageResources.aivey_grammar),
            File(name: "altcointip.grammar", bytes: PackageResources.altcointip_grammar),
            File(name: "amazon-cart.grammar", bytes: PackageResources.amazon_cart_grammar),
            File(name: "amex.grammar", bytes: PackageResources.amex_grammar),
            File(name: "bib-and-tucker.grammar", bytes: PackageResources.bib_and_tucker_grammar),
            File(name: "birds-eye.grammar", bytes: PackageResources.birds_eye_grammar),
            File(name: "bitcointip.grammar", bytes: PackageResources.bitcointip_grammar),
            File(name: "bos-bev.grammar", bytes: PackageResources.bos_bev_grammar),
            File(name: "btctip.grammar", bytes: PackageResources.btctip_grammar),
            File(name: "cf-live.grammar", bytes: PackageResources.cf_live_grammar),
            File(name: "changetip.grammar", bytes: PackageResources.changetip_grammar),
            File(name: "chirpify.grammar", bytes: PackageResources.chirpify_grammar),
            File(name: "commentsold.grammar", bytes: PackageResources.commentsold_grammar),
            File(name: "deeple.grammar", bytes: PackageResources.deeple_grammar),
            File(name: "dogetipbot.grammar", bytes: PackageResources.dogetipbot_grammar),
            File(name: "dominos.grammar", bytes: PackageResources.dominos_grammar),
            File(name: "dwolla.grammar", bytes: PackageResources.dwolla_grammar),
            File(name: "goodworld.grammar", bytes: PackageResources.goodworld_grammar),
            File(name: "icici.grammar", bytes: PackageResources.icici_grammar),
            File(name: "instagram-live-sale.grammar", bytes: PackageResources.instagram_live_sale_grammar),
            File(name: "kelloggs.grammar", bytes: PackageResources.kelloggs_grammar),
            File(name: "kotak.grammar", bytes: PackageResources.kotak_grammar),
            File(name: "live-168money.grammar", bytes: PackageResources.live_168money_grammar),
            File(name: "lntipbot.grammar", bytes: PackageResources.lntipbot_grammar),
            File(name: "lntxbot.grammar", bytes: PackageResources.lntxbot_grammar),
            File(name: "loews.grammar", bytes: PackageResources.loews_grammar),
            File(name: "mj-daisy.grammar", bytes: PackageResources.mj_daisy_grammar),
            File(name: "moonfruit.grammar", bytes: PackageResources.moonfruit_grammar),
            File(name: "my-fashion-emporium.grammar", bytes: PackageResources.my_fashion_emporium_grammar),
            File(name: "mydogetip.grammar", bytes: PackageResources.mydogetip_grammar),
            File(name: "old-navy.grammar", bytes: PackageResources.old_navy_grammar),
            File(name: "ordrstartr.grammar", bytes: PackageResources.ordrstartr_grammar),
            File(name: "paywitty.grammar", bytes: PackageResources.paywitty_grammar),
            File(name: "rt2give.grammar", bytes: PackageResources.rt2give_grammar),
            File(name: "shop-ar.grammar", bytes: PackageResources.shop_ar_grammar),
            File(name: "shop-de.grammar", bytes: PackageResources.shop_de_grammar),
            File(name: "shop-es.grammar", bytes: PackageResources.shop_es_grammar),
            File(name: "shop-fr.grammar", bytes: PackageResources.shop_fr_grammar),
            File(name: "shop-hi.grammar", bytes: PackageResources.shop_hi_grammar),
            File(name: "shop-id.grammar", bytes: PackageResources.shop_id_grammar),
            File(name: "shop-it.grammar", bytes: PackageResources.shop_it_grammar),
            File(name: "shop-ja.grammar", bytes: PackageResources.shop_ja_grammar),
            File(name: "shop-ko.grammar", bytes: PackageResources.shop_ko_grammar),
            File(name: "shop-nl.grammar", bytes: PackageResources.shop_nl_grammar),
            File(name: "shop-pt.grammar", bytes: PackageResources.shop_pt_grammar),
            File(name: "shop-th.grammar", bytes: PackageResources.shop_th_grammar),
            File(name: "shop-tr.grammar", bytes: PackageResources.shop_tr_grammar),
            File(name: "shop-zh-TW.grammar", bytes: PackageResources.shop_zh_TW_grammar),
            File(name: "shop.grammar", bytes: PackageResources.shop_grammar),
            File(name: "shopline.grammar", bytes: PackageResources.shopline_grammar),
            File(name: "smoney.grammar", bytes: PackageResources.smoney_grammar),
            File(name: "soldsie.grammar", bytes: PackageResources.soldsie_grammar),
            File(name: "support.grammar", bytes: PackageResources.support_grammar),
            File(name: "tipdoge.grammar", bytes: PackageResources.tipdoge_grammar),
            File(name: "tipjoy.grammar", bytes: PackageResources.tipjoy_grammar),
            File(name: "tippercoin.grammar", bytes: PackageResources.tippercoin_grammar),
            File(name: "tippr.grammar", bytes: PackageResources.tippr_grammar),
            File(name: "tipreddcoin.grammar", bytes: PackageResources.tipreddcoin_grammar),
            File(name: "tweet-a-coffee.grammar", bytes: PackageResources.tweet_a_coffee_grammar),
            File(name: "tweetcafe.grammar", bytes: PackageResources.tweetcafe_grammar),
            File(name: "twippr.grammar", bytes: PackageResources.twippr_grammar),
            File(name: "twitpay.grammar", bytes: PackageResources.twitpay_grammar),
            File(name: "twollars.grammar", bytes: PackageResources.twollars_grammar),
            File(name: "uk-donate.grammar", bytes: PackageResources.uk_donate_grammar),
            File(name: "walkers.grammar", bytes: PackageResources.walkers_grammar),
            File(name: "wwf.grammar", bytes: PackageResources.wwf_grammar),
            File(name: "xrptipbot.grammar", bytes: PackageResources.xrptipbot_grammar),
        ]
    }

    /// The words of each language.
    public static var languages: [File] {
        [
            File(name: "ar.words", bytes: PackageResources.ar_words),
            File(name: "de.words", bytes: PackageResources.de_words),
            File(name: "en.words", bytes: PackageResources.en_words),
            File(name: "es.words", bytes: PackageResources.es_words),
            File(name: "fr.words", bytes: PackageResources.fr_words),
            File(name: "hi.words", bytes: PackageResources.hi_words),
            File(name: "id.words", bytes: PackageResources.id_words),
            File(name: "it.words", bytes: PackageResources.it_words),
            File(name: "ja.words", bytes: PackageResources.ja_words),
            File(name: "ko.words", bytes: PackageResources.ko_words),
            File(name: "nl.words", bytes: PackageResources.nl_words),
            File(name: "pt.words", bytes: PackageResources.pt_words),
            File(name: "th.words", bytes: PackageResources.th_words),
            File(name: "tr.words", bytes: PackageResources.tr_words),
            File(name: "zh.words", bytes: PackageResources.zh_words),
            File(name: "zh-TW.words", bytes: PackageResources.zh_TW_words),
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
