// swift-tools-version: 6.2

import PackageDescription

// The links in Sources make the library's targets targets of this package, so that the stages can reach what has
// `package` access there. No dependent of stemma ever resolves this package.
let package = Package(
  name: "stemma-benchmarks",
  products: [.executable(name: "benchmark", targets: ["BenchmarkCommand"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CKernels"),
    .target(name: "Stemma", dependencies: ["CKernels"]),
    .target(name: "StemmaIngest", dependencies: ["Stemma", "CKernels", "CZlib"]),
    .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .target(name: "StemmaStore", dependencies: ["Stemma", "CKernels", "CZlib", "COpenSSL"]),
    .target(name: "SyntheticCorpora"),
    .executableTarget(
      name: "BenchmarkCommand",
      dependencies: [
        "Stemma", "StemmaIngest", "StemmaStore", "SyntheticCorpora",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system && target.name != "CKernels" {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
  ]
}
