// SPDX-License-Identifier: Apache-2.0
import Documents
import Delivery

/// Reads a channel of `type: smtp`.
struct MailChannelReader {
  private static let mailto = "mailto:"

  let reader: ConfigurationReader
  let secrets: SecretReader

  /// Nil when something is wrong, which is told.
  func read(_ channel: YAMLMapping, _ entry: YAMLValue) -> SMTPSettings? {
    let url = channel.required("url", hint: "Write `url: \"smtps://smtp.example.gov.bd:465\"`.").flatMap(\.filledText)
    let from = channel.required("from", hint: "Write `from: \"Tagid <tagid@example.gov.bd>\"`.").flatMap(
      reader.mailAddress)
    let replyTo = channel.value("replyTo").flatMap(reader.mailAddress)
    let returnPath = channel.value("returnPath").flatMap(reader.mailAddress)
    let listID = channel.value("listId").flatMap(listID)
    let listUnsubscribe = channel.value("listUnsubscribe").flatMap(mailto)
    let subject = MailSender.Subject(
      isASCII: channel.value("asciiSubject").flatMap(\.flag) ?? false,
      folds: channel.value("foldSubject").flatMap(\.flag) ?? true)
    let login = login(channel)
    let tls = channel.value("tls").flatMap { $0.choice(SMTPSettings.TLS.self) } ?? .required
    let files = TLSFileReader(secrets: secrets)
    let identity = files.identity(channel)
    let limits = TransferLimitsReader(files: files).read(channel)
    guard let url, let from, let login else { return nil }
    do throws(DeliveryError) {
      let sender = try MailSender(
        from: from, replyTo: replyTo, listID: listID, listUnsubscribe: listUnsubscribe, subject: subject)
      return try SMTPSettings(
        url: url, sender: sender, returnPath: returnPath, login: login.value, identity: identity, tls: tls,
        limits: limits)
    } catch {
      entry.fail(error.message, hint: "See the README's section on mail servers.")
      return nil
    }
  }

  /// A login that is right, which may be none.
  private struct ReadLogin { var value: SMTPSettings.Login? }

  private func login(_ channel: YAMLMapping) -> ReadLogin? {
    let username = channel.value("username").flatMap(\.filledText)
    let password = secrets.read("password", in: channel)
    let token = secrets.read("token", in: channel)
    let auth = channel.value("auth").flatMap { $0.choice(SMTPSettings.Login.Mechanism.self) }
    let keys = ["username", "password", "token"].filter { secrets.has($0, in: channel) }
    guard !keys.isEmpty || channel.has("auth") else { return ReadLogin(value: nil) }
    if channel.has("auth"), auth == nil { return nil }
    if keys.contains("password"), keys.contains("token") {
      channel.value("token")?.fail("stands beside a password", hint: "Keep the one that the server wants.")
      channel.value("tokenFile")?.fail("stands beside a password", hint: "Keep the one that the server wants.")
      return nil
    }
    guard keys.contains("username"), keys.count > 1 else {
      channel.fail(
        "a login needs a username, and a password or a token",
        hint: "Write `username: tagid` and `passwordFile: smtp-password`, or take all of them out.")
      return nil
    }
    if let auth, (auth == .xoauth2) != keys.contains("token") {
      let wanted = auth == .xoauth2 ? "tokenFile" : "passwordFile"
      channel.value("auth")?.fail(
        "\(auth.rawValue) goes without \(wanted)",
        hint: "Write `\(wanted):`, or another `auth`: plain, login or xoauth2.")
      return nil
    }
    guard let username else { return nil }
    if let password { return ReadLogin(value: .init(username: username, secret: .password(password), mechanism: auth)) }
    if let token { return ReadLogin(value: .init(username: username, secret: .token(token), mechanism: auth)) }
    return nil
  }

  private func listID(_ value: YAMLValue) -> String? {
    guard let text = value.filledText else { return nil }
    if MailSender.isListID(text) { return text }
    value.fail(
      "\(PlainText.quoted(text)) is no list id",
      hint: "Write a dotted name under a domain of yours, such as tagid.example.gov.bd.")
    return nil
  }

  /// An address, with or without `mailto:` before it.
  private func mailto(_ value: YAMLValue) -> MailAddress? {
    guard let text = value.filledText else { return nil }
    do throws(DeliveryError) {
      return try MailAddress(text.hasPrefix(Self.mailto) ? String(text.dropFirst(Self.mailto.count)) : text)
    } catch {
      value.fail(error.message, hint: "Write who is to be asked, such as mailto:tagid-admin@example.gov.bd.")
      return nil
    }
  }
}
