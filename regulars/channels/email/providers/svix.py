"""The signature of Svix, which Resend uses. https://docs.svix.com/receiving/verifying-payloads/how-manual"""

import base64
import binascii
import hashlib
import hmac
from collections.abc import Mapping
from datetime import timedelta

from django.utils.crypto import constant_time_compare

from regulars.kit import clock

# A call that is tried again is signed again, so a true one is never old.
TOLERANCE = timedelta(minutes=5)


def is_signed(secret: str, headers: Mapping[str, str], body: bytes) -> bool:
    """Whether the call was signed with this secret (“whsec_…”), a few minutes ago at most."""
    identity, moment = headers.get("svix-id", ""), headers.get("svix-timestamp", "")
    try:
        key = base64.b64decode(secret.removeprefix("whsec_"), validate=True)
        late = abs(clock.now().timestamp() - int(moment))
    except (binascii.Error, ValueError):
        return False
    if not identity or late > TOLERANCE.total_seconds():
        return False
    signed = hmac.new(key, f"{identity}.{moment}.".encode() + body, hashlib.sha256).digest()
    wanted = f"v1,{base64.b64encode(signed).decode()}"
    return any(constant_time_compare(one, wanted) for one in headers.get("svix-signature", "").split(" ")[:10])
