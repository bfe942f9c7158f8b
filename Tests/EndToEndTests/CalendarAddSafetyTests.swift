// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// Whatever happens while an order is written, the file is whole and belongs to whom it belonged.
struct CalendarAddSafetyTests {
  private let office: Office

  init() throws {
    office = try Office()
    try list("own.json")
  }

  private func list(_ file: String) throws {
    try office.configure(mail: Office.outbox, chat: Office.outbox)
    let text = try office.folder.read("tagid.yaml")
    _ = try office.folder.write(
      text.replacing("BD-government.json\"]", with: "BD-government.json\", \"\(file)\"]"), to: "tagid.yaml")
  }

  private func order(_ day: Int) -> [String] {
    let date = "2021-11-\(day < 10 ? "0" : "")\(day)"
    return ["calendar", "add", date, "--closed", "--name", "Day \(day)", "--announced", "2021-10-29"]
  }

  private func facts() throws -> [String] {
    try office.folder.read("own.json").split(separator: "\n").filter { $0.hasPrefix("{\"date\"") }.map(String.init)
  }

  @Test func sixAtOnceAllLand() async throws {
    let runs = try await withThrowingTaskGroup(of: FinishedCommand.self) { group in
      for day in 1...6 { group.addTask { try await office.command(order(day)).run() } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(runs.allSatisfy { $0.status == 0 }, "\(runs)")
    #expect(try facts().count == 6 && facts() == facts().sorted())
    #expect(try await HolidaySchema.problems(of: [try office.folder.read("own.json")]) == [[]])
  }

  @Test func modeAndOwnerAndALinkAreKept() async throws {
    let path = try office.folder.write("{\"facts\":[]}", to: "kept/real.json")
    try FileManager.default.createSymbolicLink(
      atPath: office.folder.path("own.json"), withDestinationPath: "kept/real.json")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let isRoot = geteuid() == 0
    if isRoot {
      try FileManager.default.setAttributes([.ownerAccountID: 1234, .groupOwnerAccountID: 4321], ofItemAtPath: path)
    }
    #expect(try await office.command(order(1)).run().status == 0)
    #expect(try facts().count == 1)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(!isRoot || attributes[.ownerAccountID] as? Int == 1234 && attributes[.groupOwnerAccountID] as? Int == 4321)
    let link = try FileManager.default.destinationOfSymbolicLink(atPath: office.folder.path("own.json"))
    #expect(link == "kept/real.json")
  }

  @Test func aLinkToAFileThatIsNotThereYetStaysOne() async throws {
    try FileManager.default.createDirectory(
      atPath: office.folder.path("store/far"), withIntermediateDirectories: true)
    // The link's `..` is that of the folder it leads to.
    try FileManager.default.createSymbolicLink(atPath: office.folder.path("near"), withDestinationPath: "store/far")
    try FileManager.default.createSymbolicLink(
      atPath: office.folder.path("own.json"), withDestinationPath: "near/../office.json")
    #expect(try await office.command(order(1)).run().status == 0)
    #expect(try facts().count == 1 && office.folder.read("store/office.json") == office.folder.read("own.json"))
    let link = try? FileManager.default.destinationOfSymbolicLink(atPath: office.folder.path("own.json"))
    #expect(link == "near/../office.json")
  }

  @Test(arguments: ["nowhere/office.json", "own.json"])
  func aLinkThatLeadsNowhereIsLeftAlone(_ target: String) async throws {
    try FileManager.default.createSymbolicLink(atPath: office.folder.path("own.json"), withDestinationPath: target)
    let run = try await office.command(order(1)).run()
    #expect(run.status == 73, "\(run)")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: office.folder.path("own.json")) == target)
  }

  @Test func aFolderThatCannotBeWrittenLeavesTheFileAsItIs() async throws {
    // Not even root may make files there.
    try list("/proc/own-holidays.json")
    let run = try await office.command(order(1)).run()
    #expect(run.status == 73 && run.errors.contains("cannot be"), "\(run)")
    #expect(run.output.isEmpty)
  }

  @Test func aFolderThatIsNotThereIsNamed() async throws {
    try list("nowhere/own.json")
    let run = try await office.command(order(1)).run()
    #expect(run.status == 73 && run.errors.contains("nowhere"), "\(run)")
  }

  @Test func aFullDiskLeavesTheFileAsItIs() async throws {
    let note = ["--note", String(repeating: "long ", count: 400)]
    #expect(try await office.command(order(1) + note).run().status == 0)
    let before = try office.folder.bytes(of: "own.json")
    let command = office.command(order(2))
    // No file can grow beyond 1 KiB.
    let limited = Command(
      "/bin/bash", ["-c", "trap '' XFSZ; ulimit -f 1; exec \"$@\"", "bash", command.executable] + command.arguments,
      environment: command.environment, workingDirectory: office.folder.path)
    let run = try await limited.run()
    #expect(run.status == 73 && run.errors.contains("it is as it was") && run.output.isEmpty, "\(run)")
    #expect(try office.folder.bytes(of: "own.json") == before)
    #expect(!office.folder.files().contains(".own.json.new"))
  }

  @Test func aRunThatIsKilledLeavesAWholeFileThatTheNextGoesOnWith() async throws {
    var landed = 0
    for (day, delay) in zip(1...12, [2, 5, 8, 12, 16, 20, 25, 30, 35, 40, 50, 60]) {
      let running = try office.command(order(day)).start()
      try await Task.sleep(for: .milliseconds(delay))
      running.kill()
      _ = try await running.wait()
      guard office.folder.files().contains("own.json") else { continue }
      let facts = try facts()
      #expect(try await HolidaySchema.problems(of: [try office.folder.read("own.json")]) == [[]])
      #expect(facts.count >= landed)
      landed = facts.count
    }
    // What a killed run left behind is in nobody's way.
    _ = try office.folder.write("half", to: ".own.json.new")
    #expect(try await office.command(order(30)).run().status == 0)
    #expect(try facts().count == landed + 1 && !office.folder.files().contains(".own.json.new"))
  }

  @Test func anotherWriterIsWaitedFor() async throws {
    // Gives the lock back once somebody else has the folder open, who is about to lock it or waits.
    let script = """
      import fcntl, glob, os, time
      folder = os.open(".", os.O_RDONLY)
      fcntl.flock(folder, fcntl.LOCK_EX)
      print("held", flush=True)
      def leads_here(link):
          try:
              return os.readlink(link) == os.getcwd()
          except OSError:
              return False
      own = f"/proc/{os.getpid()}/"
      while not any(leads_here(link) for link in glob.glob("/proc/[0-9]*/fd/*") if not link.startswith(own)):
          time.sleep(0.02)
      time.sleep(0.5)
      print("written" if os.path.exists("own.json") else "waiting", flush=True)
      """
    let other = try Command("/usr/bin/python3", ["-c", script], workingDirectory: office.folder.path)
      .start()
    #expect(await eventually { other.output.contains("held") })
    // A dry run needs no lock, and opens no folder.
    #expect(try await office.command(order(1) + ["--dry-run"]).run().status == 0)
    #expect(try await office.command(order(1)).run().status == 0)
    #expect(try await other.wait().output == "held\nwaiting\n")
    #expect(try facts().count == 1)
  }
}
