"""Finds the words of one scene: a greeting, the matter, some small talk, a goodbye, and nothing heard before."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from random import Random

from regulars.demo.story import manners, voices
from regulars.demo.story.details import Details
from regulars.demo.story.house import TEAMMATES
from regulars.demo.story.phrases import Phrase, phrase
from regulars.demo.story.scenes import Scene
from regulars.demo.story.scripts import Arc, Step
from regulars.demo.story.talk import Talk
from regulars.demo.story.unheard import Unheard

_NAMES = {teammate.key: teammate.first_name for teammate in TEAMMATES}
_TRIES = 20
# A way to say something is let go after so many uses, a way to begin a matter sooner: lists show those.
_MOST_BEGUN, _MOST_SAID = 8, 12


class WornOut(Exception):
    """Every way to say this was said before; another script must do."""


class Writer:
    """Writes the letters and notes of one scene."""

    def __init__(
        self, random: Random, scene: Scene, *, answering: str, memories: Sequence[Arc], talk: Talk, unheard: Unheard
    ) -> None:
        self.random, self.scene, self.answering = random, scene, answering
        self.memories, self.talk, self.unheard = memories, talk, unheard
        self.language = scene.neighbour.person.language
        self.details = Details(random, scene.neighbour.life, self.language, scene.end or scene.start)
        self.details.set("tm", _NAMES[answering])
        self.details.set("other", _NAMES[random.choice([key for key in _NAMES if key != answering])])
        self.used: list[Phrase] = []
        self._written: list[str] = []

    def write(self, steps: Sequence[Step], moments: Sequence[datetime], worn: Counter[int]) -> list[str]:
        """The text of each step. Raises WornOut when a step can only be said in words already used."""
        for place, step in enumerate(steps):
            self.details.at = moments[place]
            self._written.append(self._unheard(step, place, worn))
        return self._written

    def say(self, ways: Sequence[Phrase]) -> str:
        """One of the ways that this neighbour's life has words for. Raises WornOut when there is none."""
        return manners.tidy(self.random.choice(self._known(ways)).say(self.random, self.details))

    def _unheard(self, step: Step, place: int, worn: Counter[int]) -> str:
        ways = self._ways(step, worn, _MOST_SAID if place else _MOST_BEGUN)
        for turn in range(_TRIES if ways else 0):
            way = ways[turn % len(ways)]
            text = self._letter(step, way, place)
            if text and self.unheard.is_new(text) and text not in self._written:
                self.used.append(way)
                return text
        raise WornOut

    def _ways(self, step: Step, worn: Counter[int], most: int) -> list[Phrase]:
        """The ways this neighbour could say it, the least worn first. Raises WornOut when there is none."""
        fresh = [way for way in self._known(step.ways) if worn[id(way)] < most]
        order = sorted(fresh, key=lambda way: (worn[id(way)], self.random.random()))
        return _by_length(order, self.scene.neighbour.voice.talk) if step.who == "person" else order

    def _known(self, ways: Sequence[Phrase]) -> list[Phrase]:
        known = [way for way in ways if all(blank in self.details for blank in way.blanks())]
        if not known:
            raise WornOut
        return known

    def _letter(self, step: Step, way: Phrase, place: int) -> str:
        body = way.say(self.random, self.details)
        if step.who == "note":
            return manners.tidy(body)
        return self._from_person(body, place) if step.who == "person" else self._from_team(body, place)

    def _from_person(self, body: str, place: int) -> str:
        voice = self.scene.neighbour.voice
        if self.random.random() < (voice.chat if place == 0 else voice.chat * 0.55):
            body = self._beside(body, place)
        greeting = self._aloud(voice.greetings if place == 0 else voice.again)
        closing = self._aloud(voice.closings) if place == 0 or self.random.random() < 0.75 else ""
        return _signed(greeting, voice.manner(manners.tidy(body)), closing, voice.manner)

    def _beside(self, body: str, place: int) -> str:
        recalled = [way for arc in self.memories for way in arc.recalled_by_person] if place == 0 else []
        line = self.talk.of_person(self.random, self.details.at, self.language, self.details, recalled)
        if not line:
            return body
        shape = self.random.choice(("{line}\n\n{body}", "{body}\n\n{line}", "{body} {line}", "{body}\n\n{line}"))
        return shape.format(line=line, body=body)

    def _from_team(self, body: str, place: int) -> str:
        first = place <= 1
        if self.language == "en":
            voice = voices.TEAM[self.answering]
            greetings, closings, manner = (voice.greetings if first else voice.again), voice.closings, voice.manner
            if self.random.random() < voice.chat:
                body = self._beside_from_team(body)
        else:
            usual = voices.TEAM_GREETS[self.language]
            greetings = usual if first else ("{first},", "", usual[0])
            closings, manner = voices.TEAM_CLOSES[self.language], manners.plain
        closing = self._aloud(closings) if first or self.random.random() < 0.8 else ""
        return _signed(self._aloud(greetings), manner(manners.tidy(body)), closing, manners.plain)

    def _beside_from_team(self, body: str) -> str:
        recalled = [way for arc in self.memories for way in arc.recalled_by_team]
        line = self.talk.of_team(self.random, self.answering, self.details.at, self.details, recalled)
        between = self.random.choice(("\n\n", "\n\n", " "))
        return f"{body}{between}{line}" if line else body

    def _aloud(self, ways: Sequence[str]) -> str:
        return phrase(self.random.choice(ways)).say(self.random, self.details)


def _by_length(order: list[Phrase], talk: str) -> list[Phrase]:
    """Hurried people take the shorter half of the ways first, talkers the longer."""
    if talk == "any" or len(order) < 2:
        return order
    middle = sorted(_length(way) for way in order)[len(order) // 2]
    fitting = [way for way in order if (_length(way) < middle) == (talk == "short")]
    return [*fitting, *(way for way in order if way not in fitting)]


def _length(way: Phrase) -> int:
    return sum(len(part) for part in way.parts if isinstance(part, str))


def _signed(greeting: str, body: str, closing: str, manner: manners.Manner) -> str:
    """The whole letter. A greeting that ends like a sentence, or with a dash, runs into the letter."""
    if greeting.endswith((".", "–", "so", "...")) and "\n" not in greeting:
        body, greeting = f"{greeting} {body}", ""
    if manner is manners.lowercase:
        greeting, closing = greeting.lower(), closing.lower()
    return "\n\n".join(part for part in (greeting, body, closing) if part)
