// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who builds the tool builds this. It takes the tool's sources as they are,
// through links, since what it tries out is `package` and not public.

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A fuzz target: libFuzzer brings the `main`.
func fuzzer(_ name: String) -> Target {
  .executableTarget(
    name: name, dependencies: ["Diagnostics", "CEL", "FuzzSupport"],
    swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])])
}

let package = Package(
  name: "fuzz",
  targets: [
    .target(
      name: "CRE2", linkerSettings: [.linkedLibrary("re2"), .linkedLibrary("stdc++")]),
    .target(name: "Diagnostics", swiftSettings: strict),
    .target(name: "CEL", dependencies: ["Diagnostics", "CRE2"], swiftSettings: strict),
    .target(name: "FuzzSupport", dependencies: ["Diagnostics", "CEL"], swiftSettings: strict),
    fuzzer("FuzzParser"),
    fuzzer("FuzzChecker"),
    fuzzer("FuzzEvaluator"),
  ]
)
