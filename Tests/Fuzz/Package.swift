// swift-tools-version: 6.2
import PackageDescription

// A package of its own: it is built with libFuzzer and the address sanitizer, by `run` beside this file.
let package = Package(
    name: "hashcart-fuzz",
    platforms: [.macOS(.v26)],
    dependencies: [.package(name: "hashcart", path: "../..")],
    targets: [
        .executableTarget(
            name: "Fuzz",
            dependencies: [.product(name: "TweetText", package: "hashcart")],
            swiftSettings: [.treatAllWarnings(as: .error)])
    ],
    swiftLanguageModes: [.v6]
)
