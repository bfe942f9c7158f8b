# SPDX-License-Identifier: Apache-2.0
"""others.py smtplib|msmtp|curl-mail|curl-hook|apprise HOST:PORT|URL COUNT BYTES: the same messages with other programs.

smtplib keeps one connection; msmtp and curl are started once for each message, as scripts do; Apprise posts JSON."""
import smtplib
import subprocess
import sys
import time

way, place, count, size = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
message = ("Subject: Reminder\r\n\r\n" + ("x" * 76 + "\r\n") * (size // 78)).encode()
body = b"x" * size
sender = "tagid@example.gov.bd"

begin = time.monotonic()
if way == "smtplib":
    host, port = place.split(":")
    with smtplib.SMTP(host, int(port)) as server:
        for number in range(count):
            server.sendmail(sender, [f"person{number}@example.gov.bd"], message)
elif way == "msmtp":
    host, port = place.split(":")
    for number in range(count):
        command = ["msmtp", f"--host={host}", f"--port={port}", f"--from={sender}", f"person{number}@example.gov.bd"]
        subprocess.run(command, input=message, check=True)
elif way == "curl-mail":
    for number in range(count):
        to = f"person{number}@example.gov.bd"
        command = ["curl", "-sS", f"smtp://{place}", "--mail-from", sender, "--mail-rcpt", to, "-T", "-"]
        subprocess.run(command, input=message, check=True)
elif way == "curl-hook":
    for number in range(count):
        subprocess.run(["curl", "-sS", "-o", "/dev/null", "--data-binary", "@-", place], input=body, check=True)
elif way == "apprise":
    import apprise

    server = apprise.Apprise()
    server.add(place.replace("http://", "json://"))
    for number in range(count):
        assert server.notify(body=body.decode(), title="Reminder")
else:
    sys.exit(__doc__)
seconds = time.monotonic() - begin
print(f"seconds {seconds:.3f}\nrate {count / seconds:.0f}")
