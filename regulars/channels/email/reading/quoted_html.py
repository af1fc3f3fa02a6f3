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
)


def marked_text(html: str) -> str:
    """The words, those of earlier messages behind `>`."""
    return quoted_text_of(html, _quotes, _signatures)


def _quotes(root: LexborNode) -> frozenset[int]:
    """The boxes of earlier messages. Of plain block quotes, which people use too, only the last one is such a box."""
    boxes = [node for node in root.css("blockquote, div, section, table") if _is_box(node)]
    plain = [node for node in root.css("blockquote") if not _is_box(node) and not _is_inside(node, "blockquote")]
    return frozenset(node.mem_id for node in [*boxes, *plain[-1:]])


def _signatures(root: LexborNode) -> frozenset[int]:
    return frozenset(node.mem_id for node in root.css("div") if SIGNATURE_CLASSES.intersection(_classes(node)))


def _is_box(node: LexborNode) -> bool:
    attributes = node.attributes
    if node.tag == "blockquote" and (attributes.get("type") or "").lower() == "cite":
        return True
    return bool(QUOTE_CLASSES.intersection(_classes(node))) or (attributes.get("id") or "").lower().startswith(
        QUOTE_IDS
    )


def _classes(node: LexborNode) -> list[str]:
    return (node.attributes.get("class") or "").lower().split()


def _is_inside(node: LexborNode, tag: str) -> bool:
    parent = node.parent
    while parent is not None:
        if parent.tag == tag:
            return True
        parent = parent.parent
    return False
