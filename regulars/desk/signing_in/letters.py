"""The letter that carries a link to come in. It leaves in the background, so that asking takes as long for everyone."""

from email.utils import formataddr

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.smtp import EmailBackend
from django.urls import reverse
from django.utils.translation import gettext as _

from regulars.channels.email.sending import server
from regulars.kit.background.tasks import task
from regulars.team import signing_in
from regulars.team.models import House, Teammate

HELLO = """Hello {name},

here is your way in to {house}. It works once, {span}:

{url}

If you did not ask for it, let it lie: nobody comes in without this letter.
"""
INVITATION = """Hello {name},

{house} would like you on the team. This link lets you in, once, within seven days:

{url}

Then you choose a password, and that is all.
"""


class NoServer(Exception):
    """The mail server was taken out of the settings while a letter waited; it is tried again like any that failed."""


def can_leave() -> bool:
    """Whether a mail server is named, so that a letter can go out."""
    return bool(settings.REGULARS_SMTP_URL)


def address_of(secret: str) -> str:
    """The whole address of a link, under the name this house is known by and never the one a visitor claims."""
    return settings.REGULARS_URL + reverse("sign-in-link", args=[secret])


@task(attempts=5)
def mail_link(email: str) -> None:
    """Make and mail a link for the teammate with this address; for an address that nobody has, nothing."""
    teammate = Teammate.objects.here().filter(email__iexact=email).first()
    if teammate:
        _mail(teammate, HELLO, _("Your way in to {house}"), signing_in.make_link(teammate))


@task(attempts=5)
def mail_invitation(teammate_id: int) -> None:
    """Mail somebody who was invited a link of their own; the one their host was shown stays good as well."""
    teammate = Teammate.objects.here().filter(pk=teammate_id).first()
    if teammate:
        secret = signing_in.make_link(teammate, good_for=signing_in.INVITATION_GOOD_FOR)
        _mail(teammate, INVITATION, _("{house} would like you on the team"), secret)


def _mail(teammate: Teammate, words: str, subject: str, secret: str) -> None:
    house = House.objects.get()
    minutes = signing_in.GOOD_FOR.seconds // 60
    told = {
        "name": teammate.first_name,
        "house": house.name,
        "span": _("within %(minutes)s minutes") % {"minutes": minutes},
        "url": address_of(secret),
    }
    EmailMessage(
        subject=_one_line(subject.format(**told)),
        body=words.format(**told),
        from_email=formataddr((_one_line(house.name), house.address)),
        to=[formataddr((_one_line(teammate.name), teammate.email))],
        headers={"Auto-Submitted": "auto-generated"},
        connection=_server(),
    ).send()


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _server() -> EmailBackend:
    named = server.named()
    if named is None:
        raise NoServer(_("REGULARS_SMTP_URL names no mail server any more."))
    return EmailBackend(
        host=named.host,
        port=named.port,
        username=named.user,
        password=named.password,
        use_tls=named.tls == "starttls",
        use_ssl=named.tls == "ssl",
        timeout=30,
    )
