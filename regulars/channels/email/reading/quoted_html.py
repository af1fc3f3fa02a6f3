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
QUOTE_IDS = (
    "olk_src_body_section",
    "mail-editor-reference-message-container",
    "yahoo_quoted",
    "orig_body",
    "oriMsgHtmlSeperator",
)


def marked_text(html: str) -> str:
    """The words, those of earlier messages behind `>`."""
    return quoted_text_of(html, _is_quote, _is_signature)


def _is_signature(node: LexborNode) -> bool:
    return node.tag == "div" and bool(
        SIGNATURE_CLASSES.intersection((node.attributes.get("class") or "").lower().split())
    )


def _is_quote(node: LexborNode) -> bool:
    if node.tag == "blockquote":
        return True
    if node.tag not in {"div", "section", "table", "span"}:
        return False
    attributes = node.attributes
    classes = (attributes.get("class") or "").lower().split()
    return bool(QUOTE_CLASSES.intersection(classes)) or (attributes.get("id") or "").lower().startswith(QUOTE_IDS)
