// swift-tools-version: 6.2
import PackageDescription

// Warnings are errors in every target of this package; users of the package are not affected.
let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
]

/// A target of the pipeline. `after` lists the only modules it may import.
func stage(_ name: String, after: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .target(name: name, dependencies: after, exclude: exclude, swiftSettings: strict)
}

func tests(of name: String, with more: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: [.target(name: name), "TestSupport"] + more, swiftSettings: strict)
}

/// The grammar files that are embedded in the binary.
let standardGrammars = [
    "aivey", "altcointip", "amazon-cart", "amex", "bib-and-tucker", "birds-eye", "bitcointip", "bos-bev", "btctip",
    "cf-live", "changetip", "chirpify", "commentsold", "deeple", "dogetipbot", "dominos", "dwolla", "goodworld",
    "icici", "instagram-live-sale", "kelloggs", "kotak", "live-168money", "lntipbot", "lntxbot", "loews", "mj-daisy",
    "moonfruit", "my-fashion-emporium", "mydogetip", "old-navy", "ordrstartr", "paywitty", "rt2give", "shop",
    "shopline", "smoney", "soldsie", "support", "tipdoge", "tipjoy", "tippercoin", "tippr",
    "tipreddcoin", "tweet-a-coffee", "tweetcafe", "twippr", "twitpay", "twollars", "uk-donate", "walkers", "wwf",
    "xrptipbot",
]

/// The languages that `shop` is localised to.
let shopLanguages = ["ar", "de", "es", "fr", "hi", "id", "it", "ja", "ko", "nl", "pt", "th", "tr", "zh-TW"]

/// The languages whose words are embedded in the binary.
let wordLanguages = shopLanguages + ["en", "zh"]

let package = Package(
    name: "hashcart",
    platforms: [.macOS(.v26)],
    products: [
        .library(name: "Hashcart", targets: ["Hashcart"]),
        .library(name: "TweetText", targets: ["TweetText"]),
        .library(name: "TweetArchives", targets: ["TweetArchives"]),
        .executable(name: "hashcart", targets: ["HashcartCommand"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.6.0"),
        // Reads twitter-text's conformance suite in tests; no product of the package needs it.
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CPCRE2", pkgConfig: "libpcre2-8",
            providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
        .systemLibrary(
            name: "CZlib", pkgConfig: "zlib",
            providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(name: "CVectors"),
        .systemLibrary(name: "CBZip2", providers: [.apt(["libbz2-dev"]), .brew(["bzip2"])]),

        stage("TweetText", exclude: ["README.md", "Tables/make-tables.py"]),
        stage("TweetFeed", after: ["TweetText", "CVectors"]),
        stage("OrderGrammar", after: ["TweetText", "CPCRE2"]),
        stage("OrderMatching", after: ["TweetText", "OrderGrammar"]),
        stage("OrderIntents", after: ["TweetText", "OrderGrammar", "OrderMatching"], exclude: ["Schema"]),
        stage("TweetArchives", after: ["CZlib", "CBZip2"]),
        .target(
            name: "StandardGrammars", path: "Grammars", exclude: ["README.md", "Editor"],
            sources: ["StandardGrammars.swift"],
            resources: (standardGrammars.map { $0 + ".grammar" }
                + shopLanguages.map { "shop-\($0).grammar" }
                + wordLanguages.map { "Languages/\($0).words" }
                + ["accounts.tsv", "campaigns.tsv", "catalog.tsv", "listings.tsv", "posts.jsonl"].map {
                    "Samples/" + $0
                })
                .map { .embedInCode($0) },
            swiftSettings: strict),
        stage(
            "Hashcart",
            after: ["TweetText", "TweetFeed", "OrderGrammar", "OrderMatching", "OrderIntents", "StandardGrammars"]),
        .executableTarget(
            name: "HashcartCommand",
            dependencies: [
                "Hashcart", "OrderIntents", "TweetArchives", "TweetText",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        .target(
            name: "TestSupport", dependencies: ["TweetText", "OrderGrammar"], path: "Tests/TestSupport",
            swiftSettings: strict),
        tests(of: "TweetText", with: [.product(name: "Yams", package: "Yams")]),
        tests(of: "TweetFeed", with: ["TweetText"]),
        tests(of: "OrderGrammar", with: ["TweetText"]),
        tests(of: "OrderMatching", with: ["TweetText", "OrderGrammar", "OrderIntents", "Hashcart", "TweetFeed"]),
        tests(of: "OrderIntents", with: ["TweetText", "OrderGrammar"]),
        tests(of: "Hashcart", with: ["TweetText", "TweetFeed", "OrderGrammar", "OrderIntents", "StandardGrammars"]),
        .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"], swiftSettings: strict),
        tests(of: "HashcartCommand"),
        tests(of: "TweetArchives"),
    ],
    swiftLanguageModes: [.v6]
)
