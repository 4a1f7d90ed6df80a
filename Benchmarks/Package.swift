// swift-tools-version: 6.2
import PackageDescription

// A package of its own: a benchmark target in the root package would build its tools with every `swift build`.

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
    name: "hashcart-benchmarks",
    platforms: [.macOS(.v26)],
    products: [
        .executable(name: "throughput", targets: ["Throughput"]),
        .executable(name: "write-texts", targets: ["WriteTexts"]),
        .executable(name: "textspeed", targets: ["TextSpeed"]),
        .executable(name: "curves", targets: ["Curves"]),
        .executable(name: "catalogs", targets: ["Catalogs"]),
    ],
    dependencies: [
        .package(name: "hashcart", path: ".."),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.6.0"),
        // Without its traits: they would put counters into every allocation and reference count that is timed.
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    ],
    targets: [
        .target(
            name: "BenchmarkCorpus",
            dependencies: ["Measuring", .product(name: "Hashcart", package: "hashcart")],
            swiftSettings: strict),
        .executableTarget(
            name: "Throughput",
            dependencies: [
                "AllocationCounter", "BenchmarkCorpus", "Measuring",
                .product(name: "Hashcart", package: "hashcart"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "WriteTexts",
            dependencies: ["BenchmarkCorpus", .product(name: "Hashcart", package: "hashcart")],
            swiftSettings: strict),
        .executableTarget(
            name: "Curves",
            dependencies: [
                "BenchmarkCorpus", "Measuring",
                .product(name: "Hashcart", package: "hashcart"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "Catalogs",
            dependencies: [
                "BenchmarkCorpus", "Measuring",
                .product(name: "Hashcart", package: "hashcart"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .target(name: "Measuring", swiftSettings: strict),
        .target(name: "AllocationCounter"),
        .executableTarget(
            name: "TextSpeed",
            dependencies: [
                "AllocationCounter", "Measuring",
                .product(name: "Hashcart", package: "hashcart"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        // The plugin looks for benchmarks in a folder of this name.
        .executableTarget(
            name: "Stages",
            dependencies: [
                "BenchmarkCorpus",
                .product(name: "Hashcart", package: "hashcart"),
                .product(name: "Benchmark", package: "benchmark"),
            ],
            path: "Benchmarks/Stages",
            swiftSettings: strict,
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    ],
    swiftLanguageModes: [.v6]
)
