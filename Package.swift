// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "stemma",
  products: [
    .library(name: "Stemma", targets: ["Stemma", "StemmaIngest", "StemmaStore"]),
    .executable(name: "stemma", targets: ["StemmaCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .target(name: "CKernels"),
    .target(name: "Stemma", dependencies: ["CKernels"]),
    .target(name: "StemmaIngest", dependencies: ["Stemma", "CKernels", "CZlib"]),
    .target(name: "StemmaStore", dependencies: ["Stemma", "CKernels", "CZlib", "COpenSSL"]),
    .executableTarget(
      name: "StemmaCommand",
      dependencies: [
        "Stemma", "StemmaIngest", "StemmaStore",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .target(name: "StemmaTestSupport", dependencies: ["Stemma"], path: "Tests/StemmaTestSupport"),
    .testTarget(name: "StemmaTests", dependencies: ["Stemma", "CKernels", "StemmaTestSupport"]),
    .testTarget(name: "StemmaIngestTests", dependencies: ["StemmaIngest", "StemmaTestSupport", "CZlib"]),
    .testTarget(name: "StemmaStoreTests", dependencies: ["StemmaStore", "StemmaTestSupport"]),
    .testTarget(
      name: "StemmaCommandTests",
      dependencies: ["Stemma", "StemmaIngest", "StemmaStore", "StemmaTestSupport", "StemmaCommand"]
    ),
  ],
  swiftLanguageModes: [.v6]
)

// Strict memory safety on what others link; tests are exempt because `#expect` cannot carry `unsafe`.
for target in package.targets where target.type != .system && target.name != "CKernels" {
  var settings: [SwiftSetting] = target.swiftSettings ?? []
  settings += [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ]
  if target.type != .test && target.name != "StemmaTestSupport" {
    settings += [.strictMemorySafety(), .treatAllWarnings(as: .error)]
  }
  target.swiftSettings = settings
}
