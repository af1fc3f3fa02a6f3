"""Providers as they call: each with a payload of its shape, signed by the algorithm it publishes."""

import base64
import hashlib
import hmac
import json
from dataclasses import dataclass, field, replace
from functools import cache
from urllib.parse import urlencode

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa

from regulars.kit import clock

KEYS = {
    "brevo": {"api_key": "xkeysib-1"},
    "mailersend": {"inbound_secret": "inbound-secret", "signing_secret": "signing-secret"},
    "mailgun": {"webhook_signing_key": "mailgun-key"},
    "mailtrap": {"inbound_secret": "trap-in", "api_token": "trap-token", "tracking_secret": "trap-out"},
    "mandrill": {"webhook_key": "mandrill-key"},
    "resend": {"inbound_secret": "whsec_aW5ib3VuZA==", "api_key": "re_1", "signing_secret": "whsec_ZXZlbnRz"},
    "unisender_go": {"api_key": "unisender-key"},
}


@cache
def postal_key():
    return rsa.generate_private_key(65537, 2048)


@cache
def sendgrid_key():
    return ec.generate_private_key(ec.SECP256R1())


def public(key):
    pem = key.public_key().public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    return "".join(pem.decode().splitlines()[1:-1])


def keys_of(kind):
    if kind == "postal":
        return {"webhook_key": public(postal_key())}
    if kind == "sendgrid":
        return {"tracking_webhook_verification_key": public(sendgrid_key())}
    return KEYS.get(kind, {})


@dataclass(frozen=True)
class Call:
    """A call before it is made."""

    path: str
    body: bytes
    content_type: str = "application/json"
    headers: dict = field(default_factory=dict)

    def make(self, client):
        return client.post(self.path, self.body, content_type=self.content_type, headers=self.headers)

    def but(self, **changes):
        return replace(self, **changes)


def call(provider, door, told, **how):
    """A true call: `told` is JSON, or what the provider's own function makes of it."""
    return PROVIDERS.get(provider.kind, unsigned)(provider, door, told, **how)


def path(provider, door):
    return f"/providers/{provider.place}/{'mail/' if door == 'mail' else 'events/'}"


def unsigned(provider, door, told):
    auth = base64.b64encode(f"regulars:{provider.password}".encode()).decode()
    return Call(path(provider, door), json.dumps(told).encode(), headers={"Authorization": f"Basic {auth}"})


def amazon(provider, door, told, kind="Notification"):
    notice = {"Type": kind, "MessageId": "sns-1", "TopicArn": "arn:aws:sns:eu-west-1:1:mail"}
    notice |= {"Message": json.dumps(told), "Timestamp": "2026-03-02T09:00:00.000Z"} if kind == "Notification" else told
    plain = unsigned(provider, door, notice)
    aws = {"x-amz-sns-message-type": kind, "x-amz-sns-message-id": "sns-1"}
    return plain.but(headers=plain.headers | aws)


def hexed(key, body):
    return hmac.new(key.encode(), body, hashlib.sha256).hexdigest()


def mailersend(provider, door, told):
    body = json.dumps(told).encode()
    key = "inbound-secret" if door == "mail" else "signing-secret"
    return Call(path(provider, door), body, headers={"Signature": hexed(key, body)})


def mailtrap(provider, door, told):
    body = json.dumps(told).encode()
    return Call(
        path(provider, door), body,
        headers={"Mailtrap-Signature": hexed("trap-in" if door == "mail" else "trap-out", body)},
    )  # fmt: skip


def mailgun(provider, door, told, *, token="token-1", at=None, form="multipart"):
    moment = str(int(at or clock.now().timestamp()))
    signed = {"timestamp": moment, "token": token, "signature": hexed("mailgun-key", f"{moment}{token}".encode())}
    if door == "events":
        return Call(path(provider, door), json.dumps({"signature": signed, "event-data": told}).encode())
    place = f"/providers/{provider.place}/mime"
    if form == "urlencoded":
        return Call(place, urlencode(told | signed).encode(), "application/x-www-form-urlencoded")
    return Call(place, multipart(told | signed), "multipart/form-data; boundary=xYz")


def multipart(fields, files=()):
    """`files`: (field, filename, content type, bytes)."""
    parts = [(f'name="{name}"', b"", value) for name, value in fields.items()]
    parts += [(f'name="{name}"; filename="{file}"', f"\r\nContent-Type: {kind}".encode(), data)
              for name, file, kind, data in files]  # fmt: skip
    body = b""
    for disposition, more, value in parts:
        data = value if isinstance(value, bytes) else str(value).encode()
        body += (
            b"--xYz\r\nContent-Disposition: form-data; " + disposition.encode() + more + b"\r\n\r\n" + data + b"\r\n"
        )
    return body + b"--xYz--\r\n"


def mandrill(provider, door, told, url="http://127.0.0.1:8000"):
    fields = {"mandrill_events": json.dumps(told)}
    signed = f"{url}/providers/{provider.place}/events/" + "".join(f"{name}{fields[name]}" for name in sorted(fields))
    mac = hmac.new(b"mandrill-key", signed.encode(), hashlib.sha1).digest()
    headers = {"X-Mandrill-Signature": base64.b64encode(mac).decode()}
    return Call(path(provider, "events"), urlencode(fields).encode(), "application/x-www-form-urlencoded", headers)


def postal(provider, door, told):
    body = json.dumps(told).encode()
    signature = postal_key().sign(body, padding.PKCS1v15(), hashes.SHA1())
    return Call(path(provider, door), body, headers={"X-Postal-Signature": base64.b64encode(signature).decode()})


def svix(provider, door, told, *, identity="msg_1", at=None):
    body, moment = json.dumps(told).encode(), str(int(at or clock.now().timestamp()))
    key = base64.b64decode(KEYS["resend"]["inbound_secret" if door == "mail" else "signing_secret"][6:])
    mac = hmac.new(key, f"{identity}.{moment}.".encode() + body, hashlib.sha256).digest()
    headers = {"svix-id": identity, "svix-timestamp": moment,
               "svix-signature": f"v1,AAAA v1,{base64.b64encode(mac).decode()}"}  # fmt: skip
    return Call(path(provider, door), body, headers=headers)


def sendgrid(provider, door, told, *, at=None):
    if door == "mail":
        plain = unsigned(provider, door, {})
        return plain.but(body=multipart(told), content_type="multipart/form-data; boundary=xYz")
    body, moment = json.dumps(told).encode(), str(int(at or clock.now().timestamp()))
    signature = sendgrid_key().sign(moment.encode() + body, ec.ECDSA(hashes.SHA256()))
    headers = {"X-Twilio-Email-Event-Webhook-Signature": base64.b64encode(signature).decode(),
               "X-Twilio-Email-Event-Webhook-Timestamp": moment}  # fmt: skip
    return Call(path(provider, door), body, headers=headers)


def unisender(provider, door, told):
    body = json.dumps({"auth": "unisender-key", "events_by_user": [{"events": told}]}).encode()
    return Call(path(provider, door), body.replace(b"unisender-key", hashlib.md5(body).hexdigest().encode()))


PROVIDERS = {
    "amazon_ses": amazon,
    "mailersend": mailersend,
    "mailgun": mailgun,
    "mailtrap": mailtrap,
    "mandrill": mandrill,
    "postal": postal,
    "resend": svix,
    "sendgrid": sendgrid,
    "unisender_go": unisender,
}
