"""HTML of a mail as text in which what the mail quotes carries quote marks, as it would in a plain mail."""

from selectolax.lexbor import LexborNode

from regulars.kit.markup.text import quoted_text_of

# What mail programs call the box around an earlier message.
QUOTE_CLASSES = frozenset(
    {
        "gmail_quote",
        "gmail_extra_quote",
        "yahoo_quoted",
        "protonmail_quote",
        "tutanota_quote",
        "zmail_extra",
        "zmail_quote",
        "gmail_quote_container",
        "mail-quote-collapse",
        "lark-mail-quote",
        "history-quote-wrapper",
        "missive_quote",
        "front-blockquote",
        "polymail_quote",
        "ntes_not_fresh_mail",
        "cm_quote",
        "mail_quote",
        "moz-email-quote",
        "quotedtext",
    }
)
SIGNATURE_CLASSES = frozenset({"gmail_signature", "moz-signature", "protonmail_signature_block", "signature"})
KNOWN_CLASSES = QUOTE_CLASSES | SIGNATURE_CLASSES
QUOTE_IDS = (
    "olk_src_body_section",
    "mail-editor-reference-message-container",
    "yahoo_quoted",
    "orig_body",
    "orimsghtmlseperator",
    "isreplycontent",
)


# Spark and web.de name the boxes of their letters instead.
QUOTE_NAMES = frozenset({"messagereplysection", "quote"})
# Everything behind one of these is an earlier message: what Outlook puts before it, and Zimbra.
SEPARATOR_IDS = ("appendonsend", "divrplyfwdmsg", "stopspelling", "zwchr", "replysplit")


def marked_text(html: str) -> str:
    """The words, those of earlier messages behind `>`."""
    return quoted_text_of(html, _quotes, _signatures)


def _quotes(root: LexborNode) -> frozenset[int]:
    """The boxes of earlier messages. Of plain block quotes, which people use too, only the last one is such a box."""
    boxes = [node for node in root.css("blockquote, div, section, table") if _is_box(node)]
    separator = next((node for node in root.css("hr, div") if _id(node) in SEPARATOR_IDS), None)
    boxes += _behind(separator) if separator else []
    plain = [node for node in root.css("blockquote") if not _is_box(node) and not _is_inside(node, "blockquote")]
    return frozenset(node.mem_id for node in [*boxes, *plain[-1:]])


def _behind(separator: LexborNode) -> list[LexborNode]:
    """The separator and the elements that stand behind it, in its own box."""
    found: list[LexborNode] = []
    node: LexborNode | None = separator
    while node is not None:
        found.append(node)
        node = node.next
    return [node for node in found if node.tag != "-text"]


def _signatures(root: LexborNode) -> frozenset[int]:
    return frozenset(node.mem_id for node in root.css("div") if SIGNATURE_CLASSES.intersection(_classes(node)))


def _is_box(node: LexborNode) -> bool:
    attributes = node.attributes
    if node.tag == "blockquote" and (attributes.get("type") or "").lower() == "cite":
        return True
    if (attributes.get("name") or "").lower() in QUOTE_NAMES:
        return True
    return bool(QUOTE_CLASSES.intersection(_classes(node))) or _id(node).startswith(QUOTE_IDS)


def _classes(node: LexborNode) -> list[str]:
    """The classes, without the mark that Outlook puts before those of others."""
    return [name.removeprefix("x_") for name in (node.attributes.get("class") or "").lower().split()]


def _id(node: LexborNode) -> str:
    return (node.attributes.get("id") or "").lower().removeprefix("x_")


def _is_inside(node: LexborNode, tag: str) -> bool:
    parent = node.parent
    while parent is not None:
        if parent.tag == tag:
            return True
        parent = parent.parent
    return False
