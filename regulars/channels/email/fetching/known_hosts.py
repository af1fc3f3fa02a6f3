"""Providers we know: where their mailboxes are, and what they want instead of the usual password. No network needed."""

from dataclasses import dataclass

from regulars.channels.email.models import Mailbox


@dataclass(frozen=True)
class Suggestion:
    """What is filled in for an address; `way` is the way in that works best there."""

    host: str
    user: str
    port: int = 993
    way: str = Mailbox.Way.PASSWORD
    hint: str = ""
    known: bool = True


@dataclass(frozen=True)
class Provider:
    """One that runs many mailboxes."""

    host: str
    hint: str = ""
    way: str = Mailbox.Way.PASSWORD
    # Some want only what stands before the @.
    short_user: bool = False


GOOGLE = Provider(
    "imap.gmail.com",
    "Google takes no ordinary password here: choose Google's own way in, or make an app password at "
    "myaccount.google.com/apppasswords (it needs two-step verification).",
    way=Mailbox.Way.GOOGLE,
)
MICROSOFT = Provider(
    "outlook.office365.com",
    "Microsoft takes no password from programs any more: choose Microsoft's own way in.",
    way=Mailbox.Way.MICROSOFT,
)
APPLE = Provider(
    "imap.mail.me.com",
    "Apple wants an app-specific password here: make one at account.apple.com, under “Sign-In and Security”.",
    short_user=True,
)
YAHOO = Provider(
    "imap.mail.yahoo.com",
    "Yahoo wants an app password here: make one in your Yahoo account, under “Security”.",
)
AOL = Provider("imap.aol.com", "AOL wants an app password here: make one in your AOL account, under “Security”.")
FASTMAIL = Provider(
    "imap.fastmail.com", "Fastmail wants an app password here: make one under “Settings, Privacy & Security”."
)
GMX = Provider("imap.gmx.net", "GMX lets programs in only after you allow it: “POP3 & IMAP” in its settings.")
WEB_DE = Provider("imap.web.de", "WEB.DE lets programs in only after you allow it: “POP3 & IMAP” in its settings.")
ZOHO = Provider("imap.zoho.com", "Zoho wants IMAP switched on, and an app password where two-step sign-in is on.")

BY_DOMAIN: dict[str, Provider] = {
    **dict.fromkeys(["gmail.com", "googlemail.com"], GOOGLE),
    **dict.fromkeys(
        ["outlook.com", "hotmail.com", "hotmail.co.uk", "hotmail.fr", "live.com", "msn.com", "outlook.de"], MICROSOFT
    ),
    **dict.fromkeys(["icloud.com", "me.com", "mac.com"], APPLE),
    **dict.fromkeys(["yahoo.com", "yahoo.co.uk", "yahoo.de", "yahoo.fr", "yahoo.es", "yahoo.it", "ymail.com"], YAHOO),
    "aol.com": AOL,
    **dict.fromkeys(["fastmail.com", "fastmail.fm", "messagingengine.com"], FASTMAIL),
    **dict.fromkeys(["gmx.net", "gmx.de", "gmx.at", "gmx.ch"], GMX),
    "gmx.com": Provider("imap.gmx.com", GMX.hint),
    "web.de": WEB_DE,
    **dict.fromkeys(["zoho.com", "zohomail.com"], ZOHO),
    "zoho.eu": Provider("imap.zoho.eu", ZOHO.hint),
    "mailbox.org": Provider("imap.mailbox.org"),
    "posteo.de": Provider("posteo.de"),
    "t-online.de": Provider("secureimap.t-online.de", "T-Online wants the password for e-mail programs here."),
    "freenet.de": Provider("mx.freenet.de"),
    "orange.fr": Provider("imap.orange.fr"),
    "free.fr": Provider("imap.free.fr", short_user=True),
    "laposte.net": Provider("imap.laposte.net"),
    "libero.it": Provider("imapmail.libero.it"),
    "seznam.cz": Provider("imap.seznam.cz"),
    "wp.pl": Provider("imap.wp.pl"),
    "o2.pl": Provider("poczta.o2.pl"),
    "yandex.com": Provider("imap.yandex.com", "Yandex wants an app password here."),
    "mail.ru": Provider("imap.mail.ru", "Mail.ru wants a password for external apps here."),
    "qq.com": Provider("imap.qq.com", "QQ wants an authorisation code here instead of the password."),
    "163.com": Provider("imap.163.com", "163 wants an authorisation code here instead of the password."),
    "comcast.net": Provider("imap.comcast.net"),
    "proton.me": Provider("127.0.0.1", "Proton needs its Bridge on this machine; it shows the port and the password."),
}
BY_HOST = {provider.host: provider for provider in BY_DOMAIN.values() if provider.host != "127.0.0.1"}


def suggestion_for(address: str) -> Suggestion:
    """Where the mailbox of an address probably is: known for large providers, guessed for others (`known` False)."""
    local, _, domain = address.strip().rpartition("@")
    domain = domain.lower().rstrip(".")
    provider = BY_DOMAIN.get(domain)
    if provider is None:
        return Suggestion(f"imap.{domain}" if domain else "", address.strip(), known=False)
    port = 1143 if domain == "proton.me" else 993
    user = local if provider.short_user else address.strip()
    return Suggestion(provider.host, user, port, provider.way, provider.hint)


def hint_for(host: str) -> str:
    """What this server wants instead of the usual password, or ""."""
    provider = BY_HOST.get(host.lower())
    return provider.hint if provider else ""
