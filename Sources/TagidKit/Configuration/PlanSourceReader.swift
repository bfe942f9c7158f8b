// SPDX-License-Identifier: Apache-2.0
import Documents
import Foundation
import Plans
import Reminders

/// Reads `plans:` and what stands beside each plan in `NAME.plan.yaml`.
struct PlanSourceReader {
  let reader: ConfigurationReader
  let people: [String: Person]
  let channels: DeclaredChannels

  func read(_ value: YAMLValue) -> [PlanSource] {
    var sources: [PlanSource] = []
    for (pattern, at) in value.texts {
      let files = reader.paths.files(pattern).filter { !$0.hasSuffix(".plan.yaml") }
      if files.isEmpty {
        at.fail("no file matches \"\(pattern)\"", hint: "Relative patterns start at the folder of \(reader.file).")
      }
      for path in files where !sources.contains(where: { $0.path == path }) {
        if let source = source(path, at) { sources.append(source) }
      }
    }
    if value.list?.isEmpty == true {
      value.fail("names no plan", hint: "Write `plans: [Calendars/plans/*.tsv]`.")
    }
    return sources
  }

  private func source(_ path: String, _ at: YAMLValue) -> PlanSource? {
    let name = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
    var source = PlanSource(
      path: path, file: reader.paths.shown(path), id: Self.id(fromFileName: name), title: nil,
      owners: Owners(), chats: [])
    let besides = Self.settingsFile(besides: path)
    if FileManager.default.fileExists(atPath: besides) {
      let shown = reader.paths.shown(besides)
      guard let settings = YAMLFile.mapping(at: besides, shown: shown, reader.problems) else { return nil }
      source.settings = SettingsPlaces(file: shown)
      apply(settings, to: &source)
      // The next quarter's document, which shares the file, became known on another day.
      if (besides as NSString).lastPathComponent != "\(name).plan.yaml" { source.knownOn = nil }
    }
    guard Self.isID(source.id) else {
      at.fail(
        "\"\(source.id)\", from the file name \(source.file), cannot be a plan's id",
        hint: "Use a-z, 0-9 and - in the file name, or write `id: my-plan-2021-22` into \(reader.paths.shown(besides))."
      )
      return nil
    }
    return source
  }

  private func apply(_ settings: YAMLMapping, to source: inout PlanSource) {
    defer { settings.finish() }
    if let id = settings.value("id"), let text = id.filledText {
      if Self.isID(text) {
        source.id = text
      } else {
        id.fail("\"\(text)\" cannot be a plan's id", hint: "Use a-z, 0-9 and -, such as mole-egov-2021-22.")
      }
    }
    source.scoring = ScoringReader.read(settings)
    for key in ["knownOn", "evaluation"] { source.settings?.add(key, .all, at: settings.place(of: key)) }
    source.knownOn = settings.value("knownOn").flatMap(reader.day)
    source.title = settings.value("title").flatMap(reader.localized)
    if let chat = settings.value("chat") {
      source.chats = reader.names(
        in: chat, of: channels.forChats, kind: "chat channel", section: "channels")
    }
    if let reminders = settings.value("reminders") {
      let read = PolicyReader(reader: reader, people: people.keys.sorted())
      source.policyChanges = read.plan(reminders, noting: &source.settings)
    }
    if let duties = settings.value("duties") {
      source.duties = DutyReader(reader: reader, people: people.keys.sorted()).read(
        duties, noting: &source.settings)
    }
    source.evaluation = settings.value("evaluation").flatMap(reader.plannedDay)
    var owners: [(part: PlanPart, value: Owners.Group)] = []
    let groups = settings.value("owners")?.mapping
    for (key, value) in groups?.entries ?? [] {
      guard let part = PlanPart(key) else {
        value.fail(
          "\"\(key)\" is no part of an indicator's id", hint: "Write an id such as \"1.3\", or \"*\" for all others."
        )
        continue
      }
      if owners.contains(where: { $0.part == part }) { value.fail("stands here twice", hint: "Keep one of the two.") }
      source.settings?.add("owners", part, at: groups?.place(of: key))
      owners.append((part, group(value)))
    }
    source.owners = Owners(owners)
  }

  /// Either a list of focal points, or `{ focal: [...], alternates: [...], supervisors: [...] }`.
  private func group(_ value: YAMLValue) -> Owners.Group {
    let known = people.keys.sorted()
    let names = { (value: YAMLValue) in reader.names(in: value, of: known, kind: "person", section: "people") }
    guard value.isMapping, let mapping = value.mapping else { return Owners.Group(focal: names(value)) }
    defer { mapping.finish() }
    let focal = mapping.required("focal", hint: "Name the focal points: `focal: [innovation-officer]`.")
    // An empty list says that there is nobody, which is no mistake here.
    let others = { (key: String) in mapping.value(key).map { $0.list?.isEmpty == true ? [] : names($0) } ?? [] }
    return Owners.Group(
      focal: focal.map(names) ?? [], alternates: others("alternates"), supervisors: others("supervisors"))
  }

  /// The file of settings beside a document, which may not be there. The next quarter's document, NAME-q2, is the same plan
  /// and needs no second one.
  static func settingsFile(besides path: String) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    let name = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
    let candidates = [name, id(fromFileName: name)].map {
      (folder as NSString).appendingPathComponent("\($0).plan.yaml")
    }
    return candidates.first { FileManager.default.fileExists(atPath: $0) } ?? candidates[0]
  }

  /// A file name without ending and without `-q1` to `-q4` (rule 8).
  static func id(fromFileName name: String) -> String {
    quarter(inFileName: name) == nil ? name : String(name.dropLast(3))
  }

  /// The N of `NAME-qN`.
  static func quarter(inFileName name: String) -> Int? { (1...4).first { name.hasSuffix("-q\($0)") } }

  static func isID(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 64
      && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }
}
