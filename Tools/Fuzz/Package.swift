// swift-tools-version: 6.2

import PackageDescription

// The links in Sources make the library's targets targets of this package, so that what has `package` access there can
// be tested. No dependent of stemma ever resolves this package.
let package = Package(
  name: "stemma-fuzz",
  targets: [
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CKernels", cSettings: [.unsafeFlags(["-fsanitize=fuzzer-no-link,address"])]),
    .target(name: "Stemma", dependencies: ["CKernels"]),
    .target(name: "StemmaIngest", dependencies: ["Stemma", "CKernels", "CZlib"]),
    .executableTarget(name: "FuzzJSON", dependencies: ["StemmaIngest"]),
  ],
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
package.targets.last?.linkerSettings = [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]
