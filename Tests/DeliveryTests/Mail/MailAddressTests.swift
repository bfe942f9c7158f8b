// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Delivery

struct MailAddressTests {
  @Test(
    "An address is read with and without a name",
    arguments: [
      ("a@b.example", nil, "a@b.example"), ("  io@example.gov.bd ", nil, "io@example.gov.bd"),
      ("Tagid <tagid@example.gov.bd>", "Tagid", "tagid@example.gov.bd"),
      ("<a@b.example>", nil, "a@b.example"), ("\"Rahman, A.\" <a@b.example>", "Rahman, A.", "a@b.example"),
      ("\"say \\\"hi\\\"\" <a@b.example>", "say \"hi\"", "a@b.example"),
      ("উদ্ভাবন কর্মকর্তা <io@example.gov.bd>", "উদ্ভাবন কর্মকর্তা", "io@example.gov.bd"),
      ("Dr. Rahman <a.b+c@xn--d1acufc.example>", "Dr. Rahman", "a.b+c@xn--d1acufc.example"),
      ("root@localhost", nil, "root@localhost"),
    ] as [(String, String?, String)])
  func anAddressIsRead(text: String, name: String?, spec: String) throws {
    let address = try MailAddress(text)
    #expect(address.displayName == name)
    #expect(address.spec == spec)
  }

  @Test(
    "A wrong address says what to write instead",
    arguments: [
      ("", "@"), ("nobody", "@"), ("a@b@c", "@"), ("@b.example", "1 to 64"), ("a@", "host name"),
      ("a b@c.example", "a space"), ("a..b@c.example", "dot"), (".a@c.example", "dot"), ("a.@c.example", "dot"),
      ("\"a b\"@c.example", "quoted"), ("কর্মকর্তা@example.gov.bd", "SMTPUTF8"), ("a@বাংলা.example", "xn--"),
      ("a@[127.0.0.1]", "domain name"), ("a@-b.example", "host name"), ("a@b..example", "host name"),
      ("Rahman, A. <a@b.example>", "quotes"), ("\"Rahman <a@b.example>", "quotes"), ("A <a@b.example", ">"),
      ("\"Rahman\\\" <a@b.example>", "quotes"), ("a@b.example\r\nBcc: c@d.example", "line end"),
      ("A\u{0} <a@b.example>", "line end"), ("A\u{202E} <a@b.example>", "invisible"),
      ("a@b.example>", "host name"), ("a@b.example,c@d.example", "@"), ("a<b@c.example>d@e.example", ">"),
    ])
  func aWrongAddressSaysWhatToWrite(text: String, hint: String) {
    let error = #expect(throws: DeliveryError.self) { try MailAddress(text) }
    #expect(error?.code == .address)
    #expect(error?.message.contains(hint) == true, "\(error?.message ?? "")")
  }

  @Test("The local part may have 64 octets and no more")
  func theLocalPartHasALimit() throws {
    #expect(throws: Never.self) { try MailAddress(String(repeating: "a", count: 64) + "@b.example") }
    #expect(throws: DeliveryError.self) { try MailAddress(String(repeating: "a", count: 65) + "@b.example") }
  }

  @Test("A person's name from the configuration is taken as it is, cleaned")
  func aNameFromTheConfiguration() throws {
    let address = try MailAddress(name: "Rahman,\u{202E} \"A\"\n<x>", address: "a@b.example")
    #expect(address.displayName == "Rahman, \"A\" <x>")
    #expect(try MailAddress(name: "", address: "Tagid <a@b.example>").displayName == "Tagid")
  }
}
