"""Under which other spellings a provider delivers to the same mailbox.

    hint_for("m.lopes+shop@googlemail.com")  ->  "mlopes@gmail.com"

Only ever a reason to ask whether two addresses are one person's: a provider may change its rules, and two people may
share a mailbox. Nobody is recognised by it, and nothing is sent to it.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    """What a provider overlooks: dots in the name, everything from a mark on; and the name it counts domains under.
    `subdomains`: anything@name.domain is name@domain."""

    mark: str = "+"
    dots: bool = False
    as_domain: str = ""
    subdomains: bool = False


# Most servers of the world leave out what stands behind a plus, and nothing else.
USUAL = Rule()

_GMAIL = Rule(dots=True, as_domain="gmail.com")
_PROTON = Rule(dots=True, as_domain="proton.me")
_ICLOUD = Rule(as_domain="icloud.com")
_YANDEX = Rule(as_domain="yandex.ru")
_NO_ALIASES = Rule(mark="")
_YAHOO = Rule(mark="-")

RULES: dict[str, Rule] = {
    "gmail.com": _GMAIL,
    "googlemail.com": _GMAIL,
    "outlook.com": USUAL,
    "hotmail.com": USUAL,
    "live.com": USUAL,
    "msn.com": USUAL,
    "icloud.com": _ICLOUD,
    "me.com": _ICLOUD,
    "mac.com": _ICLOUD,
    "proton.me": _PROTON,
    "protonmail.com": _PROTON,
    "pm.me": _PROTON,
    "fastmail.com": Rule(subdomains=True),
    "fastmail.fm": Rule(subdomains=True),
    "yandex.ru": _YANDEX,
    "yandex.com": _YANDEX,
    "ya.ru": _YANDEX,
    "yahoo.com": _YAHOO,
    "yahoo.co.uk": _YAHOO,
    "yahoo.de": _YAHOO,
    "yahoo.fr": _YAHOO,
    "ymail.com": _YAHOO,
    # Where a plus is a letter like any other, or is refused.
    "aol.com": _NO_ALIASES,
    "web.de": _NO_ALIASES,
    "t-online.de": _NO_ALIASES,
}


def hint_for(value: str) -> str:
    """The plainest spelling of a normalised mail address that its provider may take for the same mailbox; the address
    itself where none is plainer, "" for what is no address."""
    local, at, domain = value.rpartition("@")
    if not (local and at and domain):
        return ""
    rule, parent = _rule_for(domain)
    if parent:  # anything@name.fastmail.com
        return f"{domain.removesuffix('.' + parent)}@{parent}"
    plain = local.partition(rule.mark)[0] if rule.mark else local
    plain = (plain.replace(".", "") if rule.dots else plain) or local
    return f"{plain}@{rule.as_domain or domain}"


def _rule_for(domain: str) -> tuple[Rule, str]:
    """The rule of a domain, and the domain above it where a name stands in front of that."""
    if rule := RULES.get(domain):
        return rule, ""
    name, _, above = domain.partition(".")
    if (rule := RULES.get(above)) and rule.subdomains and name:
        return rule, above
    return USUAL, ""
