// swift-tools-version: 6.2
import PackageDescription

/// The settings every target of ours is built with.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// One room of the house: what it may import is what is listed here, and `ArchitectureTests` holds it to that.
func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of one room, in the folder of the same name.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude,
    swiftSettings: strict)
}

let package = Package(
  name: "check",
  products: [
    .executable(name: "check", targets: ["check"]),
    .library(name: "CELExpressions", targets: ["CELExpressions"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CLibMD", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
    .target(
      name: "CRE2", linkerSettings: [.linkedLibrary("re2"), .linkedLibrary("stdc++")]),

    .target(name: "CHeap"),

    room("Diagnostics", []),
    room("Documents", ["Diagnostics", "CLibYAML"]),
    room("CEL", ["Diagnostics", "CRE2"]),
    room("Law", ["Diagnostics", "Documents"]),
    room("Rules", ["Diagnostics", "Documents", "Law"]),
    room("Findings", ["Diagnostics", "Documents", "Law", "Rules", "CLibMD"]),
    room("Engine", ["Diagnostics", "Documents", "CEL", "Law", "Rules", "Findings"]),
    room("Reporters", ["Diagnostics", "Law", "Rules", "Findings"]),
    room("Authoring", ["Diagnostics", "Documents", "CEL", "Law", "Rules", "Findings", "Engine"]),

    // What other programs may embed: the one room with a public door.
    room("CELExpressions", ["Diagnostics", "Documents", "CEL"]),

    // What runs the CEL suites, for the command and for the tests; it does not ship.
    room("CELConformance", ["Diagnostics", "Documents", "CEL"]),

    // Files, for the programs around the tool.
    room("InputFiles", ["Diagnostics"]),
    .executableTarget(
      name: "EmbedPack",
      dependencies: [
        "Diagnostics", "Documents", "Law", "Rules", "Findings", "Engine", "InputFiles",
      ],
      swiftSettings: strict),
    .plugin(name: "EmbedPackPlugin", capability: .buildTool(), dependencies: ["EmbedPack"]),
    .target(name: "EmbeddedPack", swiftSettings: strict, plugins: ["EmbedPackPlugin"]),

    .executableTarget(
      name: "check",
      dependencies: [
        "Diagnostics", "Documents", "CEL", "Law", "Rules", "Findings", "Engine", "Reporters",
        "Authoring", "EmbeddedPack", "CHeap",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "cel-conformance", dependencies: ["CELConformance"],
      swiftSettings: strict),

    .target(name: "BenchmarkSupport", path: "Benchmarks/support", swiftSettings: strict),
    .executableTarget(
      name: "documents-benchmark", dependencies: ["Diagnostics", "Documents", "CLibYAML"],
      path: "Benchmarks/documents", swiftSettings: strict),
    .executableTarget(
      name: "rules-benchmark",
      dependencies: ["Diagnostics", "Documents", "CEL", "InputFiles", "BenchmarkSupport"],
      path: "Benchmarks/rules", swiftSettings: strict),
    .executableTarget(
      name: "findings-benchmark",
      dependencies: [
        "Diagnostics", "Documents", "Findings", "Engine", "InputFiles", "BenchmarkSupport",
      ],
      path: "Benchmarks/findings", swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport",
      swiftSettings: strict),
    tests("DiagnosticsTests", ["Diagnostics"]),
    tests("DocumentsTests", ["Diagnostics", "Documents"], exclude: ["Goldens"]),
    tests("CELTests", ["Diagnostics", "CEL"]),
    tests("CELExpressionsTests", ["CELExpressions"]),
    tests("LawTests", ["Diagnostics", "Documents", "Law"]),
    tests("RulesTests", ["Diagnostics", "Documents", "Law", "Rules"]),
    tests("FindingsTests", ["Diagnostics", "Documents", "Law", "Rules", "Findings"]),
    tests(
      "EngineTests", ["Diagnostics", "Documents", "CEL", "Law", "Rules", "Findings", "Engine"]),
    tests(
      "ReportersTests", ["Diagnostics", "Documents", "Law", "Rules", "Findings", "Reporters"],
      exclude: ["Goldens", "Readers"]),
    tests(
      "AuthoringTests",
      ["Diagnostics", "Documents", "CEL", "Law", "Rules", "Findings", "Engine", "Authoring"]),
    tests(
      "CheckTests",
      [
        "Diagnostics", "Documents", "Law", "Rules", "Findings", "Engine", "Reporters", "check",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Fixtures", "Transcripts"]),
    tests("ConformanceTests", ["CELConformance"], exclude: ["passing.txt"]),
    tests("ArchitectureTests", []),
  ]
)
