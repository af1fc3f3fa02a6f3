"""“Maria expects to hear from us”: a mail to whoever looks after her, once, before it is time."""

from email.utils import formataddr
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.smtp import EmailBackend
from django.urls import reverse
from django.utils.translation import gettext

from regulars.channels.email import ours, tasks
from regulars.channels.email.models import NoticeWish
from regulars.channels.email.notices import letters
from regulars.channels.email.sending import server
from regulars.channels.email.sending.headings import one_line
from regulars.conversation import subjects
from regulars.conversation.goals import said
from regulars.conversation.models import Request
from regulars.kit import clock
from regulars.team.away import away_now
from regulars.team.models import House, Teammate

WORDS = """Hello {name},

{person} expects to hear from us {span}, in “{matter}”. {whose}
{url}
"""


def on_nearing(*, request: Request, **_: Any) -> None:
    """Call for a mail to each of those whom it concerns; nobody where no mail server is named."""
    if settings.REGULARS_SMTP_URL:
        for teammate in whom(request):
            tasks.tell_near.using(unique=f"{request.pk} {teammate.pk}").enqueue(request.pk, teammate.pk)


def whom(request: Request) -> list[Teammate]:
    """Its owner; where nobody is, or they are away, the rest of its team; else whoever wishes to know of anything.
    Nobody who wants no notices. At most five queries."""
    away = away_now()
    never = set(NoticeWish.objects.filter(when=NoticeWish.When.NEVER).values_list("teammate_id", flat=True))
    if request.owner_id and request.owner_id not in away:
        those = Teammate.objects.here().filter(pk=request.owner_id)
    elif request.team_id:
        those = Teammate.objects.here().filter(teams=request.team_id)
    else:
        any_of = NoticeWish.objects.filter(when=NoticeWish.When.ANY).values_list("teammate_id", flat=True)
        those = Teammate.objects.here().filter(pk__in=list(any_of))
    return [one for one in those if one.pk not in never and one.pk not in away and not one.is_demo]


def tell(request_id: int, teammate_id: int) -> bool:
    """Whether a mail left: nobody is told of what was answered meanwhile."""
    request = Request.objects.waiting().filter(pk=request_id, warned_at__isnull=False).select_related("person").first()
    teammate, house, named = (
        Teammate.objects.here().filter(pk=teammate_id).first(),
        House.objects.ours(),
        server.named(),
    )
    if not (request and teammate and house and named) or ours.among([teammate.email], house):
        return False
    EmailMessage(
        subject=one_line(f"{request.person} expects to hear from us"),
        body=_words(request, teammate),
        from_email=formataddr((one_line(house.name), house.address)),
        to=[formataddr((one_line(teammate.name), teammate.email))],
        headers={"Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All"},
        connection=EmailBackend(
            host=named.host,
            port=named.port,
            username=named.user,
            password=named.password,
            use_tls=named.tls == "starttls",
            use_ssl=named.tls == "ssl",
            timeout=30,
        ),
    ).send()
    return True


def _words(request: Request, teammate: Teammate) -> str:
    left = request.answer_due - clock.now() if request.answer_due else None
    minutes = int(left.total_seconds() // 60) if left else 0
    page = reverse("person", args=[request.person_id]) + f"?request={request.pk}"
    return WORDS.format(
        name=teammate.first_name,
        person=request.person,
        span=gettext("within %(said)s") % {"said": said(minutes)} if minutes > 0 else gettext("by now"),
        matter=subjects.bare(str(request)),
        whose=gettext("You look after it.") if request.owner_id == teammate.pk else gettext("Nobody answers it yet."),
        url=letters.address_of(page),
    )
