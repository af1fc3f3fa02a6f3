"""A mail of Maria's, and what each provider makes of it."""

import base64

RAW = (
    b"From: Maria Lopes <maria@example.com>\r\nTo: hello@corner.example\r\nSubject: Loud grinder\r\n"
    b"Message-ID: <loud@maria.example>\r\nDate: Mon, 02 Mar 2026 08:00:00 +0000\r\n"
    b"Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    b"My grinder is loud, at the caf\xe9 too.\r\n"
)
ASCII = RAW.replace(b"caf\xe9", b"cafe")
SENDER, RECIPIENT = "bounces@maria.example", "hello+r.1@corner.example"
SAID = "My grinder is loud, at the café too."
HEADERS = [line.split(": ", 1) for line in ASCII.partition(b"\r\n\r\n")[0].decode().split("\r\n")[:5]]
TEXT = "My grinder is loud, at the café too.\n"


def base64ed(raw):
    return base64.b64encode(raw).decode()


def ses(raw, action=None):
    return {
        "notificationType": "Received",
        "mail": {"source": SENDER, "messageId": "ses-1", "timestamp": "2026-03-02T09:00:00.000Z"},
        "receipt": {
            "action": action or {"type": "SNS", "encoding": "BASE64"},
            "recipients": [RECIPIENT, "second@corner.example"],
            "spfVerdict": {"status": "PASS"},
            "dkimVerdict": {"status": "PASS"},
            "dmarcVerdict": {"status": "FAIL"},
            "spamVerdict": {"status": "FAIL"},
            "virusVerdict": {"status": "PASS"},
        },
        "content": base64ed(raw),
    }


def form(raw):
    return {"sender": SENDER, "recipient": RECIPIENT, "body-mime": raw}


# With the bytes of the mail, and what each says besides.
WHOLE = {
    "amazon_ses": (RAW, ses(RAW)),
    "mailersend": (ASCII, {"type": "inbound.message", "data": {
        "id": "ms-1", "raw": ASCII.decode(), "sender": {"email": SENDER}, "spf_check": {"code": "+"},
        "recipients": {"rcptTo": [{"email": RECIPIENT}, {"email": "second@corner.example"}]}}}),
    "mailgun": (RAW, form(RAW)),
    "mandrill": (ASCII, [{"event": "inbound", "ts": 1772442000, "msg": {
        "raw_msg": ASCII.decode(), "email": RECIPIENT, "spf": {"result": "pass"},
        "dkim": {"signed": True, "valid": False}, "spam_report": {"score": 1.5}}}]),
    "postal": (RAW, {"id": 7, "rcpt_to": RECIPIENT, "mail_from": SENDER, "message": base64ed(RAW), "base64": True,
                     "spam_status": "Spam"}),
    "postmark": (ASCII, {"FromFull": {"Email": "maria@example.com"}, "RawEmail": ASCII.decode(), "MessageID": "pm-1",
                         "OriginalRecipient": RECIPIENT,
                         "Headers": [{"Name": "Return-Path", "Value": f"<{SENDER}>"}]}),
    "sendgrid": (RAW, {"email": RAW, "envelope": f'{{"from": "{SENDER}", "to": ["{RECIPIENT}"]}}',
                       "SPF": "softfail", "dkim": "{@maria.example : pass}", "spam_score": "4.2"}),
    "sparkpost": (RAW, [{"msys": {"relay_message": {"protocol": "smtp", "msg_from": SENDER, "rcpt_to": RECIPIENT,
                  "content": {"email_rfc822": base64ed(RAW), "email_rfc822_is_base64": True}}}}, {"msys": {}}]),
}  # fmt: skip

# Taken apart by the provider.
APART = {
    "brevo": {"items": [{"Uuid": ["b-1"], "Headers": dict(HEADERS) | {"Delivered-To": RECIPIENT},
                         "RawTextBody": TEXT, "SpamScore": 2.5}]},
    "mailjet": {"Sender": SENDER, "Recipient": RECIPIENT, "Headers": dict(HEADERS), "Text-part": TEXT,
                "SpamAssassinScore": "0.3"},
    "postmark": {"FromFull": {"Email": "maria@example.com", "Name": "Maria Lopes"}, "MessageID": "pm-2",
                 "ToFull": [{"Email": "hello@corner.example"}], "Subject": "Loud grinder", "TextBody": TEXT,
                 "Date": "Mon, 02 Mar 2026 08:00:00 +0000", "OriginalRecipient": RECIPIENT,
                 "Headers": [{"Name": "Message-ID", "Value": "<loud@maria.example>"}]},
}  # fmt: skip
