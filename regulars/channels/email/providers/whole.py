"""Takes the mails themselves out of a proven call, before anymail looks at it.

anymail would read each mail as a tree of parts, decode it as UTF-8, which many are not, and give the tree back. Here
the bytes are laid aside as they came, and anymail gets the head of the mail in their stead.
"""

import base64
import json
from collections.abc import Callable, Iterator
from typing import Any

from regulars.channels.email.providers.kinds import Kind
from regulars.channels.email.providers.posts import Post

LONGEST_HEAD = 64 * 1024

# What holds a mail, under which name, and whether it is written in base64.
Place = tuple[dict[str, Any], str, bool]


def take_out(kind: Kind, post: Post) -> list[bytes]:
    """The mails in this call, in order; none where the provider has taken them apart or they must be fetched."""
    if kind.name in _FIELDS:
        return _from_form(post, _FIELDS[kind.name])
    if kind.name in _PLACES:
        try:
            return _from_json(kind, post)
        except (KeyError, TypeError, ValueError, AttributeError, RecursionError):
            return []
    return []


def _from_form(post: Post, field: str) -> list[bytes]:
    if field not in post.fields:
        return []
    raw = post.fields.pop(field)
    form: Any = post.POST
    form[field] = _head(raw)
    return [raw]


def _from_json(kind: Kind, post: Post) -> list[bytes]:
    """Raises what a shape that is not as we know it may raise; then the call is as it was."""
    told = _told(kind, post)
    raws = []
    for holder, name, is_base64 in list(_PLACES[kind.name](told)):
        words = holder[name]
        raws.append(base64.b64decode(words) if is_base64 else words.encode("utf-8", "surrogatepass"))
        holder[name] = _head(raws[-1])
    if raws:
        _tell(kind, post, told)
    return raws


def _told(kind: Kind, post: Post) -> Any:
    here: Any = post
    if kind.name == "amazon_ses":
        return json.loads(json.loads(post.body)["Message"])
    return json.loads(here.POST["mandrill_events"] if kind.name == "mandrill" else post.body)


def _tell(kind: Kind, post: Post, told: Any) -> None:
    here: Any = post
    if kind.name == "amazon_ses":
        here._sns_message = {**json.loads(post.body), "Message": json.dumps(told)}
    elif kind.name == "mandrill":
        here.POST["mandrill_events"] = json.dumps(told)
    else:
        here._body = json.dumps(told).encode()


def _head(raw: bytes) -> str:
    """The headers alone, of any line ends, every byte a letter."""
    start = raw[:LONGEST_HEAD].replace(b"\r\n", b"\n")
    return start.partition(b"\n\n")[0].decode("latin-1") + "\n\n"


def _amazon(told: Any) -> Iterator[Place]:
    action = told["receipt"]["action"]
    if action["type"] == "SNS":
        is_base64 = action.pop("encoding", "") == "BASE64"
        yield told, "content", is_base64


def _mandrill(told: Any) -> Iterator[Place]:
    for event in told:
        if event.get("event") == "inbound":
            yield event["msg"], "raw_msg", False


def _postal(told: Any) -> Iterator[Place]:
    if "rcpt_to" in told:
        is_base64 = told.pop("base64", False) is True
        yield told, "message", is_base64


def _postmark(told: Any) -> Iterator[Place]:
    if "RawEmail" in told:
        yield told, "RawEmail", False


def _sparkpost(told: Any) -> Iterator[Place]:
    for event in told:
        if "relay_message" in event["msys"]:
            content = event["msys"]["relay_message"]["content"]
            is_base64 = bool(content["email_rfc822_is_base64"])
            content["email_rfc822_is_base64"] = False
            yield content, "email_rfc822", is_base64


_FIELDS = {"mailgun": "body-mime", "sendgrid": "email"}
_PLACES: dict[str, Callable[[Any], Iterator[Place]]] = {
    "amazon_ses": _amazon,
    "mailersend": lambda told: iter([(told["data"], "raw", False)] if told["type"] == "inbound.message" else []),
    "mandrill": _mandrill,
    "postal": _postal,
    "postmark": _postmark,
    "sparkpost": _sparkpost,
}
