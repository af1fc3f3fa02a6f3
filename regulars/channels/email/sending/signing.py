"""Signing our letters (DKIM), so that the world can tell them from letters that only say they are ours."""

import base64

import dkim
from cryptography.hazmat.primitives.asymmetric import ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from django.db import transaction

from regulars.channels.email.judging.lookups import NoAnswer, for_one_mail
from regulars.channels.email.models import SigningKey
from regulars.channels.email.sending.headings import ascii_domain
from regulars.kit import clock
from regulars.kit.prepared import Prepared

RSA_BITS = 2048
# Named once more than they stand there: a header added on the way breaks the signature instead of going before ours.
SEALED = ("from", "to", "cc", "subject", "date", "message-id", "reply-to", "in-reply-to", "references", "mime-version")
# Named as often as they stand there.
SIGNED = ("content-type", "list-unsubscribe", "list-unsubscribe-post", "auto-submitted", "thread-topic")

_keys: Prepared[SigningKey] = Prepared(
    lambda domains: SigningKey.objects.signing().filter(domain__in=domains).order_by("id")
)


def signed(raw: bytes, address: str) -> bytes:
    """The mail with a signature of each key of the domain it comes from; as it is where there is none. One query.

    Raises CannotOpen when a key was sealed by another house.
    """
    domains = _with_parents(ascii_domain(address).rpartition("@")[2].lower())
    keys = _keys.all(domains=domains)
    nearest = next((domain for domain in domains if any(key.domain == domain for key in keys)), "")
    # Each signs the letter alone and not the other's signature.
    signatures = [_signature(raw, key) for key in keys if key.domain == nearest]
    return b"".join(signatures) + raw


def _signature(raw: bytes, key: SigningKey) -> bytes:
    there = {
        line.partition(b":")[0].decode("ascii", "replace").lower()
        for line in raw.partition(b"\r\n\r\n")[0].split(b"\r\n")
    }
    names = [*SEALED, *(name for name in (*SEALED, *SIGNED) if name in there)]
    signature: bytes = dkim.sign(
        raw,
        key.selector.encode(),
        key.domain.encode(),
        key.private.encode(),
        canonicalize=(b"relaxed", b"relaxed"),
        signature_algorithm=key.algorithm.encode(),
        include_headers=[name.encode() for name in names],
    )
    return signature


def _with_parents(domain: str) -> list[str]:
    """The domain and those above it, down to two labels: a key of corner.example signs for news.corner.example."""
    labels = domain.split(".")
    return [".".join(labels[start:]) for start in range(max(len(labels) - 1, 1))][:8]


def make_key(domain: str, algorithm: str = SigningKey.Algorithm.RSA) -> SigningKey:
    """A new key for a domain, which signs nothing until `begin`: its record has to be published first."""
    private, public = _ed25519() if algorithm == SigningKey.Algorithm.ED25519 else _rsa()
    ascii_ = ascii_domain(f"@{domain}").lstrip("@").lower()
    taken = set(SigningKey.objects.filter(domain=ascii_).values_list("selector", flat=True))
    selector = next(name for number in range(1, len(taken) + 2) if (name := f"regulars{number}") not in taken)
    return SigningKey.objects.create(
        domain=ascii_, selector=selector, algorithm=algorithm, public=public, private=private
    )


def is_published(key: SigningKey) -> bool | None:
    """Whether the world finds the key's record; None where the house asks nobody (REGULARS_DNS) or nobody answered.

    May take some seconds."""
    lookups = for_one_mail()
    if lookups is None:
        return None
    try:
        found = lookups.texts(key.record_name)
    except NoAnswer:
        return None
    return any(f"p={key.public}".encode() in b"".join(text.split()) for text in found)


@transaction.atomic
def begin(key: SigningKey) -> None:
    """Sign with it from now on. The key that did so before is retired: its record should stay for a week, because
    letters signed with it are still on their way."""
    now = clock.now()
    before = SigningKey.objects.select_for_update().signing().filter(domain=key.domain, algorithm=key.algorithm)
    before.exclude(pk=key.pk).update(retired_at=now)
    SigningKey.objects.filter(pk=key.pk, signing_since=None).update(signing_since=now)


def retire(key: SigningKey) -> None:
    """Sign with it no more."""
    SigningKey.objects.signing().filter(pk=key.pk).update(retired_at=clock.now())


def forget(key: SigningKey) -> bool:
    """Throw away a key that signs nothing; whether it was thrown away."""
    return bool(SigningKey.objects.filter(pk=key.pk).exclude(pk__in=SigningKey.objects.signing()).delete()[0])


def _rsa() -> tuple[str, str]:
    key = rsa.generate_private_key(public_exponent=65537, key_size=RSA_BITS)
    private = key.private_bytes(Encoding.PEM, PrivateFormat.TraditionalOpenSSL, NoEncryption())
    public = key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return private.decode(), base64.b64encode(public).decode()


def _ed25519() -> tuple[str, str]:
    key = ed25519.Ed25519PrivateKey.generate()
    seed = key.private_bytes(Encoding.Raw, PrivateFormat.Raw, NoEncryption())
    public = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    return base64.b64encode(seed).decode(), base64.b64encode(public).decode()
