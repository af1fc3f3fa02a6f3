"""Who really wrote what arrived: judged before it is read, told with the entry, held where it should not be believed.

Judging may have to wait for the name system, so all mails of a batch are judged side by side and outside of any
transaction: together they wait no longer than one.
"""

import logging
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

from regulars.channels.email import ours
from regulars.channels.email.judging import Case, Judgement, Trusted, can_judge, judge
from regulars.channels.email.judging.hints import Author, Known, hints_of
from regulars.channels.email.judging.holding import Matter, has_verdict, reason_to_hold
from regulars.channels.email.judging.judgement import UNCHECKED
from regulars.channels.email.judging.paths import is_handed_on
from regulars.channels.email.models import TrustedServer
from regulars.channels.email.reading import Mail
from regulars.channels.email.reading.headers import Headers
from regulars.conversation.errors import SetAside
from regulars.conversation.incoming import Incoming
from regulars.conversation.models import Arrival
from regulars.conversation.tokens import entry_of, request_of
from regulars.kit.prepared import Prepared
from regulars.people.models import Identifier, Kind, Trust
from regulars.team.models import House, Teammate

AT_ONCE = 10
MOST_NAMESAKES = 10

logger = logging.getLogger(__name__)

_trusted: Prepared[tuple[str, str]] = Prepared(
    lambda: TrustedServer.objects.order_by("id").values_list("kind", "name"), standing=True
)
_teammates: Prepared[tuple[str, str]] = Prepared(
    lambda: Teammate.objects.here().values_list("name", "email"), standing=True
)
_namesakes: Prepared[str] = Prepared(
    lambda name: Identifier.objects.filter(kind=Kind.EMAIL, person__name=name).values_list("value", flat=True)[
        :MOST_NAMESAKES
    ]
)


def trusted() -> Trusted:
    """Whose word the house believes. One query."""
    rows = _trusted.all()
    return Trusted(
        frozenset(name for kind, name in rows if kind == TrustedServer.Kind.RECEIVER),
        frozenset(name for kind, name in rows if kind == TrustedServer.Kind.SEALER),
    )


def judge_arrivals(arrivals: Sequence[Arrival]) -> None:
    """Fill in the `proof` of these, side by side. What was judged before is kept, whatever its keys are by now."""
    whom = trusted()
    # Who asks nobody and believes nobody pays nothing.
    new = [one for one in arrivals if _is_open(one) and can_judge(one.session, whom)]
    if not new:
        return
    with ThreadPoolExecutor(min(AT_ONCE, len(new)), thread_name_prefix="judge") as pool:
        for arrival, proof in zip(new, pool.map(lambda one: _proof_of(one, whom), new), strict=True):
            arrival.proof = {name: arrival.proof[name] for name in _ASIDE if name in arrival.proof} | proof


def _is_open(arrival: Arrival) -> bool:
    return bool(arrival.proof.get("standing", UNCHECKED) == UNCHECKED)


# What a teammate's decision added; it outlives being judged again.
_ASIDE = ("held", "let_in_by")


def _proof_of(arrival: Arrival, whom: Trusted) -> dict[str, Any]:
    """Touches no database: it runs in a thread of its own."""
    try:
        with arrival.raw.open("rb") as file:
            raw = file.read()
        return judge(Case(raw, arrival.session, arrival.sender, arrival.backlog), whom).as_proof()
    except Exception:  # the mail is read all the same, as one that nobody could judge
        logger.warning("arrival %s could not be judged", arrival.pk, exc_info=True)
        return {}


def with_proof(said: Incoming, mail: Mail, arrival: Arrival) -> Incoming:
    """What was said, together with what is known about who said it. Raises SetAside for what a teammate should see
    first. At most four queries."""
    judgement = Judgement.from_proof(arrival.proof)
    house, team = House.objects.ours(), _teammates.all()
    own = {row.value for row in ours.everyone(house)} if house else set()
    colleagues = {address.lower() for _, address in team}
    # What a teammate's own address may do without proof, team_mail knows.
    if reason := _reason(said, mail, arrival, judgement, set() if said.author.raw.lower() in colleagues else own):
        raise SetAside(reason)
    names = tuple(name for name in (house.name if house else "", *(name for name, _ in team)) if name)
    namesakes = _namesakes.all(name=said.author.name) if said.author.name else []
    author = Author(
        said.author.name,
        said.author.raw,
        tuple(address.address for address in mail.reply_to),
        checked=judgement.standing != UNCHECKED,
    )
    hints = hints_of(author, Known(names, frozenset(own | colleagues), tuple(namesakes)))
    judged = {name: value for name, value in arrival.proof.items() if name != "glimpse"}
    proof = {**said.proof, **judged} | ({"hints": [list(hint) for hint in hints]} if hints else {})
    if not judgement.is_proven:
        return replace(said, trust=Trust.CLAIMED, proof=proof)
    return replace(said, trust=Trust.VERIFIED, proven_by=_how(judgement), proof=proof)


# What makes a mail believed, as it is said of the address that it came from.
_HOW = {
    "dkim": "its own mail server signed a letter from it (DKIM)",
    "spf": "a letter from it came from its own mail server (SPF)",
    "dmarc": "its own mail server vouched for a letter from it (DMARC)",
    "arc": "a server that we trust vouched for a letter from it (ARC)",
}


def _how(judgement: Judgement) -> str:
    """By what the address was proven, in words."""
    return _HOW.get(judgement.aligned, "its own mail server vouched for a letter from it")


def _reason(said: Incoming, mail: Mail, arrival: Arrival, judgement: Judgement, own: set[str]) -> str:
    if arrival.released or arrival.backlog or entry_of(said.external_id):
        return ""
    headers = Headers(tuple((name.lower(), value.encode()) for name, value in mail.headers))
    matter = Matter(
        author=ours.compared(said.author.raw),
        ours=frozenset(own),
        answers_us=any(map(entry_of, said.answering)) or any(map(request_of, said.tokens)),
        by_receiver=has_verdict(headers) and is_handed_on(arrival.session) and bool(trusted().receivers),
        provider=arrival.session.get("provider", {}),
    )
    return reason_to_hold(headers, judgement, matter)
