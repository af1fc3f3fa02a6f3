"""Writing saved replies: kept with every earlier wording, put away instead of thrown away."""

from django.db import transaction
from django.utils.translation import gettext

from regulars.conversation import placing
from regulars.conversation.errors import Misworded
from regulars.conversation.models import SavedReply, Wording
from regulars.kit import clock, markup
from regulars.people.topics import words_of
from regulars.team.models import Teammate

LONGEST = 20_000
FEWEST_WORDS = 3


def check(html: str) -> str:
    """The words made harmless. Raises Misworded where they are no text to begin a letter with."""
    clean = markup.sanitise(html)
    text = markup.text_of(clean).strip()
    if len(words_of(placing.BRACES.sub(" ", text))) < FEWEST_WORDS:
        raise Misworded(gettext("Write what the letter shall say."))
    if len(clean) > LONGEST:
        raise Misworded(
            gettext("That is long for a saved reply: at most %(LONGEST)s letters.") % {"LONGEST": f"{LONGEST:,}"}
        )
    if strange := placing.unheard_of(text):
        raise Misworded(
            gettext("“{%(strange)s}” is no place that can be filled. Choose one from the list, or drop the braces.")
            % {"strange": strange[0]}
        )
    if placing.left_in(text) != placing.left_in(clean):
        raise Misworded(
            gettext("A place in braces has to stand in one piece: write it again without bold or links inside it.")
        )
    return clean


@transaction.atomic
def keep(reply: SavedReply, *, by: Teammate) -> SavedReply:
    """Keep a new saved reply, or a changed one; how it read before stays. Raises Misworded."""
    reply.html = check(reply.html)
    if reply.pk is None:
        reply.by = by
    reply.save()
    before = reply.wordings.order_by("-at", "-id").first()
    if before is None or (before.title, before.html) != (reply.title, reply.html):
        Wording.objects.create(reply=reply, title=reply.title, html=reply.html, by=by)
    return reply


def put_away(reply: SavedReply) -> None:
    """Offer it no more. Letters that it stands in go on."""
    reply.put_away_at = clock.now()
    reply.save(update_fields=["put_away_at"])


def bring_back(reply: SavedReply) -> None:
    """Offer it again."""
    reply.put_away_at = None
    reply.save(update_fields=["put_away_at"])


def fitting(replies: list[SavedReply], typed: str, *, language: str = "") -> list[SavedReply]:
    """Those in which every word typed begins a word: of their name before the words to find them by, before their text.
    Without words: those in the person's language first, then what was used last."""
    wanted = words_of(typed)
    ranked = [(rank, one) for one in replies if (rank := _rank(one, wanted)) is not None]
    ranked.sort(key=lambda pair: -(pair[1].used_at or pair[1].made_at).timestamp())
    return [one for _, one in sorted(ranked, key=lambda pair: (pair[0], _foreign(pair[1], language)))]


def _foreign(reply: SavedReply, language: str) -> bool:
    return bool(language and reply.language and reply.language != language.partition("-")[0])


def _rank(reply: SavedReply, wanted: list[str]) -> int | None:
    """0 to 2, by where the words were found; None where one is missing."""
    fields = (reply.title, reply.tags, markup.text_of(reply.html)) if wanted else ()
    worst = 0
    for word in wanted:
        found = next((place for place, text in enumerate(fields) if f" {word}" in f" {' '.join(words_of(text))}"), None)
        if found is None:
            return None
        worst = max(worst, found)
    return worst
