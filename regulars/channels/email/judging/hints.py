"""Signs that somebody may want to be taken for somebody else. They prove nothing and hold nothing up: they are said.

Pure: what is known about us and about those we know is handed in.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from regulars.channels.email.judging.domains import domain_of, same_owner
from regulars.channels.email.judging.lookalikes import address_in, goes_by, is_shared, resembles

OURSELVES, OUR_NAME, OUR_DOMAIN, THEIR_ADDRESS, ANOTHER_ADDRESS, ANSWERS_GO_ELSEWHERE = (
    *("ourselves", "our name", "our domain", "their address"),
    *("another address", "answers go elsewhere"),
)

Hint = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Author:
    """Who a mail says it is from: name, address, and where answers shall go; and whether anybody could look into it."""

    name: str
    address: str
    reply_to: tuple[str, ...] = ()
    checked: bool = True


@dataclass(frozen=True, slots=True)
class Known:
    """Whom they might pretend to be: the names of the house and of teammates, our addresses, and the addresses we know
    of people who have the very same name."""

    names: tuple[str, ...] = ()
    addresses: frozenset[str] = frozenset()
    namesakes: tuple[str, ...] = ()


def hints_of(author: Author, known: Known) -> list[Hint]:
    """What to point at, each as its sign and what it resembles; at most one of each sign."""
    return list(dict(_hints(author, known)).items())


def _hints(author: Author, known: Known) -> Iterator[Hint]:
    domain = domain_of(author.address)
    is_ours = author.address.lower() in known.addresses or any(
        same_owner(domain, domain_of(ours)) and not is_shared(domain) for ours in known.addresses
    )
    if is_ours and not author.checked:
        yield OURSELVES, author.address
    if not is_ours:
        yield from ((OUR_NAME, name) for name in known.names if goes_by(author.name, name))
        yield from ((OUR_DOMAIN, ours) for one in known.addresses if resembles(domain, ours := domain_of(one)))
    yield from ((THEIR_ADDRESS, one) for one in known.namesakes if _is_like(author.address, one))
    inside = address_in(author.name)
    if inside and not same_owner(domain_of(inside), domain):
        yield ANOTHER_ADDRESS, inside
    for address in author.reply_to:
        if (elsewhere := domain_of(address)) and domain and not same_owner(elsewhere, domain):
            yield ANSWERS_GO_ELSEWHERE, address


def _is_like(address: str, known: str) -> bool:
    return resembles(domain_of(address), domain_of(known))
