// SPDX-License-Identifier: Apache-2.0
import Foundation

extension ParsedMail {
  package static func parse(_ bytes: [UInt8]) async throws -> ParsedMail {
    guard let mail = try await parse(all: [bytes]).first else { throw TimedOut("python gave no message") }
    return mail
  }

  /// Parses many in one start of Python, which costs more than the parsing.
  package static func parse(all mails: [[UInt8]]) async throws -> [ParsedMail] {
    let input = try JSONEncoder().encode(mails.map { Data($0) })
    let python = Command(
      "python3", ["-c", script], environment: ProcessInfo.processInfo.environment, input: Array(input))
    let finished = try await python.run()
    guard finished.termination == .exit(0) else { throw Unparsable(description: finished.errors) }
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .secondsSince1970
    return try decoder.decode([ParsedMail].self, from: Data(finished.outputBytes))
  }

  /// Python ended with an exception; the description is its traceback.
  package struct Unparsable: Error, CustomStringConvertible {
    package let description: String
  }

  /// Reads a JSON list of messages in base64 and writes a JSON list of what this type decodes.
  private static let script = #"""
    import base64, email, email.policy, json, sys

    def clean(text):
        return str(text).encode("utf-8", "surrogateescape").decode("utf-8", "replace")

    def optional(value):
        return None if value is None else clean(value)

    def headers(part):
        return [{"name": name, "raw": clean(raw), "value": clean(part.policy.header_fetch_parse(name, raw))}
                for name, raw in part.raw_items()]

    def addresses(message, name):
        found = [a for header in message.get_all(name, []) for a in header.addresses]
        return [{"name": clean(a.display_name), "address": clean(a.addr_spec)} for a in found]

    def text(part, defects):
        if part.get_content_maintype() != "text":
            return None
        try:
            return clean(part.get_content(errors="strict"))
        except (LookupError, UnicodeError) as error:
            defects.append(f"{type(error).__name__}: {error}")
            return (part.get_payload(decode=True) or b"").decode("utf-8", "replace")

    def leaf(part, defects):
        content_type, encoding = part["content-type"], part["content-transfer-encoding"]
        return {
            "contentType": part.get_content_type(),
            "parameters": {k: clean(v) for k, v in content_type.params.items()} if content_type else {},
            "charset": optional(part.get_content_charset()),
            "content": base64.b64encode(part.get_payload(decode=True) or b"").decode("ascii"),
            "text": text(part, defects),
            "transferEncoding": clean(encoding).strip().lower() if encoding else None,
            "disposition": optional(part.get_content_disposition()),
            "filename": optional(part.get_filename()),
            "headers": headers(part),
        }

    def structure(part):
        inner = part.iter_parts() if part.is_multipart() else []
        names = ", ".join(structure(p) for p in inner)
        return part.get_content_type() + (f"({names})" if names else "")

    def parsed(raw):
        message = email.message_from_bytes(raw, policy=email.policy.default)
        defects = []
        parts = [leaf(part, defects) for part in message.walk() if not part.is_multipart()]
        for part in message.walk():
            for name, header in part.items():
                defects += [f"{name}: {type(d).__name__}: {d}" for d in header.defects]
            defects += [f"{part.get_content_type()}: {type(d).__name__}: {d}" for d in part.defects]
        date = message["date"].datetime if message["date"] else None
        offset = date.utcoffset() if date else None
        return {
            "subject": optional(message["subject"]),
            "from": addresses(message, "from"),
            "to": addresses(message, "to"),
            "messageID": optional(message["message-id"]),
            "date": date.timestamp() if date else None,
            "dateOffset": int(offset.total_seconds()) if offset is not None else None,
            "headers": headers(message),
            "defects": list(dict.fromkeys(defects)),
            "structure": structure(message),
            "parts": parts,
            "longestLine": max(len(line.rstrip(b"\r")) for line in raw.split(b"\n")),
            "hasOnlyCRLF": raw.count(b"\r\n") == raw.count(b"\n") == raw.count(b"\r"),
            "isSevenBit": raw.isascii(),
        }

    mails = [base64.b64decode(mail) for mail in json.load(sys.stdin)]
    json.dump([parsed(mail) for mail in mails], sys.stdout)
    """#
}
