// swift-tools-version: 6.2

import PackageDescription

/// The fuzzers, each with the code under test.
let fuzzers: KeyValuePairs<String, [Target.Dependency]> = [
  "FuzzDecoding": ["Stemma", "StemmaIngest"],
  "FuzzGzip": ["StemmaIngest", "CZlib"],
  "FuzzJSON": ["StemmaIngest"],
  "FuzzSegments": ["Stemma", "StemmaStore"],
]

// The links in Sources make the library's targets targets of this package, so that what has `package` access there can
// be tested. No dependent of stemma ever resolves this package.
let package = Package(
  name: "stemma-fuzz",
  targets: [
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .target(name: "CKernels", cSettings: [.unsafeFlags(["-fsanitize=fuzzer-no-link,address"])]),
    .target(name: "Stemma", dependencies: ["CKernels"]),
    .target(name: "StemmaIngest", dependencies: ["Stemma", "CKernels", "CZlib"]),
    .target(name: "StemmaStore", dependencies: ["Stemma", "CKernels", "CZlib", "COpenSSL"]),
    .target(name: "Harness"),
  ]
    + fuzzers.map { name, dependencies in
      .executableTarget(
        name: name,
        dependencies: ["Harness"] + dependencies,
        linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]
      )
    },
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system && target.name != "CKernels" {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .unsafeFlags(["-sanitize=fuzzer,address", "-parse-as-library"]),
  ]
}
