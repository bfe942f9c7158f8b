// swift-tools-version: 6.2
import PackageDescription

let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "tagid",
  products: [.executable(name: "tagid", targets: ["tagid"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CLibcurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CLibcrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CLibcsv", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibzip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .target(name: "Documents", dependencies: ["CLibcsv", "CLibxml2", "CLibzip", yams]),
    .target(name: "WorkingDays"),
    .target(name: "Plans", dependencies: ["Documents", "WorkingDays"]),
    .target(name: "Reminders", dependencies: ["Plans", "WorkingDays"]),
    .target(name: "JSONLines"),
    .target(name: "Delivery", dependencies: ["CLibcrypto", "CLibcurl", "JSONLines", mustache]),
    .target(name: "Messages", dependencies: ["Reminders", "Plans", "WorkingDays", "Delivery"]),
    .target(
      name: "Reports", dependencies: ["Delivery", "Documents", "Messages", "Plans", "Reminders", "WorkingDays"]),
    .target(name: "NotificationJournal", dependencies: ["CLibcrypto", "JSONLines"]),
    .target(
      name: "TagidKit",
      dependencies: [
        "Delivery", "Documents", "Messages", "NotificationJournal", "Plans", "Reminders", "Reports", "WorkingDays",
      ]),
    .executableTarget(name: "tagid", dependencies: ["TagidKit", arguments]),

    .target(
      name: "TestSupport", path: "Tests/TestSupport",
      exclude: ["Commands/Interposer/interposer.c", "Commands/Interposer/power.h"]),
    .systemLibrary(name: "CLibical", path: "Tests/CLibical", providers: [.apt(["libical-dev"])]),
    .target(
      name: "CalendarReaders", dependencies: ["CLibical", "Messages", "TestSupport", "WorkingDays"],
      path: "Tests/CalendarReaders"),
    .target(
      name: "ReadingFuzz", dependencies: ["Documents", "NotificationJournal", "Plans", "WorkingDays", "TestSupport"],
      path: "Tests/Fuzz", exclude: ["Corpus", "JournalCorpus", "journal.dict", "readers.dict"]),
    .executableTarget(
      name: "ReadingBenchmark", dependencies: ["Plans"], path: "Tests/Benchmarks/Reading",
      exclude: ["count_lines.c"]),
    .executableTarget(
      name: "DeliveryBenchmark", dependencies: ["Delivery", "Messages", "NotificationJournal", "TagidKit"],
      path: "Tests/Benchmarks/Delivery", exclude: ["delivery.c", "others.py", "sink.c"]),
    .executableTarget(
      name: "WorkingDaysBenchmark", dependencies: ["WorkingDays"], path: "Tests/Benchmarks/WorkingDays",
      exclude: ["working_days.c", "working_days.py"]),
    .executableTarget(
      name: "JournalBenchmark", dependencies: ["NotificationJournal"], path: "Tests/Benchmarks/Journal",
      exclude: ["journal.cpp", "journal.py"]),
    .testTarget(name: "JSONLinesTests", dependencies: ["JSONLines"]),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents", "TestSupport"]),
    .testTarget(name: "WorkingDaysTests", dependencies: ["WorkingDays", "TestSupport"], exclude: ["Oracle"]),
    .testTarget(
      name: "PlansTests", dependencies: ["Documents", "Plans", "ReadingFuzz", "WorkingDays", "TestSupport"]),
    .testTarget(
      name: "RemindersTests", dependencies: ["Reminders", "Plans", "WorkingDays", "TagidKit", "TestSupport"]),
    .testTarget(
      name: "DeliveryTests", dependencies: ["Delivery", "TestSupport"], exclude: ["Channels/Golden", "Mail/Golden"]),
    .testTarget(
      name: "MessagesTests",
      dependencies: [
        "CalendarReaders", "Messages", "Reminders", "Plans", "WorkingDays", "Delivery", "TagidKit", "TestSupport",
      ],
      exclude: ["Golden"]),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "CalendarReaders", "Reports", "Documents", "Messages", "Plans", "Reminders", "WorkingDays", "TagidKit",
        "TestSupport",
      ],
      exclude: ["Golden"]),
    .testTarget(
      name: "NotificationJournalTests",
      dependencies: ["JSONLines", "NotificationJournal", "ReadingFuzz", "TestSupport"],
      exclude: ["verify_journal.py"]),
    .testTarget(
      name: "TagidKitTests",
      dependencies: [
        "TagidKit", "Delivery", "Documents", "Messages", "NotificationJournal", "Plans", "Reminders", "Reports",
        "WorkingDays", "TestSupport",
      ],
      exclude: ["Simulation/Golden", "Model/main.swift"]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["tagid", "CalendarReaders", "TestSupport"], exclude: ["Golden"]),
  ],
  swiftLanguageModes: [.v6]
)

// With this set the model's years are a program of their own (`Deploy/test-system`): optimised, which takes all tests minutes.
if Context.environment["TAGID_MODEL"] != nil {
  package.targets.removeAll { $0.type == .test }
  package.targets.append(
    .executableTarget(
      name: "ModelYears",
      dependencies: ["TagidKit", "Delivery", "Messages", "NotificationJournal", "Plans", "Reminders", "WorkingDays"],
      path: "Tests/TagidKitTests/Model", exclude: ["ModelTests.swift", "JudgeTests.swift"]))
}

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ]
}
